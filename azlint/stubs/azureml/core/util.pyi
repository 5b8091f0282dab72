# Generated from azureml-core 1.61.0.post4
from typing import Any
class NewLoggingLevel:
    logger_name: str
    logger: Any
    old_level: Any
    new_level: int
    def __init__(self, logger_name, level=...): ...
    def __enter__(self): ...
    def __exit__(self, et, ev, tb): ...
