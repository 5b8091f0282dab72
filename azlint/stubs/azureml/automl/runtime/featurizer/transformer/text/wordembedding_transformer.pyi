# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.text.wordembedding_transformer import WordEmbeddingTransformer as WordEmbeddingTransformer
