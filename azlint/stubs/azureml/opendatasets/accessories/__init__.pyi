# Generated from azureml-opendatasets 1.62.0
