# Generated from azureml-contrib-opendatasets 1.0.45
from azureml.contrib.opendatasets import NoaaIsdWeather as NoaaIsdWeather
