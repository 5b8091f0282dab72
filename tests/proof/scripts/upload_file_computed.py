"""Names of files that are worked out: one that is named otherwise keeps its own name."""

# recipes: upload_file: computed names

import os

from azureml.core import Run

run = Run.get_context()
name = "model.txt"
os.makedirs("work", exist_ok=True)
path = os.path.join("work", name)
with open(path, "w") as stream:
    stream.write("weights")
run.upload_file("outputs/" + name, path)
run.upload_file("outputs/final.txt", path)
run.upload_file(path, path)
