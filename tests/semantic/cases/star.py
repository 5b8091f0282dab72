"""Names that a star import binds."""

from azureml.core import *  # AZL102

run = Run.get_context()  # AZL201
run.log("loss", 0.25)  # AZL202
ws = Workspace.from_config()  # AZL501
experiment = Experiment(workspace=ws, name="churn")  # AZL601
experiment.start_logging()  # AZL272
