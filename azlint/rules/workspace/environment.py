"""The v1 `Environment` describes Python packages and a container for the v1 client. SDK v2 has a
class of the same name in `azure.ai.ml.entities`, with other arguments.

A v2 environment is an image, an image with a conda file, or a Docker build context:

```python
from azure.ai.ml.entities import BuildContext, Environment

Environment(name="train", image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04",
            conda_file="conda.yml")
Environment(name="train", build=BuildContext(path="docker", dockerfile_path="Dockerfile"))
```

v1 supplied an image where none was named; v2 does not, so a `conda_file` always needs an `image`.
There is no form for a pip `requirements.txt`: list the packages below `pip:` in a conda file, or
install them in a Dockerfile. An image without a conda file is taken as it is, which was
`user_managed_dependencies = True`.

`register` becomes `ml_client.environments.create_or_update(env)`, and `get` becomes
`ml_client.environments.get(name, version=...)`. The curated environments of v1, `AzureML-*`, are
gone; those of today, such as `sklearn-1.5`, are named
`azureml://registries/azureml/environments/<name>/labels/latest`. Environment variables and Docker
options move to the job or the deployment. Building ahead of use has no counterpart: the image is
built when the version is first used. v1 environments stay in the workspace and v2 jobs can use them
by name.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL505",
    name="environment",
    symbols=(
        "azureml.core.environment",
        "azureml.core.container_registry",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Environment

env = Environment.from_conda_specification("train", "conda.yml")  # AZL505
env.docker.base_image = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04"  # AZL505
""",
            good="""\
from azure.ai.ml.entities import Environment

env = Environment(
    name="train",
    conda_file="conda.yml",
    image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04",
)
""",
        ),
        Example(
            bad="""\
from azureml.core import Environment, Workspace

ws = Workspace.from_config()
env = Environment.get(ws, name="train")  # AZL505
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
env = ml_client.environments.get("train", label="latest")
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml.entities import BuildContext, Environment

env = Environment(name="train", build=BuildContext(path="docker"))
print(env.name, env.version)
""",
        """\
from jinja2 import Environment

env = Environment(autoescape=True)
""",
    ),
)
