"""`RunConfiguration` and its sections hold the settings of a v1 job. In SDK v2 they are arguments
of `azure.ai.ml.command`, or keys of the job YAML.

| v1 | v2 |
|---|---|
| `target` | `compute=` |
| `environment` | `environment=` |
| `environment_variables` | `environment_variables=` |
| `node_count` | `instance_count=` |
| `communicator`, `mpi`, `pytorch`, `tensorflow` | `distribution=` |
| `max_run_duration_seconds` | `timeout=`, in seconds too |
| `DockerConfiguration(shm_size=, arguments=)` | `shm_size=`, `docker_args=` |
| `data`, `data_references` | `inputs=` |
| `output_data` | `outputs=` |

`use_docker=False` has no counterpart: a v2 job runs in the container of its environment, locally as
well. History settings have none either.

Files that `RunConfiguration.save` wrote (`.azureml/*.runconfig`) become job YAML files with the
schema `commandJob`, read by `azure.ai.ml.load_job` or `az ml job create -f`.

`DEFAULT_CPU_IMAGE` and `DEFAULT_GPU_IMAGE` have no counterparts; name the image in the environment.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL603",
    name="run-configuration",
    symbols=(
        "azureml.core.runconfig",
        "azureml.core.databricks",
        "azureml.core.environment.DEFAULT_CPU_IMAGE",
        "azureml.core.environment.DEFAULT_GPU_IMAGE",
        "azureml.exceptions.RunConfigurationException",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core.runconfig import RunConfiguration

config = RunConfiguration()  # AZL603
config.target = "cpu-cluster"  # AZL603
config.node_count = 2  # AZL603
""",
            good="""\
from azure.ai.ml import command

job = command(
    code="src",
    command="python train.py",
    environment="azureml:train@latest",
    compute="cpu-cluster",
    instance_count=2,
)
""",
        ),
        Example(
            bad="""\
from azureml.core.runconfig import DEFAULT_CPU_IMAGE, DockerConfiguration

docker = DockerConfiguration(use_docker=True, shm_size="8g")  # AZL603
image = DEFAULT_CPU_IMAGE  # AZL603
""",
            good="""\
from azure.ai.ml import command

image = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04"
job = command(
    code="src",
    command="python train.py",
    environment="azureml:train@latest",
    compute="cpu-cluster",
    shm_size="8g",
)
""",
        ),
    ),
    near_misses=(
        """\
class RunConfiguration:
    target = None

config = RunConfiguration()
config.target = "cpu-cluster"
""",
    ),
)
