# Generated from azureml-contrib-notebook 1.62.0
from azureml.contrib.notebook import AzureMLApplicationInsightsNotebookHandler as AzureMLApplicationInsightsNotebookHandler
