# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.runtime.featurizer.transformer.data.data_providers import DataProviders as DataProviders
from azureml.training.tabular.featurization.data.abstract_wordembeddings_provider import AbstractWordEmbeddingsProvider as AbstractWordEmbeddingsProvider
from azureml.training.tabular.featurization.data.word_embeddings_info import WordEmbeddingsInfo as WordEmbeddingsInfo
