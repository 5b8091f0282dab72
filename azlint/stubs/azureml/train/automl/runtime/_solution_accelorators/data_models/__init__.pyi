# Generated from azureml-train-automl-runtime 1.62.0
