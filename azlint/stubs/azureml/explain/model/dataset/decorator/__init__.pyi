# Generated from azureml-explain-model 1.62.0
from typing import Any
tabular_decorator: Any
init_tabular_decorator: Any
