"""A secret where the job does not name the vault: the fixed script says so and ends."""

# recipes: get_secret

from azureml.core import Run

run = Run.get_context()
run.log("before", 1)
print(len(run.get_secret("api-key")))
run.log("after", 1)
