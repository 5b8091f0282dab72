# Generated from azureml-contrib-dataset 1.62.0
from azureml.data._loggerfactory import trace_error as trace_error
from azureml.data._loggerfactory import track as track
