# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.timeseries.time_series_data_frame import TimeSeriesDataFrame as TimeSeriesDataFrame
from azureml.training.tabular.timeseries.time_series_data_frame import construct_tsdf as construct_tsdf
