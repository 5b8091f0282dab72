"""A comment beside a description goes with it."""

# recipes: log: description

from azureml.core import Run

run = Run.get_context()
run.log(
    "rmse",
    0.25,
    description=(
        "root of the mean "  # as the paper calls it
        "squared error"
    ),
)
