# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization._raw_feature_stats import PreprocessingStatistics as PreprocessingStatistics
from azureml.training.tabular.featurization._raw_feature_stats import RawFeatureStats as RawFeatureStats
