# Generated from azureml-train-core 1.62.0
from azureml.train.dnn import TensorFlow as TensorFlow
