# Generated from azureml-telemetry 1.62.0
from azureml.telemetry.logger import AbstractEventLogger as AbstractEventLogger
HBI_MODE: bool
