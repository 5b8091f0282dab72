# Generated from azureml-telemetry 1.62.0
import azureml.telemetry.logger
from typing import Any
mutex: Any
class Loggers:
    APPINSIGHT_LOGGERS: dict
    INSTRUMENTATION_KEY_KEY: str
    @classmethod
    def default_logger(cls, *args, **kwargs) -> azureml.telemetry.logger.ApplicationInsightsEventLogger: ...
    @classmethod
    def applicationinsights_event_logger(cls, *args, **kwargs) -> azureml.telemetry.logger.ApplicationInsightsEventLogger: ...
    @classmethod
    def inmemory_event_logger(cls) -> azureml.telemetry.logger.InMemoryEventLogger: ...
