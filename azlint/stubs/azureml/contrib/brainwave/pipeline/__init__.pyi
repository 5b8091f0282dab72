# Generated from azureml-contrib-brainwave 1.0.33
from azureml._base_sdk_common import __version__ as VERSION
from azureml.contrib.brainwave.pipeline.brainwave_stage import BrainWaveStage as BrainWaveStage
from azureml.contrib.brainwave.pipeline.keras_stage import KerasStage as KerasStage
from azureml.contrib.brainwave.pipeline.model_definition import ModelDefinition as ModelDefinition
from azureml.contrib.brainwave.pipeline.tensorflow_stage import TensorflowStage as TensorflowStage
