"""Estimators are an early way of describing v1 training jobs, and were deprecated within v1 in
favour of `ScriptRunConfig`. SDK v2 describes the job with `command`.

`entry_script` and `script_params` become the command line, with values as `inputs`.
`conda_packages`, `pip_packages`, `framework_version` and `use_gpu` become an `Environment`: an
image, and a conda file or a Dockerfile. Curated environments hold current versions of the
frameworks. `node_count` becomes `instance_count`, and `distributed_training` becomes
`distribution`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL604",
    name="estimator",
    symbols=(
        "azureml.train.estimator",
        "azureml.train.dnn",
        "azureml.train.sklearn",
        "azureml.train._estimator_helper",
        "azureml.train._script_validation",
        "azureml.train._telemetry_logger",
    ),
    examples=(
        Example(
            bad="""\
from azureml.train.sklearn import SKLearn

estimator = SKLearn(  # AZL604
    source_directory="src",
    entry_script="train.py",
    script_params={"--alpha": 0.1},
    compute_target="cpu-cluster",
)
""",
            good="""\
from azure.ai.ml import command

job = command(
    code="src",
    command="python train.py --alpha ${{inputs.alpha}}",
    inputs={"alpha": 0.1},
    environment="azureml:sklearn@latest",
    compute="cpu-cluster",
)
""",
        ),
    ),
    near_misses=(
        """\
import sklearn.linear_model

estimator = sklearn.linear_model.Ridge(alpha=0.1)
""",
        """\
class Estimator:
    def fit(self, data): ...

Estimator().fit([])
""",
    ),
)
