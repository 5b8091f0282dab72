# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.runtime.estimation.estimators import Estimators as Estimators
