"""A child whose block logs to the parent, too, stays one of v1, and MLflow asks for its id."""

# recipes: another run by its id

from azureml.core import Run

run = Run.get_context()
run.log("before", 1)
with run.child_run("both") as child:
    child.log("of the child", 1)
    run.log("of the parent", 2)
