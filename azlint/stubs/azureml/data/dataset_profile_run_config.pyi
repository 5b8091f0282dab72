# Generated from azureml-core 1.61.0.post4
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.core._experiment_method import experiment_method as experiment_method
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.experiment import Experiment as Experiment
from azureml.core.run import get_run as get_run
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.core.script_run_config import ScriptRunConfig as ScriptRunConfig
from azureml.data.dataset_profile_run import DatasetProfileRun as DatasetProfileRun
from azureml.data.tabular_dataset import TabularDataset as TabularDataset
from azureml.exceptions import UserErrorException as UserErrorException
class DatasetProfileRunConfig:
    def __init__(self, dataset, compute_target=..., datastore_name=...): ...
