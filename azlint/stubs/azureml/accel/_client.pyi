# Generated from azureml-accel-models 1.62.0
from azureml.accel import PredictionClient as PredictionClient
from azureml.accel import client_from_service as client_from_service
