# Generated from azureml-interpret 1.62.0
