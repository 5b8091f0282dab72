"""A dictionary of parameters, some of which are text, in a function that gets it handed."""

# recipes: log: each of a dictionary, log: an entry of a dictionary

from azureml.core import Run

run = Run.get_context()


def note(params):
    for key, value in params.items():
        run.log(key, value)


note({"objective": "binary", "metric": "auc", "leaves": 31})
settings = {"layers": 3, "kind": "resnet"}
for key in settings:
    print(key)
    run.log(key, settings[key])
