# Generated from azureml-widgets 1.62.0
from typing import Any
from azureml.widgets.parallel_run_step_details import ParallelRunStepDetails as ParallelRunStepDetails
from azureml.widgets.run_details import RunDetails as RunDetails
current_package: Any
