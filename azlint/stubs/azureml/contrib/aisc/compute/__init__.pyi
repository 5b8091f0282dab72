# Generated from azureml-contrib-aisc 1.62.0
from typing import Any
from azureml._base_sdk_common import __version__ as VERSION
from azureml.contrib.aisc.compute.aisupercomputer import AISuperComputer as AISuperComputer
current_package: Any
