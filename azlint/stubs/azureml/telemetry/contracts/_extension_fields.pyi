# Generated from azureml-telemetry 1.62.0
from azureml.telemetry.contracts import ExtensionFieldKeys as ExtensionFieldKeys
from azureml.telemetry.contracts import ExtensionFields as ExtensionFields
