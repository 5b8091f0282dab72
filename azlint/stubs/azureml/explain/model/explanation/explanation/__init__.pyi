# Generated from azureml-explain-model 1.62.0
from typing import Any
BaseExplanation: Any
FeatureImportanceExplanation: Any
LocalExplanation: Any
GlobalExplanation: Any
ExpectedValuesMixin: Any
ClassesMixin: Any
PerClassMixin: Any
save_explanation: Any
load_explanation: Any
