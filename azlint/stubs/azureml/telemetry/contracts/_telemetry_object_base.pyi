# Generated from azureml-telemetry 1.62.0
from azureml.telemetry.contracts import TelemetryObjectBase as TelemetryObjectBase
