# Generated from azureml-contrib-gbdt 1.29.0
import azureml.train.estimator._framework_base_estimator
from typing import Any
from azureml.core._experiment_method import experiment_method as experiment_method
from azureml.core.compute.amlcompute import AmlCompute as AmlCompute
from azureml.core.experiment import Experiment as Experiment
from azureml.core.script_run_config import ScriptRunConfig as ScriptRunConfig
from azureml.exceptions import TrainingException as TrainingException
class LightGBM(azureml.train.estimator._framework_base_estimator._FrameworkBaseEstimator):
    FRAMEWORK_NAME: str
    DEFAULT_VERSION: str
    lightgbm_config: str
    task: str
    objective: str
    boosting: str
    data: list
    valid: list
    num_iterations: int
    learning_rate: float
    num_leaves: int
    tree_learner: str
    num_threads: int
    seed: int
    kwargs: Any
    def __init__(self, source_directory, *, compute_target=..., vm_size=..., vm_priority=..., node_count=..., distributed_training=..., inputs=..., source_directory_data_store=..., shm_size=..., resume_from=..., max_run_duration_seconds=..., framework_version=..., _enable_optimized_mode=..., lightgbm_config=..., task=..., objective=..., boosting=..., data=..., valid=..., num_iterations=..., learning_rate=..., num_leaves=..., tree_learner=..., num_threads=..., seed=..., **kwargs): ...
