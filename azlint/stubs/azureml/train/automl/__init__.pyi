# Generated from azureml-train-automl-client 1.62.0
from typing import Any
from azureml.automl.core.package_utilities import get_sdk_dependencies as get_sdk_dependencies
from azureml.automl.core.shared import logging_utilities as logging_utilities
from azureml.train.automl._version import selfver as SELFVERSION
from azureml.train.automl._version import ver as VERSION
from azureml.train.automl.automlconfig import AutoMLConfig as AutoMLConfig
from azureml.train.automl.automlimageconfig import AutoMLImageConfig as AutoMLImageConfig
from azureml.train.automl.runtime.automl_step import AutoMLStep as AutoMLStep
from azureml.train.automl.runtime.automl_step import AutoMLStepRun as AutoMLStepRun
module: Any
current_package: Any
