# Generated from azureml-train-automl-client 1.62.0
from typing import Any
from azureml.automl.core.shared import logging_utilities as logging_utilities
from azureml.automl.core.shared import utilities as common_utilities
from azureml.train.automl.constants import ComputeTargets as ComputeTargets
logger: Any
def get_primary_metrics(task) -> list[str]: ...
