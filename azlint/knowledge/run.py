"""What is said about the v1 run: context, logging, artifacts, tags, children, queries."""

from __future__ import annotations

from azlint.knowledge.model import Guide, Symbol

_LOGGING = "reference-migrate-sdk-v1-mlflow-tracking"

SYMBOLS = (
    Symbol(
        "azureml.core.run.Run.log_list",
        Guide(
            "log each value with `mlflow.log_metric(name, value, step=i)`",
            "for i, value in enumerate(values):\n    mlflow.log_metric(name, value, step=i)",
        ),
        _LOGGING,
    ),
)
