# Generated from azureml-tensorboard 1.62.0
from typing import Any
from azureml.tensorboard.tensorboard import Tensorboard as Tensorboard
current_package: Any
