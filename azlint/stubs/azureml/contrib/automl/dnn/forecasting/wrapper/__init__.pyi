# Generated from azureml-contrib-automl-dnn-forecasting 1.62.0
