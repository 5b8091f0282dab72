# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.text.stringcast_transformer import StringCastTransformer as StringCastTransformer
