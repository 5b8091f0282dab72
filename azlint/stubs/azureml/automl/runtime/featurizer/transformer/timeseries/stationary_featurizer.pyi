# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.timeseries.stationary_featurizer import StationaryFeaturizer as StationaryFeaturizer
