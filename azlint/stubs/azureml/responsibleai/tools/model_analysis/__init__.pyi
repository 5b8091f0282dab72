# Generated from azureml-responsibleai 1.62.0
from typing import Any
from azureml.responsibleai.tools.model_analysis.model_analysis_config import ModelAnalysisConfig as ModelAnalysisConfig
current_package: Any
