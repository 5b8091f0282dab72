# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.text.bagofwords_transformer import BagOfWordsTransformer as BagOfWordsTransformer
