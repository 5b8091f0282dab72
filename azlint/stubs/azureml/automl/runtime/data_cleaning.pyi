# Generated from azureml-automl-runtime 1.62.0.post1
