# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.data.word_embeddings_info import EmbeddingInfo as EmbeddingInfo
from azureml.training.tabular.featurization.data.word_embeddings_info import WordEmbeddingsInfo as WordEmbeddingsInfo
