# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.datetime.datetime_transformer import DateTimeFeaturesTransformer as DateTimeFeaturesTransformer
