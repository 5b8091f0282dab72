# Generated from azureml-contrib-brainwave 1.0.33
from typing import Any
DESCRIPTOR: Any
ModelSpec: Any
