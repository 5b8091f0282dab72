# Generated from azureml-explain-model 1.62.0
