# Generated from azureml-core 1.61.0.post4
import azureml._restclient.workspace_client
class EnvironmentClient(azureml._restclient.workspace_client.WorkspaceClient):
    def get_rest_client(self, user_agent=...): ...
