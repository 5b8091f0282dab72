# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.categorical.hashonehotvectorizer_transformer import HashOneHotVectorizerTransformer as HashOneHotVectorizerTransformer
