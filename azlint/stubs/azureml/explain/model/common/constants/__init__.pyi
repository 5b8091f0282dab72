# Generated from azureml-explain-model 1.62.0
from typing import Any
from azureml.interpret.common.constants import BackCompat as BackCompat
from azureml.interpret.common.constants import History as History
from azureml.interpret.common.constants import IO as IO
from azureml.interpret.common.constants import LoggingNamespace as LoggingNamespace
from azureml.interpret.common.constants import RunPropertiesAndTags as RunPropertiesAndTags
from azureml.interpret.common.constants import Scoring as Scoring
ExplanationParams: Any
ExplainType: Any
ExplainParams: Any
Defaults: Any
Attributes: Any
Dynamic: Any
Tensorflow: Any
SKLearn: Any
Spacy: Any
ModelTask: Any
LightGBMParams: Any
ShapValuesOutput: Any
ExplainableModelType: Any
MimicSerializationConstants: Any
LightGBMSerializationConstants: Any
DNNFramework: Any
