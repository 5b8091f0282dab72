"""A name that is put together at run time may be in a folder that MLflow refuses."""

# recipes: upload_file: computed names

from azureml.core import Run

run = Run.get_context()
with open("model.txt", "w") as stream:
    stream.write("weights")
parts = [".", "outputs", "model.txt"]
run.upload_file("/".join(parts[1:]), "model.txt")
run.upload_file("/".join(parts), "model.txt")
