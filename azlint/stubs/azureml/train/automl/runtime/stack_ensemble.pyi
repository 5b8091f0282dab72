# Generated from azureml-train-automl-runtime 1.62.0
import azureml.automl.runtime.stack_ensemble_base
class StackEnsemble(azureml.automl.runtime.stack_ensemble_base.StackEnsembleBase):
    def __init__(self, automl_settings, ensemble_run_id, experiment_name, workspace_name, subscription_id, resource_group_name, **kwargs): ...
