"""An error of v1 that the script catches: a list is refused by `log`, and stays with v1."""

# recipes: log: integer

from azureml.core import Run

run = Run.get_context()
try:
    run.log("a", 1)
    run.log("b", [1, 2])
    run.log("not in a job", 1)
except Exception as error:
    run.tag("error", type(error).__name__)
