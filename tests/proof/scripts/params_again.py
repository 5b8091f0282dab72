"""A parameter is written once: another value for it is refused."""

# recipes: log: an entry of a dictionary

from azureml.core import Run

run = Run.get_context()
for rate in (0.1, 0.2):
    config = {"rate": rate, "kind": "ridge"}
    for key, value in config.items():
        print(key)
        run.log(key, value)
