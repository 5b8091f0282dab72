# Generated from azureml-datadrift 1.62.0
from azureml.datadrift import ModelServingDataset as ModelServingDataset
