# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.timeseries.time_index_featurizer import TimeIndexFeaturizer as TimeIndexFeaturizer
