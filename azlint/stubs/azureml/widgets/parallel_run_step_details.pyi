# Generated from azureml-widgets 1.62.0
import azureml.core.run
from azureml.core.run import Run as Run
from azureml.core.workspace import Workspace as Workspace
class ParallelRunStepDetails:
    step_run: azureml.core.run.Run
    def __init__(self, run_instance=..., step_name=..., workspace=..., run_id=..., step_run_id=...): ...
    def show(self): ...
