# Generated from azureml-explain-model 1.62.0
from typing import Any
BaseExplainableModel: Any
LGBMExplainableModel: Any
SGDExplainableModel: Any
LinearExplainableModel: Any
DecisionTreeExplainableModel: Any
