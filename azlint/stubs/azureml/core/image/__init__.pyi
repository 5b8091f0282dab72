# Generated from azureml-core 1.61.0.post4
from azureml._base_sdk_common import __version__ as VERSION
from azureml.core.image.container import ContainerImage as ContainerImage
from azureml.core.image.image import Image as Image
from azureml.core.image.unknown_image import UnknownImage as UnknownImage
