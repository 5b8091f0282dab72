# Generated from azureml-contrib-brainwave 1.0.33
import azureml.contrib.brainwave.brainwave_image
import azureml.core.image.image
from typing import Any
from azureml.core.image.image import Image as Image
from azureml.core.image.image import ImageConfig as ImageConfig
realtimeai_image_payload_template: Any
class BrainwaveImage(azureml.core.image.image.Image):
    @staticmethod
    def image_configuration(tags=..., properties=..., description=...) -> azureml.contrib.brainwave.brainwave_image.BrainwaveImageConfiguration: ...
    def run(self): ...
class BrainwaveImageConfiguration(azureml.core.image.image.ImageConfig):
    tags: dict[str, str]
    properties: dict[str, str]
    description: str
    def __init__(self, tags=..., properties=..., description=...): ...
    def validate_configuration(self): ...
    def build_create_payload(self, workspace, name, model_ids) -> dict: ...
