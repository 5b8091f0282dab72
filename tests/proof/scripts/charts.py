"""The other charts of v1: an accuracy table, predictions, residuals."""

# recipes: log_accuracy_table, log_predictions, log_residuals

from azureml.core import Run

run = Run.get_context()
run.log_accuracy_table(
    "accuracy",
    {"schema_type": "accuracy_table", "data": {"probability_tables": [[[1, 0, 2, 0]]]}},
)
predictions = {
    "schema_type": "predictions",
    "schema_version": "1.0.0",
    "data": {"bin_averages": [0.25, 0.75], "bin_errors": [0.013, 0.042], "bin_counts": [56, 34]},
}
run.log_predictions("predictions", predictions)
run.log_residuals("residuals", {"data": {"bin_edges": [0, 1], "bin_counts": [3]}}, "described")
