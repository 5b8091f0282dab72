# Generated from azureml-interpret 1.62.0
import azureml._logging.chained_identity
from typing import Any
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._logging.chained_identity import ChainedIdentity as ChainedIdentity
from azureml.interpret.common._errors.error_definitions import DeserializationFailure as DeserializationFailure
from azureml.interpret.common._errors.error_definitions import ModelNotKeras as ModelNotKeras
from azureml.interpret.common._errors.error_definitions import OptionalDependencyMissing as OptionalDependencyMissing
from azureml.interpret.common.constants import LoggingNamespace as LoggingNamespace
from azureml.interpret.common.constants import Serialization as Serialization
from azureml.interpret.common.exceptions import OptionalDependencyMissingException as OptionalDependencyMissingException
from azureml.interpret.common.exceptions import SerializationException as SerializationException
from azureml.interpret.common.exceptions import UnsupportedModelException as UnsupportedModelException
KERAS_MODEL_FILE: str
class KerasSerializer(azureml._logging.chained_identity.ChainedIdentity):
    def __init__(self, **kwargs): ...
    def save(self, model) -> dict: ...
    def load(self, state) -> Any: ...
