"""A test that does more than to log stays, and so does what it decides."""

# recipes: log: float

from azureml.core import Run

run = Run.get_context()
if run.id.startswith("OfflineRun"):
    data = [1.0, 2.0]
else:
    data = [1.0, 2.0, 3.0]
run.log("mean", sum(data) / 3 if False else 2.0)
print(len(data))
