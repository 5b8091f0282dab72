"""`InferenceConfig` names the scoring script and environment of a v1 service. In SDK v2 both belong
to the deployment.

`entry_script` and `source_directory` become `CodeConfiguration(code=..., scoring_script=...)`, and
`environment` is an argument of `ManagedOnlineDeployment`. The environment must hold the inference
server, `azureml-inference-server-http`, where v1 brought it along with `azureml-defaults`.

The older arguments `runtime`, `conda_file`, `extra_docker_file_steps`, `base_image`, `enable_gpu`
and `cuda_version` become part of the environment.

An MLflow model needs neither code nor environment. The scoring script itself keeps `init()` and
`run()`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL621",
    name="inference-config",
    symbols=("azureml.core.model.InferenceConfig",),
    examples=(
        Example(
            bad="""\
from azureml.core import Environment
from azureml.core.model import InferenceConfig

env = Environment.from_conda_specification("score", "conda.yml")
config = InferenceConfig(  # AZL621
    entry_script="score.py", source_directory="src", environment=env
)
""",
            good="""\
from azure.ai.ml.entities import CodeConfiguration, ManagedOnlineDeployment

deployment = ManagedOnlineDeployment(
    name="blue",
    endpoint_name="house",
    model="azureml:house@latest",
    environment="azureml:score@latest",
    code_configuration=CodeConfiguration(code="src", scoring_script="score.py"),
)
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml.entities import CodeConfiguration

code = CodeConfiguration(code="src", scoring_script="score.py")
""",
    ),
)
