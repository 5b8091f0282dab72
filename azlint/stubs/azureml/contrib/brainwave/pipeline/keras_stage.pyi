# Generated from azureml-contrib-brainwave 1.0.33
import azureml.contrib.brainwave.pipeline.tensorflow_stage
from azureml.contrib.brainwave.pipeline.tensorflow_stage import TensorflowStage as TensorflowStage
class KerasStage(azureml.contrib.brainwave.pipeline.tensorflow_stage.TensorflowStage):
    def __init__(self, model, name=...): ...
