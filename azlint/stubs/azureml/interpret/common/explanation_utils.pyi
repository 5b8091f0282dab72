# Generated from azureml-interpret 1.62.0
import azureml._logging.chained_identity
from typing import Any
from azureml._logging.chained_identity import ChainedIdentity as ChainedIdentity
from azureml._restclient.constants import RUN_ORIGIN as RUN_ORIGIN
from azureml.interpret.common.constants import History as History
from azureml.interpret.common.constants import IO as IO
class ArtifactUploader(azureml._logging.chained_identity.ChainedIdentity):
    storage_policy: dict
    run: Any
    def __init__(self, run, max_num_blocks=..., block_size=..., **kwargs): ...
    def upload_single_artifact_list(self, summary_object, artifact_tuple_list, explanation_id): ...
    def upload_sharded_artifact_list(self, summary_object, artifact_tuple_list, explanation_id): ...
