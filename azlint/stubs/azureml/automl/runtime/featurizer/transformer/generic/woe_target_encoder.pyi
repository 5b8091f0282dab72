# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.generic.woe_target_encoder import WoEBasedTargetEncoder as WoEBasedTargetEncoder
