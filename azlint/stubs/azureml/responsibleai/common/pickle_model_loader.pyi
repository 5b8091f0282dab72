# Generated from azureml-responsibleai 1.62.0
import azureml.responsibleai.common.model_loader
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.responsibleai.common._constants import LoggingConstants as LogCons
from azureml.responsibleai.common._loggerfactory import track as track
from azureml.responsibleai.common.model_loader import ModelLoader as ModelLoader
class PickleModelLoader(azureml.responsibleai.common.model_loader.ModelLoader):
    def __init__(self, filepath): ...
    def load(self, dirpath): ...
