# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.timeseries.stl_featurizer import STLFeaturizer as STLFeaturizer
from azureml.training.tabular.timeseries._time_series_data_set import TimeSeriesDataSet as TimeSeriesDataSet
