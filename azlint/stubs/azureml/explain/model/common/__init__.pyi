# Generated from azureml-explain-model 1.62.0
from azureml.interpret.common.model_summary import ModelSummary as ModelSummary
