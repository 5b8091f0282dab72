# Generated from azureml-responsibleai 1.62.0
from typing import Any
from azureml.responsibleai.model.model_serializer import ModelSerializer as ModelSerializer
from azureml.responsibleai.model.pyfunc_model import PyfuncModel as PyfuncModel
current_package: Any
