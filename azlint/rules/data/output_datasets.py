"""`run.output_datasets["model"]` looks up where the script has to write an output of the job. A v2
job hands the path over on the command line.

In the script: `parser.add_argument("--model", type=str)`. Where the job is defined:
`outputs={"model": Output(type="uri_folder", mode="rw_mount")}` and `--model ${{outputs.model}}` in
its `command`.

What is lost: linking an output to an existing dataset (`LinkOutput.link`) has no counterpart.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL302",
    name="output-datasets",
    symbols=(
        "azureml.core.run._SubmittedRun.output_datasets",
        "azureml.core.run.OutputDatasets",
        "azureml.core.run.LinkOutput",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
model_dir = run.output_datasets["model"]  # AZL302
""",
            good="""\
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=str)
args = parser.parse_args()
model_dir = args.model
""",
        ),
    ),
    near_misses=(
        """\
class Task:
    output_datasets = {"model": "/data/model"}


run = Task()
print(run.output_datasets["model"])
""",
    ),
)
