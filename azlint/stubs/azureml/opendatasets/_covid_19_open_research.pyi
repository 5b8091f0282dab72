# Generated from azureml-opendatasets 1.62.0
from azureml.opendatasets import COVID19OpenResearch as COVID19OpenResearch
