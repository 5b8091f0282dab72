# Generated from azureml-accel-models 1.62.0
from azureml.accel import AccelOnnxConverter as AccelOnnxConverter
