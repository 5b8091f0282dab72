# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.numeric.bin_transformer import BinTransformer as BinTransformer
