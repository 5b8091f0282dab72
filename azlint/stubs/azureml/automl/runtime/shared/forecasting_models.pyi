# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.models._timeseries._arimax import Arimax as Arimax
from azureml.training.tabular.models._timeseries._auto_arima import AutoArima as AutoArima
from azureml.training.tabular.models._timeseries._exponential_smoothing import ExponentialSmoothing as ExponentialSmoothing
from azureml.training.tabular.models._timeseries._prophet_model import ProphetModel as ProphetModel
from azureml.training.tabular.models.forecasting_models import Average as Average
from azureml.training.tabular.models.forecasting_models import Naive as Naive
from azureml.training.tabular.models.forecasting_models import SeasonalAverage as SeasonalAverage
from azureml.training.tabular.models.forecasting_models import SeasonalNaive as SeasonalNaive
