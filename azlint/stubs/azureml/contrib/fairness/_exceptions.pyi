# Generated from azureml-contrib-fairness 1.62.0
from azureml.contrib.fairness import DashboardValidationException as DashboardValidationException
