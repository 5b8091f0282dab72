# Generated from azureml-responsibleai 1.62.0
