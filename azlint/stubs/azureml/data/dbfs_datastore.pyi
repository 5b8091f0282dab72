# Generated from azureml-core 1.61.0.post4
import azureml.data.abstract_datastore
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
class DBFSDatastore(azureml.data.abstract_datastore.AbstractDatastore):
    def __init__(self, workspace, name): ...
