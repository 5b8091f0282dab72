# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.data.abstract_wordembeddings_provider import AbstractWordEmbeddingsProvider as AbstractWordEmbeddingsProvider
