# Generated from azureml-training-tabular 1.62.0.post1
import azureml.training.tabular.models._timeseries._multi_grain_forecast_base
class ExponentialSmoothing(azureml.training.tabular.models._timeseries._multi_grain_forecast_base._MultiGrainForecastBase):
    def __init__(self, timeseries_param_dict): ...
