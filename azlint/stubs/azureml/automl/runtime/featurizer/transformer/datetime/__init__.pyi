# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.runtime.featurizer.transformer.datetime.datetime_featurizers import DateTimeFeaturizers as DateTimeFeaturizers
from azureml.training.tabular.featurization.datetime.datetime_transformer import DateTimeFeaturesTransformer as DateTimeFeaturesTransformer
