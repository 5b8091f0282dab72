"""The older spelling of the run of a job."""

# recipes: unused run, log: float, upload_file

import os

from azureml.core.run import Run

run = Run.get_submitted_run()
run.log("alpha", 0.3)
os.makedirs("outputs", exist_ok=True)
with open("outputs/model.txt", "w") as stream:
    stream.write("alpha=0.3")
run.upload_file("outputs/model.txt", "outputs/model.txt")
