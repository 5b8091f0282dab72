# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.utilities import get_ngram_len as get_ngram_len
