# Generated from azureml-accel-models 1.62.0
from azureml.accel import AccelContainerImage as AccelContainerImage
from azureml.accel import AccelImageConfiguration as AccelImageConfiguration
