# Generated from azureml-contrib-reinforcementlearning 1.62.0
from typing import Any
current_package: Any
