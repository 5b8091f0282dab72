# Generated from azureml-contrib-run 1.62.0
from typing import Any
get_portal_url: Any
register_model: Any
logger: Any
