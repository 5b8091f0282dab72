# Generated from azureml-explain-model 1.62.0
from azureml.interpret.mimic_wrapper import MimicWrapper as MimicWrapper
