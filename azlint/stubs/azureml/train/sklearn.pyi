# Generated from azureml-train-core 1.62.0
import azureml.train.estimator._framework_base_estimator
from typing import Any
from azureml.core._experiment_method import experiment_method as experiment_method
module_logger: Any
class SKLearn(azureml.train.estimator._framework_base_estimator._FrameworkBaseEstimator):
    FRAMEWORK_NAME: str
    DEFAULT_VERSION: str
    def __init__(self, source_directory, *, compute_target=..., vm_size=..., vm_priority=..., entry_script=..., script_params=..., use_docker=..., custom_docker_image=..., image_registry_details=..., user_managed=..., conda_packages=..., pip_packages=..., conda_dependencies_file_path=..., pip_requirements_file_path=..., conda_dependencies_file=..., pip_requirements_file=..., environment_variables=..., environment_definition=..., inputs=..., shm_size=..., resume_from=..., max_run_duration_seconds=..., framework_version=..., _enable_optimized_mode=..., _disable_validation=..., _show_lint_warnings=..., _show_package_warnings=...): ...
