# Generated from azureml-core 1.61.0.post4
from azureml._base_sdk_common import __version__ as VERSION
from azureml.core.webservice.aci import AciWebservice as AciWebservice
from azureml.core.webservice.aks import AksEndpoint as AksEndpoint
from azureml.core.webservice.aks import AksWebservice as AksWebservice
from azureml.core.webservice.local import LocalWebservice as LocalWebservice
from azureml.core.webservice.unknown_webservice import UnknownWebservice as UnknownWebservice
from azureml.core.webservice.webservice import Webservice as Webservice
