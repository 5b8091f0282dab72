# Generated from azureml-contrib-mir 1.62.0
from typing import Any
mir_service_payload_template: Any
