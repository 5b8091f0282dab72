# Generated from azureml-interpret 1.62.0
from azureml.interpret.model.serialize import KerasSerializer as KerasSerializer
