"""A stream instead of a path: MLflow takes paths only."""

# recipes: upload_file: computed names

import tempfile

from azureml.core import Run

run = Run.get_context()
run.log("lines", 1)
report = tempfile.TemporaryFile()
report.write(b"fine\n")
report.seek(0)
run.upload_file("report.txt", report)
