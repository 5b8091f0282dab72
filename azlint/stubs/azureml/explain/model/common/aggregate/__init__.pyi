# Generated from azureml-explain-model 1.62.0
from typing import Any
init_aggregator_decorator: Any
add_explain_global_method: Any
