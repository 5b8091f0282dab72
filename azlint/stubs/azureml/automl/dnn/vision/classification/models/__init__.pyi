# Generated from azureml-automl-dnn-vision 1.62.0.post1
from azureml.automl.dnn.vision.classification.models.classification_model_wrappers import Mobilenetv2Wrapper as Mobilenetv2Wrapper
from azureml.automl.dnn.vision.classification.models.classification_model_wrappers import ModelFactory as ModelFactory
from azureml.automl.dnn.vision.classification.models.classification_model_wrappers import Resnet18Wrapper as Resnet18Wrapper
from azureml.automl.dnn.vision.classification.models.classification_model_wrappers import SeresnextWrapper as SeresnextWrapper
