# Generated from azureml-core 1.61.0.post4
import azureml.core.image.image
from azureml._model_management._constants import UNKNOWN_IMAGE_FLAVOR as UNKNOWN_IMAGE_FLAVOR
from azureml._model_management._constants import UNKNOWN_IMAGE_TYPE as UNKNOWN_IMAGE_TYPE
from azureml.core.image.image import Image as Image
class UnknownImage(azureml.core.image.image.Image):
    image_flavor: str
    @staticmethod
    def image_configuration(): ...
    def run(self): ...
