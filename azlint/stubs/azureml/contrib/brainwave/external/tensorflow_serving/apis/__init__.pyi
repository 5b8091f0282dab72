# Generated from azureml-contrib-brainwave 1.0.33
