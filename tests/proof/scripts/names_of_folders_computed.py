"""A folder whose name is only known when it runs, and is no plain path then."""

# recipes: upload_folder

import os

from azureml.core import Run

run = Run.get_context()
os.makedirs("model")
with open("model/weights.txt", "w") as stream:
    stream.write("1 2 3")
good = os.path.join("outputs", "model")
run.upload_folder(good, "model")
bad = os.path.join("outputs", "")
run.upload_folder(bad, "model")
