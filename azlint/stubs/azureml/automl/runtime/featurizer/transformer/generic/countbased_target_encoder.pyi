# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.generic.countbased_target_encoder import CountBasedTargetEncoder as CountBasedTargetEncoder
