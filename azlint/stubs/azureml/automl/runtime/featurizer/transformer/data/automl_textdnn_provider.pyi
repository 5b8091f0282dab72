# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.data.pretrained_dnn_provider import PretrainedDNNProvider as AutoMLPretrainedDNNProvider
