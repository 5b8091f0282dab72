# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.timeseries.rolling_origin_validator import RollingOriginValidator as RollingOriginValidator
