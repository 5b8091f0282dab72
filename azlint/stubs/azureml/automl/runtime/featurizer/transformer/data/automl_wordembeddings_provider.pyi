# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.data.wordembeddings_provider import WordEmbeddingsProvider as AutoMLEmbeddingsProvider
