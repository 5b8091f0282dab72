# Generated from azureml-train-core 1.62.0
import azureml.core.conda_dependencies
import azureml.core.runconfig
import azureml.train.estimator
from typing import Any
from azureml.train.dnn import Gloo as Gloo
from azureml.train.dnn import Mpi as Mpi
from azureml.train.dnn import Nccl as Nccl
from azureml.train.dnn import ParameterServer as ParameterServer
class Estimator(azureml.train.estimator.MMLBaseEstimator):
    def __init__(self, source_directory, *, compute_target=..., vm_size=..., vm_priority=..., entry_script=..., script_params=..., node_count=..., process_count_per_node=..., distributed_backend=..., distributed_training=..., use_gpu=..., use_docker=..., custom_docker_base_image=..., custom_docker_image=..., image_registry_details=..., user_managed=..., conda_packages=..., pip_packages=..., conda_dependencies_file_path=..., pip_requirements_file_path=..., conda_dependencies_file=..., pip_requirements_file=..., environment_variables=..., environment_definition=..., inputs=..., source_directory_data_store=..., shm_size=..., resume_from=..., max_run_duration_seconds=..., _disable_validation=..., _show_lint_warnings=..., _show_package_warnings=...): ...
class MMLBaseEstimator:
    run_config: Any
    def __init__(self, source_directory, *, compute_target, estimator_config=...): ...
    @property
    def source_directory(self) -> str: ...
    @property
    def conda_dependencies(self) -> azureml.core.conda_dependencies.CondaDependencies: ...
class MMLBaseEstimatorRunConfig(azureml.core.runconfig.RunConfiguration):
    def __init__(self, compute_target, vm_size=..., vm_priority=..., entry_script=..., script_params=..., node_count=..., process_count_per_node=..., distributed_backend=..., use_gpu=..., use_docker=..., custom_docker_base_image=..., custom_docker_image=..., image_registry_details=..., user_managed=..., conda_packages=..., pip_packages=..., environment_definition=..., inputs=..., source_directory_data_store=..., shm_size=...): ...
