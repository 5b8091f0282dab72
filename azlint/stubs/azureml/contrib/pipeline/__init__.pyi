# Generated from azureml-contrib-pipeline-steps 1.62.0
from typing import Any
current_package: Any
