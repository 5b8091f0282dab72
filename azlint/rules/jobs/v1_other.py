"""What no other rule names of the v1 packages ends here: `azureml.contrib`, `azureml.accel`, the
bare packages `azureml` and `azureml.train`.

Most of these were previews that did not go on: FPGA deployments, reinforcement learning, Azure
Functions packages, notebooks as jobs. The message names a counterpart where there is one.

Packages that share the name `azureml` but work with SDK v2 are not reported: `azureml.mlflow`,
`azureml.fsspec`, `azureml.ai.monitoring`, and `azureml.contrib.services` in scoring scripts.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL690",
    name="v1-other",
    symbols=(
        "azureml",
        "azureml.train",
        "azureml.contrib",
        "azureml.accel",
    ),
    examples=(
        Example(
            bad="""\
from azureml.contrib.functions import package_http

def build(ws, model, config):
    return package_http(ws, [model], config)  # AZL690
""",
            good="""\
from azure.ai.ml.entities import ManagedOnlineDeployment

def build(model):
    return ManagedOnlineDeployment(name="blue", endpoint_name="house", model=model)
""",
        ),
    ),
    near_misses=(
        """\
from azureml.contrib.services.aml_request import AMLRequest, rawhttp

@rawhttp
def run(request: AMLRequest):
    return request.method
""",
        """\
from azureml.fsspec import AzureMachineLearningFileSystem

files = AzureMachineLearningFileSystem("azureml://datastores/d/paths/p")
""",
    ),
)
