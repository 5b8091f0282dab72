"""A stream instead of a path: MLflow takes paths only."""

# recipes: upload_file: computed names

import io

from azureml.core import Run

run = Run.get_context()
run.log("size", 5)


def as_stream(text):
    return io.BytesIO(text.encode())


report = as_stream("fine\n")
run.upload_file("report.txt", report)
