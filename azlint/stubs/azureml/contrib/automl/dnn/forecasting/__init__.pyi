# Generated from azureml-contrib-automl-dnn-forecasting 1.62.0
from azureml.contrib.automl.dnn.forecasting.forecasters.deepar import ForecasterDeepAr as ForecasterDeepAr
from azureml.contrib.automl.dnn.forecasting.models.deepar import DeepAr as DeepAr
