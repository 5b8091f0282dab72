# Generated from azureml-explain-model 1.62.0
from typing import Any
BlackBoxMixin: Any
BlackBoxExplainer: Any
init_blackbox_decorator: Any
add_prepare_function_and_summary_method: Any
