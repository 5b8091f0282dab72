# Generated from azureml-automl-core 1.62.0
from azureml.automl.core.configuration.feature_config import FeatureConfig as FeatureConfig
from azureml.automl.core.configuration.keys import ConfigKeys as ConfigKeys
from azureml.automl.core.configuration.sweeper_config import SweeperConfig as SweeperConfig
