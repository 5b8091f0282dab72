# Generated from azureml-contrib-aisc 1.62.0
from typing import Any
current_package: Any
