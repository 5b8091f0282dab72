"""A function that logs to the run of the job, called in the block of a child."""

# recipes: child_run

from azureml.core import Run

run = Run.get_context()


def note(value: float):
    run.log("noted", value)


with run.child_run("trial") as child:
    child.log("inside", 1)
    note(0.5)
note(0.25)
