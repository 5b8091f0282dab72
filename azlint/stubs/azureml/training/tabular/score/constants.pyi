# Generated from azureml-training-tabular 1.62.0.post1
