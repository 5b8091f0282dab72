# Generated from azureml-contrib-reinforcementlearning 1.62.0
from typing import Any
from azureml.contrib.train.rl.utils.rl_deprecation import warn_rl_is_deprecated as warn_rl_is_deprecated
current_package: Any
