# Generated from azureml-core 1.61.0.post4
import azureml.core.compute.aks
import azureml.core.compute.compute
from typing import Any
from typing_extensions import Self
from azureml._compute._constants import MLC_COMPUTE_RESOURCE_ID_FMT as MLC_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import MLC_WORKSPACE_API_VERSION as MLC_WORKSPACE_API_VERSION
from azureml._compute._util import aks_payload_template as aks_payload_template
from azureml._compute._util import get_requests_session as get_requests_session
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute.compute import ComputeTargetAttachConfiguration as ComputeTargetAttachConfiguration
from azureml.core.compute.compute import ComputeTargetProvisioningConfiguration as ComputeTargetProvisioningConfiguration
from azureml.core.compute.compute import ComputeTargetUpdateConfiguration as ComputeTargetUpdateConfiguration
from azureml.exceptions import ComputeTargetException as ComputeTargetException
class AksCompute(azureml.core.compute.compute.ComputeTarget):
    class ClusterPurpose:
        FAST_PROD: str
        DEV_TEST: str
    agent_vm_size: Any
    agent_count: Any
    cluster_purpose: Any
    cluster_fqdn: Any
    system_services: Any
    ssl_configuration: Any
    load_balancer_type: Any
    load_balancer_subnet: Any
    @staticmethod
    def attach(workspace, name, resource_id) -> azureml.core.compute.aks.AksCompute: ...
    @staticmethod
    def provisioning_configuration(agent_count=..., vm_size=..., ssl_cname=..., ssl_cert_pem_file=..., ssl_key_pem_file=..., location=..., vnet_resourcegroup_name=..., vnet_name=..., subnet_name=..., service_cidr=..., dns_service_ip=..., docker_bridge_cidr=..., cluster_purpose=..., load_balancer_type=..., load_balancer_subnet=...) -> azureml.core.compute.aks.AksProvisioningConfiguration: ...
    @staticmethod
    def attach_configuration(resource_group=..., cluster_name=..., resource_id=..., cluster_purpose=..., load_balancer_type=..., load_balancer_subnet=...) -> azureml.core.compute.aks.AksAttachConfiguration: ...
    def refresh_state(self): ...
    def delete(self): ...
    def detach(self): ...
    def update(self, update_configuration): ...
    def get_credentials(self) -> dict: ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, object_dict) -> azureml.core.compute.aks.AksCompute: ...
class AksProvisioningConfiguration(azureml.core.compute.compute.ComputeTargetProvisioningConfiguration):
    agent_count: int
    vm_size: str
    ssl_cname: str
    ssl_cert_pem_file: str
    ssl_key_pem_file: str
    vnet_resourcegroup_name: str
    vnet_name: str
    subnet_name: str
    leaf_domain_label: str
    overwrite_existing_domain: bool
    service_cidr: str
    dns_service_ip: str
    docker_bridge_cidr: str
    cluster_purpose: str
    load_balancer_type: str
    load_balancer_subnet: str
    def __init__(self, agent_count, vm_size, ssl_cname, ssl_cert_pem_file, ssl_key_pem_file, location, vnet_resourcegroup_name, vnet_name, subnet_name, service_cidr, dns_service_ip, docker_bridge_cidr, cluster_purpose, load_balancer_type, load_balancer_subnet): ...
    def validate_configuration(self): ...
    def enable_ssl(self, ssl_cname=..., ssl_cert_pem_file=..., ssl_key_pem_file=..., leaf_domain_label=..., overwrite_existing_domain=...) -> Self: ...
class AksAttachConfiguration(azureml.core.compute.compute.ComputeTargetAttachConfiguration):
    resource_group: str
    cluster_name: str
    resource_id: str
    cluster_purpose: str
    ssl_cname: str
    ssl_cert_pem_file: str
    ssl_key_pem_file: str
    leaf_domain_label: str
    overwrite_existing_domain: bool
    load_balancer_type: str
    load_balancer_subnet: str
    def __init__(self, resource_group=..., cluster_name=..., resource_id=..., cluster_purpose=..., load_balancer_type=..., load_balancer_subnet=...): ...
    def validate_configuration(self): ...
    def enable_ssl(self, ssl_cname=..., ssl_cert_pem_file=..., ssl_key_pem_file=..., leaf_domain_label=..., overwrite_existing_domain=...) -> Self: ...
class AksUpdateConfiguration(azureml.core.compute.compute.ComputeTargetUpdateConfiguration):
    ssl_configuration: azureml.core.compute.aks.SslConfiguration
    load_balancer_type: str
    load_balancer_subnet: str
    def __init__(self, ssl_configuration=..., load_balancer_type=..., load_balancer_subnet=...): ...
    def validate_configuration(self): ...
class SystemService:
    service_type: str
    version: str
    public_ip_address: str
    def __init__(self, service_type, version, public_ip_address): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(object_dict) -> azureml.core.compute.aks.SystemService: ...
class SslConfiguration:
    status: str
    cert: str
    key: str
    cname: str
    leaf_domain_label: str
    overwrite_existing_domain: bool
    renew: bool
    def __init__(self, status=..., cert=..., key=..., cname=..., leaf_domain_label=..., overwrite_existing_domain=..., renew=...): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(object_dict) -> azureml.core.compute.aks.SslConfiguration: ...
