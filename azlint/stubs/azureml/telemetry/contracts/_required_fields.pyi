# Generated from azureml-telemetry 1.62.0
from azureml.telemetry.contracts import RequiredFieldKeys as RequiredFieldKeys
from azureml.telemetry.contracts import RequiredFields as RequiredFields
