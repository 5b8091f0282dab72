import importlib
from importlib import import_module as load

core = load("azureml.core")  # AZL104
core.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
named = importlib.import_module(name="azureml.core")  # AZL104
named.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
relative = importlib.import_module(".run", "azureml.core")  # AZL104
relative.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
listed = __import__("azureml.core", fromlist=["Run"])  # AZL104
listed.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
top = __import__("azureml.core")  # AZL104
top.core.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
load("azureml.mlflow").get_portal_url()
load(unknown()).Run.get_context()
