# Generated from azureml-responsibleai 1.62.0
from typing import Any
from azureml.responsibleai._version import SELF_VERSION as SELF_VERSION
current_package: Any
