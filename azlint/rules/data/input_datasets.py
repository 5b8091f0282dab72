"""`run.input_datasets["train"]` looks up an input of the job by the name that it got at
submission. A v2 job hands its inputs over on the command line, so the script takes them by
`argparse` and needs no Azure package.

Two places change together. In the script: `parser.add_argument("--train", type=str)`. Where the
job is defined: `inputs={"train": Input(...)}` and `--train ${{inputs.train}}` in its `command`.

What the value was decides what the script does with it:

- An input that was mounted or downloaded was already a path. Use the argument in its place, and
  give the `Input` the type `uri_folder` with `mode="ro_mount"` or `mode="download"`.
- An input without a mode was a dataset object. Give the `Input` the type `mltable` and read it
  with `mltable.load(args.train).to_pandas_dataframe()`, or the type `uri_file` and read it with
  pandas.

The fix takes the option from the script's own parser, or gives the script one, and reads it as a
table where all that the script does with the data is to make a data frame of it, else as a path.
Where a submission of the project hands the same input over as an option already (`arguments=["--
data", ds.as_named_input("train").as_mount()]`), the script reads that one. It shows the entry of
`inputs` and the piece of the command that the job needs with it, and is never safe, as without
these the script has no data. There is none where the data goes to a function of the project, is
kept in a container, or is used in other ways.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL301",
    name="input-datasets",
    symbols=(
        "azureml.core.run._SubmittedRun.input_datasets",
        "azureml.core.run.InputDatasets",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
data_path = run.input_datasets["train"]  # AZL301
print(data_path)
""",
            good="""\
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--train", type=str)
args = parser.parse_args()
print(args.train)
""",
        ),
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
inputs = run.input_datasets  # AZL301
frame = inputs["train"].to_pandas_dataframe()
""",
            good="""\
import argparse

import mltable

parser = argparse.ArgumentParser()
parser.add_argument("--train", type=str)
args = parser.parse_args()
frame = mltable.load(args.train).to_pandas_dataframe()
""",
        ),
    ),
    near_misses=(
        """\
class Task:
    input_datasets = {"train": "/data/train"}


run = Task()
print(run.input_datasets["train"])
""",
        """\
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--train", type=str)
run = parser.parse_args()
print(run.train)
""",
    ),
)
