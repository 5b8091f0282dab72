# Generated from azureml-contrib-automl-dnn-forecasting 1.62.0
import azureml.contrib.automl.dnn.forecasting.datasets.timeseries_datasets
class TimeSeriesInferenceDataset(azureml.contrib.automl.dnn.forecasting.datasets.timeseries_datasets.TimeSeriesDataset):
    def __init__(self, X_dflow, y_dflow, saved_data, horizon, lookback, dset_config, has_past_regressors=..., sample_transform=..., return_lookback=..., **settings): ...
