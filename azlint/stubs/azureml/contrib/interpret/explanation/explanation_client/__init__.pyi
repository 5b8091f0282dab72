# Generated from azureml-contrib-interpret 1.23.0
import azureml.interpret
from azureml.interpret import ExplanationClient as NewExplanationClient
class ExplanationClient(azureml.interpret.ExplanationClient):
    def __init__(self, service_context, experiment_name, run_id, _run=...): ...
