# Generated from azureml-core 1.61.0.post4
