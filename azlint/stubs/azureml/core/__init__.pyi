# Generated from azureml-core 1.61.0.post4
from typing import Any
from azureml._base_sdk_common import __version__ as VERSION
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute_target import attach_legacy_compute_target as attach_legacy_compute_target
from azureml.core.compute_target import is_compute_target_prepared as is_compute_target_prepared
from azureml.core.compute_target import prepare_compute_target as prepare_compute_target
from azureml.core.compute_target import remove_legacy_compute_target as remove_legacy_compute_target
from azureml.core.container_registry import ContainerRegistry as ContainerRegistry
from azureml.core.dataset import Dataset as Dataset
from azureml.core.datastore import Datastore as Datastore
from azureml.core.environment import Environment as Environment
from azureml.core.experiment import Experiment as Experiment
from azureml.core.image.image import Image as Image
from azureml.core.keyvault import Keyvault as Keyvault
from azureml.core.linked_service import LinkedService as LinkedService
from azureml.core.linked_service import SynapseWorkspaceLinkedServiceConfiguration as SynapseWorkspaceLinkedServiceConfiguration
from azureml.core.model import Model as Model
from azureml.core.private_endpoint import PrivateEndPoint as PrivateEndPoint
from azureml.core.private_endpoint import PrivateEndPointConfig as PrivateEndPointConfig
from azureml.core.run import Run as Run
from azureml.core.run import get_run as get_run
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.core.script_run import ScriptRun as ScriptRun
from azureml.core.script_run_config import ScriptRunConfig as ScriptRunConfig
from azureml.core.webservice.webservice import Webservice as Webservice
from azureml.core.workspace import Workspace as Workspace
class diagnostic_log:
    def __init__(self, log_path=..., namespaces=..., context_name=...): ...
    def start_capture(self): ...
    def stop_capture(self): ...
    def __enter__(self): ...
    def __exit__(self, exc_type, exc_val, exc_tb): ...
module_logger: Any
RUN_TYPE_PROVIDERS_ENTRYPOINT_KEY: str
