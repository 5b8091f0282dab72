# Generated from azureml-contrib-dataset 1.62.0
from typing import Any
from azureml._base_sdk_common import __version__ as VERSION
Dataset: Any
TabularDataset: Any
FileHandlingOption: Any
LabeledDatasetTask: Any
current_package: Any
