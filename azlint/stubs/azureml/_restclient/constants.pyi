# Generated from azureml-core 1.61.0.post4
from typing import Any
BASE_RUN_SOURCE: str
SDK_TARGET: str
RUN_ORIGIN: str
NOTEBOOK_ORIGIN: str
CREATED_FROM_NOTEBOOK_NAME: str
ATTRIBUTE_CONTINUATION_TOKEN_NAME: str
ATTRIBUTE_NEXT_LINK_NAME: str
ATTRIBUTE_VALUE_NAME: str
ATTRIBUTE_NEXTREQUEST_NAME: str
ACCESS_TOKEN_NAME: str
CUSTOM_HEADERS_KEY: str
PAGE_SIZE_KEY: str
TOP_KEY: str
ORDER_BY_KEY: str
CALLER_KEY: str
FILTER_KEY: str
QUERY_PARAMS_KEY: str
VIEW_TYPE_KEY: str
BODY_KEY: str
QUERY_SKIP_TOKEN: str
ARG_SKIP_TOKEN: str
ATTRIBUTE_OFFSET: str
RUN_USER_AGENT: str
AUTOML_RUN_USER_AGENT: str
SCRIPT_RUN_USER_AGENT: str
HYPER_DRIVE_RUN_USER_AGENT: str
DEFAULT_PAGE_SIZE: int
SNAPSHOT_MAX_FILES: int
SNAPSHOT_BATCH_SIZE: int
ONE_MB: int
SNAPSHOT_MAX_SIZE_BYTES: Any
class RunStatus:
    QUEUED: str
    NOT_STARTED: str
    PREPARING: str
    PROVISIONING: str
    STARTING: str
    RUNNING: str
    CANCEL_REQUESTED: str
    CANCELED: str
    FINALIZING: str
    COMPLETED: str
    FAILED: str
    UNAPPROVED: str
    NOTRESPONDING: str
    PAUSING: str
    PAUSED: str
    @classmethod
    def list(cls) -> list[str]: ...
    @classmethod
    def get_running_statuses(cls) -> list[str]: ...
    @classmethod
    def get_post_processing_statuses(cls) -> list[str]: ...
class RequestHeaders:
    CALL_NAME: str
    CLIENT_REQUEST_ID: str
    CLIENT_SESSION_ID: str
    USER_AGENT: str
    CORRELATION_CONTEXT: str
    REQUEST_ID: str
