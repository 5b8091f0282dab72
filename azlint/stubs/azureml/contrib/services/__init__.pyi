# Generated from azureml-contrib-services 1.62.0
from azureml.contrib.services.aml_request import rawhttp as rawhttp
