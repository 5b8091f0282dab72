# Generated from azureml-tensorboard 1.62.0
from typing import Any
from azureml._restclient.experiment_client import ExperimentClient as ExperimentClient
module_logger: Any
def export_to_tensorboard(run_data, logsdir, logger=..., recursive=...): ...
