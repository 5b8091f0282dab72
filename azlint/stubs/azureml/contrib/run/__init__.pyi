# Generated from azureml-contrib-run 1.62.0
