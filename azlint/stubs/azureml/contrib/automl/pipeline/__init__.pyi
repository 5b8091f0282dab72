# Generated from azureml-contrib-automl-pipeline-steps 1.62.0
