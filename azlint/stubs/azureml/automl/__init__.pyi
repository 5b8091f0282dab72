# Generated from azureml-automl-core 1.62.0
