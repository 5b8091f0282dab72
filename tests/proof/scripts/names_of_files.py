"""Names of files that are written otherwise than MLflow keeps them stay with v1."""

# recipes: upload_file, upload_folder

import os

from azureml.core import Run

run = Run.get_context()
os.makedirs("model")
with open("model/weights.txt", "w") as stream:
    stream.write("1 2 3")
run.upload_file("model/weights.txt", "model/weights.txt")
run.upload_file("./weights.txt", "model/weights.txt")
run.upload_file("outputs//weights.txt", "model/weights.txt")
run.upload_folder("saved", "model")
run.upload_folder("saved again/", "model")
run.upload_folder("./saved", "model")
