"""A file that the script asks for later by the name that it gave to it."""

# recipes: upload_file: another name
# arguments: work model.txt

import os
import sys

from azureml.core import Run

run = Run.get_context()
path = os.path.join(*sys.argv[1:])
os.makedirs(os.path.dirname(path), exist_ok=True)
with open(path, "w") as stream:
    stream.write("weights")
name = sys.argv[1] + "/final.txt"
run.upload_file(name, path)


def register():
    run.register_model("final", model_path=name)
