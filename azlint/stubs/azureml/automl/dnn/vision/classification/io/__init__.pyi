# Generated from azureml-automl-dnn-vision 1.62.0.post1
