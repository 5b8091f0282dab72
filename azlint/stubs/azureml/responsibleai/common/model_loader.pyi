# Generated from azureml-responsibleai 1.62.0
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.core.model import Model as Model
from azureml.core.workspace import Workspace as Workspace
from azureml.responsibleai.common._constants import LoggingConstants as LogCons
from azureml.responsibleai.common._loggerfactory import trace as trace
from azureml.responsibleai.common._loggerfactory import track as track
mlflow_import_error: bool
class ModelLoader:
    def load(self, dirpath): ...
    def load_by_model_id(self, workspace, model_id) -> Any: ...
    @staticmethod
    def load_model_from_workspace(workspace, model_loader, model_id) -> Any: ...
