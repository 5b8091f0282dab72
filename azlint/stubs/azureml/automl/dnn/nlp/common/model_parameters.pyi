# Generated from azureml-automl-dnn-nlp 1.62.0
from typing import Any
class DefaultParameterFactory:
    @classmethod
    def get(cls, task_type, model_name) -> dict[str, Any]: ...
