"""A file whose name is only known when it runs, and in a folder that is not written plainly."""

# recipes: upload_file: computed names

import os

from azureml.core import Run

run = Run.get_context()
os.makedirs("model")
with open("model/weights.txt", "w") as stream:
    stream.write("1 2 3")
path = os.path.join("model", "weights.txt")
run.upload_file(path, path)
dotted = os.path.join(".", path)
run.upload_file(dotted, path)
