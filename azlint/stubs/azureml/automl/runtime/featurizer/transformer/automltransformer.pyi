# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization._azureml_transformer import AzureMLTransformer as AutoMLTransformer
