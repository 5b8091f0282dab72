# Generated from azureml-automl-runtime 1.62.0.post1
from typing import Any
class Featurizers:
    @classmethod
    def get(cls, config, featurization_config=...) -> Any: ...
    @classmethod
    def get_transformer(cls, featurizer_type, factory_method_name, args=..., kwargs=...) -> Any: ...
