# Generated from azureml-automl-core 1.62.0
from azureml.automl.core.featurization.featurizationconfig import FeaturizationConfig as FeaturizationConfig
