# Generated from azureml-opendatasets 1.62.0
from azureml.opendatasets import OjSalesSimulated as OjSalesSimulated
