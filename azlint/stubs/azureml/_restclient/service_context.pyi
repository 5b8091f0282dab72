# Generated from azureml-core 1.61.0.post4
import azureml._common.async_utils.worker_pool
import azureml._logging.chained_identity
import azureml._restclient.rest_client
import azureml.core.authentication
class ServiceContext(azureml._logging.chained_identity.ChainedIdentity):
    worker_pool: azureml._common.async_utils.worker_pool.WorkerPool
    runhistory_restclient: azureml._restclient.rest_client.RestClient
    armtemplate_restclient: azureml._restclient.rest_client.RestClient
    artifacts_restclient: azureml._restclient.rest_client.RestClient
    assets_restclient: azureml._restclient.rest_client.RestClient
    modelmanagement_restclient: azureml._restclient.rest_client.RestClient
    metrics_restclient: azureml._restclient.rest_client.RestClient
    project_content_restclient: azureml._restclient.rest_client.RestClient
    execution_restclient: azureml._restclient.rest_client.RestClient
    environment_restclient: azureml._restclient.rest_client.RestClient
    credential_restclient: azureml._restclient.rest_client.RestClient
    jasmine_restclient: azureml._restclient.rest_client.RestClient
    def __init__(self, subscription_id, resource_group_name, workspace_name, workspace_id, workspace_discovery_url, authentication, worker_pool=..., **kwargs): ...
    @property
    def subscription_id(self) -> str: ...
    @property
    def resource_group_name(self) -> str: ...
    @property
    def workspace_name(self) -> str: ...
    @property
    def workspace_id(self) -> str: ...
    def get_auth(self) -> azureml.core.authentication.AbstractAuthentication: ...
