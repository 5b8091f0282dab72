# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.timeseries.rolling_window import RollingWindow as RollingWindow
from azureml.training.tabular.timeseries._time_series_data_set import TimeSeriesDataSet as TimeSeriesDataSet
