# Generated from azureml-core 1.61.0.post4
import azureml.core.profile
import azureml.core.workspace
from typing import Any
from azureml._model_management._constants import PROFILE_FAILURE_MESSAGE as PROFILE_FAILURE_MESSAGE
from azureml._model_management._constants import PROFILE_PARTIAL_SUCCESS_MESSAGE as PROFILE_PARTIAL_SUCCESS_MESSAGE
from azureml._model_management._util import get_mms_operation as get_mms_operation
from azureml._model_management._util import get_operation_output as get_operation_output
from azureml.exceptions import UserErrorException as UserErrorException
from azureml.exceptions import WebserviceException as WebserviceException
ABC: Any
module_logger: Any
MIN_PROFILE_CPU: float
MAX_PROFILE_CPU: float
MIN_PROFILE_MEMORY: float
MAX_PROFILE_MEMORY: float
class _ModelEvaluationResultBase:
    workspace: azureml.core.workspace.Workspace
    name: str
    create_operation_id: Any
    description: Any
    created_time: Any
    id: Any
    requested_cpu: Any
    requested_memory_in_gb: Any
    requested_queries_per_second: Any
    input_dataset_id: Any
    state: Any
    model_ids: Any
    max_utilized_memory: Any
    max_utilized_cpu: Any
    measured_queries_per_second: Any
    environment: Any
    error: Any
    error_logs_url: Any
    total_queries: Any
    success_queries: Any
    success_rate: Any
    average_latency_in_ms: Any
    latency_percentile_50_in_ms: Any
    latency_percentile_90_in_ms: Any
    latency_percentile_95_in_ms: Any
    latency_percentile_99_in_ms: Any
    latency_percentile_999_in_ms: Any
    parent_request_id: Any
    def get_details(self) -> dict[str, float]: ...
    def __init__(self, workspace, name): ...
    def wait_for_completion(self, show_output=...): ...
    def serialize(self) -> dict: ...
class ModelProfile(azureml.core.profile._ModelEvaluationResultBase):
    recommended_memory: Any
    recommended_cpu: Any
    def __init__(self, workspace, name): ...
    def wait_for_completion(self, show_output=...): ...
    def serialize(self) -> dict: ...
    def get_details(self) -> dict[str, float]: ...
