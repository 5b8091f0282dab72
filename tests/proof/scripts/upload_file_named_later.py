"""A file of any name: the name that is given to it is lost where the file has another."""

# recipes: upload_file: computed names
# arguments: work model.txt

import os
import sys

from azureml.core import Run

run = Run.get_context()
path = os.path.join(*sys.argv[1:])
os.makedirs(os.path.dirname(path), exist_ok=True)
with open(path, "w") as stream:
    stream.write("weights")
run.upload_file("outputs/final.txt", path)
