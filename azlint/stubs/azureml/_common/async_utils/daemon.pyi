# Generated from azureml-core 1.61.0.post4
import azureml._logging.chained_identity
from typing import Any
class Daemon(azureml._logging.chained_identity.ChainedIdentity):
    interval: Any
    kill: bool
    current_timer: Any
    work: Any
    current_thread: Any
    def __init__(self, work_func, interval_sec, **kwargs): ...
    def start(self): ...
    def stop(self): ...
