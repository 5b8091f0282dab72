"""Text that is known by its type: joined, formatted, from functions that give text."""

# recipes: log: text by its type, log: float

import json

from azureml.core.run import Run


def describe(layers):
    return f"mlp with {layers} layers"


run = Run.get_context()
learning_rate = 0.01
settings = {"lr": learning_rate, "layers": 2}
run.log("lr", learning_rate)
run.log("settings", json.dumps(settings))
run.log("model", describe(2))
run.log("greeting", "hello " + "world")
run.log("joined", ", ".join(["a", "b"]))
run.log("shown", str(settings))
