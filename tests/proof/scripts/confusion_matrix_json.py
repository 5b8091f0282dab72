"""v1 reads a text as JSON; MLflow writes down the text itself, as the reason says."""

# recipes: log_confusion_matrix

import json

from azureml.core import Run

run = Run.get_context()
data = {"schema_type": "confusion_matrix", "data": {"class_labels": ["a"], "matrix": [[3]]}}
run.log_confusion_matrix("as a dictionary", data, "of the test set")
run.log_confusion_matrix("as json", json.dumps(data))
