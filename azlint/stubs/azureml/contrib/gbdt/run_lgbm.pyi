# Generated from azureml-contrib-gbdt 1.29.0
from typing import Any
from azureml.core.run import Run as Run
mpi_mode: bool
parser: Any
args: Any
extra_args: Any
trainconf_param_args: list
it: Any
train_conf_file: Any
rank: Any
size: Any
