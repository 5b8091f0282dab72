# Generated from azureml-telemetry 1.62.0
from azureml.telemetry.contracts import Event as Event
