"""A file whose name is only known when it runs, and in a folder that is not written plainly."""

# recipes: upload_file: computed names
# arguments: model weights.txt

import os
import sys

from azureml.core import Run

run = Run.get_context()
os.makedirs("model")
path = os.path.join(*sys.argv[1:])
with open(path, "w") as stream:
    stream.write("1 2 3")
run.upload_file(path, path)
dotted = os.path.join(".", path)
run.upload_file(dotted, path)
