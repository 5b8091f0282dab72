"""Logs to the run that it is handed, which may be another one than that of the job."""


def evaluate(run):
    run.log("accuracy", 0.75)
