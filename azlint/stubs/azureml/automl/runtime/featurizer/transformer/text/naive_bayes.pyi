# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.text.naive_bayes import NaiveBayes as NaiveBayes
