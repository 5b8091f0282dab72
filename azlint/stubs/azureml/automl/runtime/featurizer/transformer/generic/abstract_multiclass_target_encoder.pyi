# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.generic.abstract_multiclass_target_encoder import AbstractMultiClassTargetEncoder as AbstractMultiClassTargetEncoder
