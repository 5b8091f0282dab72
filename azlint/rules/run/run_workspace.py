"""`run.experiment.workspace` gives a script the whole workspace, with the token of the job. SDK v2
has no such way in, and most scripts need none.

Look at what is taken from the workspace. Datasets, models and files should be inputs of the job:
the script takes a path by `argparse`, and then also runs outside Azure ML. Secrets come from a
`SecretClient`. Only when the workspace itself is needed, build an `MLClient` from the environment
variables of the job: `AZUREML_ARM_SUBSCRIPTION`, `AZUREML_ARM_RESOURCEGROUP` and
`AZUREML_ARM_WORKSPACE_NAME`.

What changes: an `MLClient` needs a credential that works on the compute, such as its managed
identity, or `AzureMLOnBehalfOfCredential` with a user identity set on the job. The token of the
job is not offered.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL252",
    name="run-workspace",
    symbols=(
        "azureml.core.experiment.Experiment.workspace",
        "azureml.core.experiment.Experiment.workspace_object",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Run

run = Run.get_context()
ws = run.experiment.workspace  # AZL252
dataset = Dataset.get_by_name(ws, "churn")
""",
            good="""\
import argparse

import mltable

parser = argparse.ArgumentParser()
parser.add_argument("--churn", type=str)
args = parser.parse_args()
table = mltable.load(args.churn)
""",
        ),
    ),
    near_misses=(
        """\
class Trial:
    workspace = "/tmp/trial"


class Run:
    experiment = Trial()


ws = Run().experiment.workspace
""",
    ),
)
