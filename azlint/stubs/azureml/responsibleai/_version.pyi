# Generated from azureml-responsibleai 1.62.0
SELF_VERSION: str
