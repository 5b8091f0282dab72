# Generated from azureml-tensorboard 1.62.0
from typing import Any
from azureml._history.utils.constants import LOGS_DIR as LOGS_DIR
from azureml._run_impl.run_watcher import RunWatcher as RunWatcher
module_logger: Any
class Tensorboard:
    LOGS_ARTIFACT_PREFIX: Any
    def __init__(self, runs, local_root=..., port=..., use_display_name=...): ...
    def start(self, start_browser=...) -> str: ...
    def stop(self): ...
