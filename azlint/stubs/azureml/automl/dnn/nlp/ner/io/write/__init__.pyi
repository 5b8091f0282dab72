# Generated from azureml-automl-dnn-nlp 1.62.0
