# Generated from azureml-contrib-opendatasets 1.0.45
