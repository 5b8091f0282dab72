# Generated from azureml-interpret 1.62.0
from azureml.interpret import ExplanationClient as ExplanationClient
