# Generated from azureml-train-core 1.62.0
import azureml.train._distributed_training
import azureml.train.estimator._framework_base_estimator
class TensorFlow(azureml.train.estimator._framework_base_estimator._FrameworkBaseEstimator):
    FRAMEWORK_NAME: str
    DEFAULT_VERSION: str
    def __init__(self, source_directory, *, compute_target=..., vm_size=..., vm_priority=..., entry_script=..., script_params=..., node_count=..., process_count_per_node=..., worker_count=..., parameter_server_count=..., distributed_backend=..., distributed_training=..., use_gpu=..., use_docker=..., custom_docker_base_image=..., custom_docker_image=..., image_registry_details=..., user_managed=..., conda_packages=..., pip_packages=..., conda_dependencies_file_path=..., pip_requirements_file_path=..., conda_dependencies_file=..., pip_requirements_file=..., environment_variables=..., environment_definition=..., inputs=..., source_directory_data_store=..., shm_size=..., resume_from=..., max_run_duration_seconds=..., framework_version=..., _enable_optimized_mode=..., _disable_validation=..., _show_lint_warnings=..., _show_package_warnings=...): ...
class PyTorch(azureml.train.estimator._framework_base_estimator._FrameworkBaseEstimator):
    FRAMEWORK_NAME: str
    DEFAULT_VERSION: str
    def __init__(self, source_directory, *, compute_target=..., vm_size=..., vm_priority=..., entry_script=..., script_params=..., node_count=..., process_count_per_node=..., distributed_backend=..., distributed_training=..., use_gpu=..., use_docker=..., custom_docker_base_image=..., custom_docker_image=..., image_registry_details=..., user_managed=..., conda_packages=..., pip_packages=..., conda_dependencies_file_path=..., pip_requirements_file_path=..., conda_dependencies_file=..., pip_requirements_file=..., environment_variables=..., environment_definition=..., inputs=..., source_directory_data_store=..., shm_size=..., resume_from=..., max_run_duration_seconds=..., framework_version=..., _enable_optimized_mode=..., _disable_validation=..., _show_lint_warnings=..., _show_package_warnings=...): ...
class Chainer(azureml.train.estimator._framework_base_estimator._FrameworkBaseEstimator):
    FRAMEWORK_NAME: str
    DEFAULT_VERSION: str
    def __init__(self, source_directory, *, compute_target=..., vm_size=..., vm_priority=..., entry_script=..., script_params=..., node_count=..., process_count_per_node=..., distributed_backend=..., distributed_training=..., use_gpu=..., use_docker=..., custom_docker_base_image=..., custom_docker_image=..., image_registry_details=..., user_managed=..., conda_packages=..., pip_packages=..., conda_dependencies_file_path=..., pip_requirements_file_path=..., conda_dependencies_file=..., pip_requirements_file=..., environment_variables=..., environment_definition=..., inputs=..., source_directory_data_store=..., shm_size=..., resume_from=..., max_run_duration_seconds=..., framework_version=..., _enable_optimized_mode=..., _disable_validation=..., _show_lint_warnings=..., _show_package_warnings=...): ...
class Mpi(azureml.train._distributed_training._DistributedTraining):
    process_count_per_node: int
    def __init__(self, process_count_per_node=...): ...
class ParameterServer(azureml.train._distributed_training._DistributedTraining):
    worker_count: int
    parameter_server_count: int
    def __init__(self, worker_count=..., parameter_server_count=...): ...
class Gloo(azureml.train._distributed_training._DistributedTraining):
    def __init__(self): ...
class Nccl(azureml.train._distributed_training._DistributedTraining):
    def __init__(self): ...
