# Generated from azureml-contrib-brainwave 1.0.33
from typing import Any
from azureml._base_sdk_common import __version__ as VERSION
from azureml.contrib.brainwave.brainwave_image import BrainwaveImage as BrainwaveImage
from azureml.contrib.brainwave.brainwave_webservice import BrainwaveWebservice as BrainwaveWebservice
module_logger: Any
tf_version: Any
tf_version_ints: list[int]
