# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.text.stats_transformer import StatsTransformer as StatsTransformer
