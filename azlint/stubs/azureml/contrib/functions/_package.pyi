# Generated from azureml-contrib-functions 1.62.0
from azureml.contrib.functions import package as package
from azureml.contrib.functions import package_blob as package_blob
from azureml.contrib.functions import package_http as package_http
from azureml.contrib.functions import package_service_bus_queue as package_service_bus_queue
SERVICE_BUS_QUEUE_TRIGGER: str
BLOB_TRIGGER: str
HTTP_TRIGGER: str
