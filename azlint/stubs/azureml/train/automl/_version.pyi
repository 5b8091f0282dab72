# Generated from azureml-train-automl-client 1.62.0
ver: str
selfver: str
