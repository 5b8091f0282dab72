"""A function that is handed runs in ways that nobody follows: fixed, it logs to the job's."""

# recipes: log: a run that is handed in

from azureml.core import Run


def report(run: Run, value: int):
    run.log("value", float(value))


job = Run.get_context()
child = job.child_run("fold")
for _ in map(report, (job, child), (1, 2)):
    pass
child.complete()
