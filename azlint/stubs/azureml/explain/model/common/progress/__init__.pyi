# Generated from azureml-explain-model 1.62.0
from typing import Any
get_tqdm: Any
