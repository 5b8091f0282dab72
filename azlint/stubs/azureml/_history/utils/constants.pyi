# Generated from azureml-core 1.61.0.post4
OUTPUTS_DIR: str
LOGS_DIR: str
