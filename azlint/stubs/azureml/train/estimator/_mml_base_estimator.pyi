# Generated from azureml-train-core 1.62.0
from azureml.train.estimator import MMLBaseEstimator as MMLBaseEstimator
from azureml.train.estimator import MMLBaseEstimatorRunConfig as MMLBaseEstimatorRunConfig
