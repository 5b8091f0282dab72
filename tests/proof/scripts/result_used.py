"""What a call gives is used: v1 tells about the file, MLflow gives nothing."""

# recipes: upload_file

from azureml.core import Run

run = Run.get_context()
with open("model.txt", "w") as stream:
    stream.write("weights")
stored = run.upload_file("model.txt", "model.txt")
run.log("is told", stored is not None)
