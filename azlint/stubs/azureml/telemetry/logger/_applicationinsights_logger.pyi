# Generated from azureml-telemetry 1.62.0
from azureml.telemetry.logger import ApplicationInsightsEventLogger as ApplicationInsightsEventLogger
