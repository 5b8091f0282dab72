# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.categorical.labelencoder_transformer import LabelEncoderTransformer as LabelEncoderTransformer
