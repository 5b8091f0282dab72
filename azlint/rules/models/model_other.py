"""This is what the v1 model module has besides the models: resource configurations, profiles and
constants. None has a class of its own in SDK v2.

CPU and memory belong to the deployment: choose `instance_type` and `instance_count` there, in
place of a `ResourceConfiguration` on the model.

What is lost: `Model.profile`, which measured what a model needs, has no counterpart. Measure a
deployment under load instead.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL490",
    name="model-other",
    symbols=(
        "azureml.core.model",
        "azureml.core.profile",
        "azureml.core.resource_configuration",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core.resource_configuration import ResourceConfiguration

resources = ResourceConfiguration(cpu=1, memory_in_gb=2)  # AZL490
""",
            good="""\
from azure.ai.ml.entities import ManagedOnlineDeployment

deployment = ManagedOnlineDeployment(
    name="blue",
    endpoint_name="churn",
    model="azureml:churn@latest",
    instance_type="Standard_DS2_v2",
    instance_count=1,
)
""",
        ),
    ),
    near_misses=(
        """\
from kubernetes.client import V1ResourceRequirements

resources = V1ResourceRequirements(requests={"cpu": "1"})
""",
        """\
import cProfile

cProfile.run("sum(range(10))")
""",
    ),
)
