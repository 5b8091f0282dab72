# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.timeseries._short_grain_padding import pad_short_grains as pad_short_grains
from azureml.training.tabular.timeseries._short_grain_padding import pad_short_grains_or_raise as pad_short_grains_or_raise
