# Generated from azureml-pipeline-core 1.62.0
