# Generated from azureml-accel-models 1.62.0
