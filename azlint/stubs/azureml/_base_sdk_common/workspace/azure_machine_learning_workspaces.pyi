# Generated from azureml-core 1.61.0.post4
import azureml._base_sdk_common.workspace.azure_machine_learning_workspaces
import azureml._base_sdk_common.workspace.operations.linked_services_operations
import azureml._base_sdk_common.workspace.operations.machine_learning_compute_operations
import azureml._base_sdk_common.workspace.operations.operations
import azureml._base_sdk_common.workspace.operations.private_endpoint_connections_operations
import azureml._base_sdk_common.workspace.operations.private_link_resources_operations
import azureml._base_sdk_common.workspace.operations.workspace_connections_operations
import azureml._base_sdk_common.workspace.operations.workspaces_operations
class AzureMachineLearningWorkspacesConfiguration:
    subscription_id: str
    skiptoken: str
    compute_type1: str
    credentials: None
    def __init__(self, subscription_id, credentials, skiptoken=..., compute_type1=..., base_url=...): ...
class AzureMachineLearningWorkspaces:
    config: azureml._base_sdk_common.workspace.azure_machine_learning_workspaces.AzureMachineLearningWorkspacesConfiguration
    api_version: str
    operations: azureml._base_sdk_common.workspace.operations.operations.Operations
    workspaces: azureml._base_sdk_common.workspace.operations.workspaces_operations.WorkspacesOperations
    machine_learning_compute: azureml._base_sdk_common.workspace.operations.machine_learning_compute_operations.MachineLearningComputeOperations
    workspace_connections: azureml._base_sdk_common.workspace.operations.workspace_connections_operations.WorkspaceConnectionsOperations
    private_link_resources: azureml._base_sdk_common.workspace.operations.private_link_resources_operations.PrivateLinkResourcesOperations
    private_endpoint_connections: azureml._base_sdk_common.workspace.operations.private_endpoint_connections_operations.PrivateEndpointConnectionsOperations
    linked_services: azureml._base_sdk_common.workspace.operations.linked_services_operations.LinkedServicesOperations
    def __init__(self, credentials, subscription_id, skiptoken=..., compute_type1=..., base_url=...): ...
