"""Each call of a chain is told as it is where every call stands on a line of its own."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

HEAD = """\
from azureml.core import Dataset, Environment, Experiment, Model, Run, ScriptRunConfig, Workspace
from azureml.data import OutputFileDatasetConfig
from azureml.widgets import RunDetails
ws = Workspace.from_config()
config = ScriptRunConfig(".")
run = Run.get_context()
"""
ROWS = HEAD.count("\n")


def told(tree: Any, source: str) -> Counter[str]:
    """The messages for what follows the head."""
    found = tree.check(HEAD + source)
    return Counter(d.message for d in found if d.range.start.row > ROWS)


@pytest.mark.parametrize(
    ("chain", "apart"),
    [
        (
            "Experiment(ws, 'a').submit(config).wait_for_completion()\n",
            "exp = Experiment(ws, 'a')\nsent = exp.submit(config)\nsent.wait_for_completion()\n",
        ),
        (
            "Workspace.from_config().get_default_datastore().upload('a')\n",
            "other = Workspace.from_config()\nstore = other.get_default_datastore()\n"
            "store.upload('a')\n",
        ),
        (
            "print(Experiment(ws, 'a').submit(config).id)\n",
            "exp = Experiment(ws, 'a')\nsent = exp.submit(config)\nprint(sent.id)\n",
        ),
        ("Run.get_context().log('a', 1)\n", "one = Run.get_context()\none.log('a', 1)\n"),
        (
            "Environment('a').register(ws)\n",
            "environment = Environment('a')\nenvironment.register(ws)\n",
        ),
    ],
)
def test_chained_or_apart(chain: str, apart: str, tree: Any) -> None:
    """The same calls give the same findings."""
    assert told(tree, chain) == told(tree, apart)


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        pytest.param("ws.datasets['a'].to_pandas_dataframe()\n", ["AZL307"], id="no call"),
        pytest.param("run.parent.log('a', 1)\n", ["AZL202"], id="attribute"),
        pytest.param("RunDetails(run).show()\n", ["AZL630"], id="the same answer"),
        pytest.param("OutputFileDatasetConfig().as_upload()\n", ["AZL315"], id="covered"),
        pytest.param("OutputFileDatasetConfig('a').as_mount()\n", ["AZL315"], id="covered, too"),
        pytest.param("Model(ws, 'a').download()\n", ["AZL402"], id="the same in a job"),
        pytest.param("Dataset.Tabular.get_by_name\n", ["AZL305"], id="class on the way"),
    ],
)
def test_one_answer_covers(source: str, codes: list[str], tree: Any) -> None:
    """What one answer says is told once."""
    found = tree.check(HEAD + source)
    assert [d.code for d in found if d.range.start.row > ROWS] == codes


def test_one_fix_a_chain(tree: Any) -> None:
    """The calls of a chain do not carry fixes that compete."""
    source = (
        "from azureml.core import Dataset, Run\nrun = Run.get_context()\n"
        "table = Dataset.get_by_name(run.experiment.workspace, 'a').to_pandas_dataframe()\n"
        "print(table)\n"
    )
    found = [d for d in tree.check(source) if d.range.start.row == 3]
    assert [d.code for d in found] == ["AZL303", "AZL307", "AZL252"]
    assert [d.code for d in found if d.fix] == ["AZL307"]


def test_a_rule_alone(tree: Any) -> None:
    """A rule that is switched off takes its own call out of the chain, and no other."""
    source = HEAD + "Experiment(ws, 'a').submit(config).wait_for_completion()\n"

    def codes(**choice: Any) -> list[str]:
        report = tree.report(settings=tree.settings(**choice))
        found = (d for result in report.results for d in result.diagnostics)
        return [d.code for d in found if d.range.start.row > ROWS]

    tree.write("submit.py", source)
    assert codes() == ["AZL601", "AZL601", "AZL240"]
    assert codes(ignore=("AZL240",)) == ["AZL601", "AZL601"]
    assert codes(ignore=("AZL601",)) == ["AZL240"]


def test_a_comment_alone(tree: Any) -> None:
    """A comment suppresses what it names, also within a chain."""
    line = "Experiment(ws, 'a').submit(config).wait_for_completion()"
    found = tree.check(f"{HEAD}{line}  # azlint: ignore[AZL601]\n")
    assert [d.code for d in found if d.range.start.row > ROWS] == ["AZL240"]
