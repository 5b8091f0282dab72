# Generated from azureml-train-core 1.62.0
from azureml.train.estimator import Estimator as Estimator
