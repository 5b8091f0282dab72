# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.automl.runtime.ensemble_base
class VotingEnsembleBase(azureml.automl.runtime.ensemble_base.EnsembleBase):
    def __init__(self, automl_settings, settings_type): ...
