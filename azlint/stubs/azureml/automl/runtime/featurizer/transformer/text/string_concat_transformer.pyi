# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.text.string_concat_transformer import StringConcatTransformer as StringConcatTransformer
