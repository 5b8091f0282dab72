# Generated from azureml-train-automl-client 1.62.0
from typing import Any
current_package: Any
