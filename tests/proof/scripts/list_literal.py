"""A list of numbers is a series of steps; repeated, it goes on at the same steps."""

# recipes: log_list: a literal

from azureml.core import Run

run = Run.get_context()
run.log_list("accuracies", [0.6, 0.7, 0.87])
run.log_list(name="mixed", value=(1, 2.5, True), description="of each fold")
