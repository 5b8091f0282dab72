# Generated from azureml-contrib-mir 1.62.0
