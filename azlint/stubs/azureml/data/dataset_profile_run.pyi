# Generated from azureml-core 1.61.0.post4
import azureml.core.run
import azureml.core.workspace
import azureml.data.dataset_profile
import azureml.data.tabular_dataset
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.core.run import Run as Run
class DatasetProfileRun(azureml.core.run.Run):
    workspace: azureml.core.workspace.Workspace
    dataset: azureml.data.tabular_dataset.TabularDataset
    run: azureml.core.run.Run
    def __init__(self, workspace, dataset, run): ...
    def get_profile(self) -> azureml.data.dataset_profile.DatasetProfile: ...
