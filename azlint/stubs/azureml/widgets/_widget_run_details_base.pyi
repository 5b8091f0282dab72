# Generated from azureml-widgets 1.62.0
from typing import Any
class _WidgetRunDetailsBase:
    widget_instance: Any
    widget_sleep_time: Any
    widget_sleep_time_updater: Any
    settings: dict
    isDebug: bool
    miniWidgetHandle: Any
    def __init__(self, widget, widget_sleep_time_updater): ...
    def show(self, render_lib=..., widget_settings=...): ...
    def get_widget_data(self, widget_settings=...): ...
