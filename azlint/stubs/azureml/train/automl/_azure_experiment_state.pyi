# Generated from azureml-train-automl-client 1.62.0
import azureml._restclient.experiment_client
import azureml._restclient.jasmine_client
import azureml.automl.core._experiment_drivers.experiment_state
import azureml.core.experiment
import azureml.train.automl._automl_feature_config_manager
import azureml.train.automl._azureautomlsettings
from typing import Any
class AzureExperimentState(azureml.automl.core._experiment_drivers.experiment_state.ExperimentState):
    automl_settings: azureml.train.automl._azureautomlsettings.AzureAutoMLSettings
    current_run: Any
    experiment: azureml.core.experiment.Experiment
    jasmine_client: azureml._restclient.jasmine_client.JasmineClient
    feature_config_manager: azureml.train.automl._automl_feature_config_manager.AutoMLFeatureConfigManager
    experiment_client: azureml._restclient.experiment_client.ExperimentClient
    def __init__(self, experiment, automl_settings, _create_partial_client=...): ...
