# Generated from azureml-responsibleai 1.62.0
from typing import Any
PythonModel: Any
mlflow_import_error: bool
class PyfuncModel:
    def __init__(self, my_model): ...
