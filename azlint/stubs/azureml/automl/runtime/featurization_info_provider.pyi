# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization._featurization_info_provider import FeaturizationInfoProvider as FeaturizationInfoProvider
