# Generated from azureml-contrib-interpret 1.23.0
