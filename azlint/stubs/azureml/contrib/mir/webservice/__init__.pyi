# Generated from azureml-contrib-mir 1.62.0
from azureml._base_sdk_common import __version__ as VERSION
from azureml.contrib.mir.webservice.mir import MirWebservice as MirWebservice
