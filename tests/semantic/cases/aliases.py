"""Every way to name the same thing."""

import azureml as aml  # AZL101
import azureml.core  # AZL101
import azureml.core as core  # AZL101
import azureml.core.run as run_module  # AZL101
from azureml import core as also_core  # AZL101
from azureml.core import Run as AmlRun  # AZL101
from azureml.core import run as run_file  # AZL101
from azureml.core.run import Run  # AZL101

run = azureml.core.Run.get_context()  # AZL201
run.log("loss", 0.25)  # AZL202
azureml.core.run.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
core.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
also_core.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
aml.core.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
run_module.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
run_file.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
first = AmlRun.get_context()  # AZL201
first.log("loss", 0.25)  # AZL202
second = Run.get_context()  # AZL201
second.log("loss", 0.25)  # AZL202
third = second
third.log("loss", 0.25)  # AZL202
print(azureml.core.VERSION)  # AZL590
print(azureml.core.Workspace.from_config().name)  # AZL501, AZL501
