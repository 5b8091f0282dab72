"""A script that looks a dataset up by an id from its arguments needs the workspace inside the job.
In v2 the argument is the path itself.

The argparse line stays; its meaning changes from id to path. The job declares an input
(`inputs={"data": Input(type="mltable", path=..., mode="direct")}`) and hands it over with
`--data ${{inputs.data}}`. Read a table with `mltable.load(args.data).to_pandas_dataframe()` or, for
a single file, with pandas.

The fix does that where the script makes a data frame of it and reads the option only here; it is
never safe, as the job has to hand over a path then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_BY_ID = (
    "azureml.core.dataset.Dataset.get_by_id",
    "azureml.data.abstract_dataset.AbstractDataset.get_by_id",
)
_ARGUMENTS = ("argparse.ArgumentParser.parse_args.", "argparse.ArgumentParser.parse_known_args.")


def _claims(use: Use, model: Model) -> bool:
    if use.symbol not in _BY_ID:
        return False
    return any(model.result_name(given).startswith(_ARGUMENTS) for given in model.given_to(use))


RULE = Rule(
    code="AZL316",
    name="dataset-id-argument",
    claims=_claims,
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
import argparse

from azureml.core import Dataset, Run

parser = argparse.ArgumentParser()
parser.add_argument("--data")
args = parser.parse_args()
workspace = Run.get_context().experiment.workspace
dataset = Dataset.get_by_id(workspace, id=args.data)  # AZL316
""",
            good="""\
import argparse

import mltable

parser = argparse.ArgumentParser()
parser.add_argument("--data")
args = parser.parse_args()
table = mltable.load(args.data).to_pandas_dataframe()
""",
        ),
    ),
    near_misses=(
        """\
from azureml.core import Dataset, Workspace

dataset = Dataset.get_by_id(Workspace.from_config(), id="2a3b")
""",
    ),
)
