# Generated from azureml-training-tabular 1.62.0.post1
import azureml.training.tabular.featurization.data.abstract_wordembeddings_provider
class WordEmbeddingsProvider(azureml.training.tabular.featurization.data.abstract_wordembeddings_provider.AbstractWordEmbeddingsProvider):
    def __init__(self, embeddings_name=...): ...
