"""`run.experiment` leads from the run to its experiment, and from there to the workspace. In SDK
v2 neither is an object that a script needs.

The name of the experiment is `os.environ["AZUREML_ARM_PROJECT_NAME"]` in a job, and the
`experiment_name` of the job outside. What the script wanted from the workspace (data, models,
secrets) should come in as inputs of the job; see `run-workspace`.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL251",
    name="run-experiment",
    symbols=("azureml.core.run.Run.experiment",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
experiment = run.experiment  # AZL251
""",
            good="""\
import os

experiment_name = os.environ["AZUREML_ARM_PROJECT_NAME"]
""",
        ),
    ),
    near_misses=(
        """\
class Trial:
    experiment = "churn"


run = Trial()
print(run.experiment)
""",
    ),
)
