# Generated from azureml-datadrift 1.62.0
from azureml.datadrift._utils.parameter_validator import ParameterValidator as ParameterValidator
class AlertConfiguration:
    email_addresses: list[str]
    def __init__(self, email_addresses): ...
