"""A path that ends in a slash: v1 glues the names of the files to that of the folder."""

# recipes: upload_folder

import os

from azureml.core import Run

run = Run.get_context()
output = "checkpoints/"
os.makedirs(output)
with open(output + "last.txt", "w") as stream:
    stream.write("step 3")
run.upload_folder("saved", output)
run.upload_folder("again", "checkpoints")
