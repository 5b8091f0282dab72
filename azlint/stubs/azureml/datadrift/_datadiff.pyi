# Generated from azureml-datadrift 1.62.0
from azureml.datadrift import Metric as Metric
from azureml.datadrift import MetricType as MetricType
