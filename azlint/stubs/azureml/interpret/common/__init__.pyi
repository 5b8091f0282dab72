# Generated from azureml-interpret 1.62.0
from typing import Any
from azureml.interpret.common.model_summary import ModelSummary as ModelSummary
current_package: Any
