# Generated from azureml-contrib-automl-dnn-forecasting 1.62.0
from typing import Any
current_package: Any
