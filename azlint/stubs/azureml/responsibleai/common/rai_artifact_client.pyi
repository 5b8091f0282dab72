# Generated from azureml-responsibleai 1.62.0
import azureml._logging.chained_identity
import azureml.core.run
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml._logging.chained_identity import ChainedIdentity as ChainedIdentity
from azureml._restclient.constants import RUN_ORIGIN as RUN_ORIGIN
from azureml.core.run import Run as Run
from azureml.responsibleai.common._constants import IOConstants as IOConstants
from azureml.responsibleai.common._constants import LoggingConstants as LogCons
from azureml.responsibleai.common._loggerfactory import track as track
class RAIArtifactClient(azureml._logging.chained_identity.ChainedIdentity):
    run: azureml.core.run.Run
    datastore_name: str
    def __init__(self, run, datastore_name=..., **kwargs): ...
    def generate_storage_path(self, artifact_area_path, upload_id, artifact_type) -> str: ...
    def upload_single_object(self, target, artifact_area_path, upload_id, artifact_type) -> dict[str, str]: ...
    def download_single_object(self, artifact_area_path, upload_id, artifact_type) -> Any: ...
