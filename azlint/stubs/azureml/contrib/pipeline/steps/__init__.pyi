# Generated from azureml-contrib-pipeline-steps 1.62.0
from typing import Any
from azureml.contrib.pipeline.steps.parallel_run_config import ParallelRunConfig as ParallelRunConfig
from azureml.contrib.pipeline.steps.parallel_run_step import ParallelRunStep as ParallelRunStep
current_package: Any
