# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.generic.modelbased_target_encoder import ModelBasedTargetEncoder as ModelBasedTargetEncoder
