# Generated from azureml-train-core 1.62.0
import azureml.train.estimator
from typing import Any
class _FrameworkBaseEstimator(azureml.train.estimator.MMLBaseEstimator):
    FRAMEWORK_NAME: Any
    DEFAULT_VERSION: Any
    def __init__(self, source_directory, *, compute_target=..., vm_size=..., vm_priority=..., entry_script=..., script_params=..., node_count=..., process_count_per_node=..., distributed_backend=..., distributed_training=..., use_gpu=..., use_docker=..., custom_docker_base_image=..., custom_docker_image=..., image_registry_details=..., user_managed=..., conda_packages=..., pip_packages=..., conda_dependencies_file_path=..., pip_requirements_file_path=..., conda_dependencies_file=..., pip_requirements_file=..., environment_variables=..., environment_definition=..., inputs=..., source_directory_data_store=..., shm_size=..., resume_from=..., max_run_duration_seconds=..., framework_name=..., framework_version=..., _enable_optimized_mode=..., _disable_validation=..., _show_lint_warnings=..., _show_package_warnings=...): ...
    @property
    def framework_version(self) -> str: ...
    @classmethod
    def get_supported_versions(cls) -> list: ...
