# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.environ
from typing import Any
from azureml.opendatasets._utils.telemetry_utils import get_opendatasets_logger as get_opendatasets_logger
from azureml.opendatasets._utils.telemetry_utils import get_run_common_properties as get_run_common_properties
from azureml.opendatasets.environ import RuntimeEnv as RuntimeEnv
from azureml.telemetry.activity import ActivityType as ActivityType
class PublicData:
    mandatory_columns: list
    logger: Any
    enable_telemetry: bool
    time_column_name: Any
    start_date: Any
    end_date: Any
    log_properties: dict
    selected_columns: list[str]
    @property
    def id(self) -> Any: ...
    @property
    def cols(self) -> list[str]: ...
    @property
    def env(self) -> azureml.opendatasets.environ.RuntimeEnv: ...
    @property
    def registry_id(self) -> str: ...
    def __init__(self, cols, enable_telemetry=...): ...
    def get_enricher(self): ...
    def to_spark_dataframe(self): ...
    def to_pandas_dataframe(self): ...
