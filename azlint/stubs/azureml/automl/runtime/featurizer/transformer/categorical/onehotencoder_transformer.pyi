# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.categorical.onehotencoder_transformer import OneHotEncoderTransformer as OneHotEncoderTransformer
