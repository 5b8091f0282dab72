"""A function that is handed any run: fixed, it logs to the run of the job, as the reason says."""

# recipes: log: a run that is handed in

from azureml.core import Run


def report(run: Run, value):
    run.log("value", float(value))


job = Run.get_context()
report(job, 1)
begin = getattr(job, "_".join(["child", "run"]))
child = begin("fold")
report(child, 2)
child.complete()
