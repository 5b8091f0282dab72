"""`CondaDependencies` builds the list of packages for a v1 environment. SDK v2 takes a conda YAML
file, or a dictionary of the same form, as `conda_file=` of its `Environment`.

Write the file by hand and keep it in the repository:

```yaml
channels: [conda-forge]
dependencies:
  - python=3.10
  - pip
  - pip:
      - azureml-mlflow
      - scikit-learn
```

`CondaDependencies()` and `create` without pip packages brought in `azureml-defaults`; v2 adds
nothing. A training script that logs with MLflow needs `mlflow` and `azureml-mlflow` in the list, a
scoring script `azureml-inference-server-http`. Options of pip, such as `--extra-index-url`, are
entries below `pip:`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL506",
    name="conda-dependencies",
    symbols=("azureml.core.conda_dependencies",),
    examples=(
        Example(
            bad="""\
from azureml.core import Environment
from azureml.core.conda_dependencies import CondaDependencies

packages = CondaDependencies.create(pip_packages=["scikit-learn"])  # AZL506
packages.add_pip_package("azureml-defaults")  # AZL506
""",
            good="""\
from azure.ai.ml.entities import Environment

packages = {
    "channels": ["conda-forge"],
    "dependencies": ["python=3.10", "pip", {"pip": ["scikit-learn", "mlflow", "azureml-mlflow"]}],
}
env = Environment(
    name="train",
    conda_file=packages,
    image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04",
)
""",
        ),
    ),
    near_misses=(
        """\
class CondaDependencies:
    def add_pip_package(self, name): ...

packages = CondaDependencies()
packages.add_pip_package("scikit-learn")
""",
    ),
)
