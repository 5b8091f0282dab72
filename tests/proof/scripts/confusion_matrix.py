"""A confusion matrix in the form that v1 wants becomes a file of JSON."""

# recipes: log_confusion_matrix

from azureml.core import Run

run = Run.get_context()
actual = [0, 1, 1, 0, 1, 0]
guessed = [0, 1, 0, 0, 1, 1]
matrix = [[0, 0], [0, 0]]
for label, guess in zip(actual, guessed):
    matrix[label][guess] += 1
run.log_confusion_matrix(
    name="confusion matrix",
    value={
        "schema_type": "confusion_matrix",
        "schema_version": "1.0.0",
        "data": {"class_labels": ["0", "1"], "matrix": matrix},
    },
)
