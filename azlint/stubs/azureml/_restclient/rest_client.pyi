# Generated from azureml-core 1.61.0.post4
import azureml._restclient.rest_client
from typing import Any
class RestClientConfiguration:
    credentials: None
    def __init__(self, credentials, base_url=...): ...
class RestClient:
    config: azureml._restclient.rest_client.RestClientConfiguration
    artifact: Any
    credential: Any
    data_stores: Any
    dataset: Any
    jasmine: Any
    metric: Any
    assets: Any
    ml_models: Any
    operations: Any
    profiles: Any
    services: Any
    events: Any
    experiment: Any
    run: Any
    run_metric: Any
    run_artifact: Any
    snapshot: Any
    workspaces: Any
    workspace_features: Any
    notebooks: Any
    usages: Any
    virtual_machine_sizes: Any
    quotas: Any
    workspace_connections: Any
    arm_template: Any
    machine_learning_compute: Any
    private_endpoint_connections: Any
    private_link_resources: Any
    linked_services: Any
    datacache: Any
    datacache_stores: Any
    def __init__(self, credentials, base_url=...): ...
    def list_skus(self, subscription_id, custom_headers=..., raw=..., **operation_config) -> Any: ...
