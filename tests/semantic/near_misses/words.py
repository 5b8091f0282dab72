"""The word azureml in strings, comments, identifiers and keyword arguments.

from azureml.core import Run
run = Run.get_context()
"""

import logging
import os

# from azureml.core import Workspace
# run = Run.get_context(); run.log("azureml", 1)
azureml_run = os.environ.get("AZUREML_RUN_ID")
azureml = {"core": "azureml-core", "run": azureml_run}
print(azureml["core"], f"azureml://datastores/{azureml_run}", b"azureml.core")
logging.getLogger("azureml.core").setLevel(logging.ERROR)
logging.getLogger("azureml").info("azureml.core.Run")
code = "from azureml.core import Run"
path = "/azureml-envs/azureml_1"
packages = ["azureml-core", "azureml-defaults==1.60"]
options = {"azureml": "azureml.core"}


def azureml_log(azureml_core=None):
    """Uses `azureml.core.Run.log`."""
    return azureml_core


class AzureML:
    azureml = "azureml.core"

    def core(self):
        return self.azureml.upper()


azureml_log(azureml_core=AzureML().core())
