# Generated from azureml-datadrift 1.62.0
