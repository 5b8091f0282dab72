# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.core.shared.pickler import DefaultPickler as DefaultPickler
