"""The path of a model: suggested in a scoring script, and never written."""

from __future__ import annotations

import json
from typing import Any

import pytest

from azlint import cli
from azlint.diagnostics import Applicability

HEAD = "from azureml.core.model import Model\n"
SCORE = (
    HEAD
    + "def init():\n    path = Model.get_model_path('churn', version=2)\ndef run(data):\n    pass\n"
)
CALL = 'os.path.join(os.environ["AZUREML_MODEL_DIR"], "<file or folder as registered>")'


def fixes(tree: Any, source: str) -> list[Any]:
    return [found.fix for found in tree.check(source, "score.py") if found.code == "AZL401"]


@pytest.mark.parametrize(
    "source",
    [
        HEAD + "path = Model.get_model_path('churn')\n",
        HEAD + "from azureml.core import Run\nRun.get_context()\nModel.get_model_path('churn')\n",
        HEAD + "def init():\n    find = Model.get_model_path\ndef run(data):\n    pass\n",
    ],
    ids=["not a scoring script", "a job script", "not called"],
)
def test_no_suggestion(source: str, tree: Any) -> None:
    """Only the call in a scoring script has an answer."""
    assert fixes(tree, source) == [None]


def test_the_suggestion(tree: Any) -> None:
    """It says what is missing, and its edits are whole."""
    (fix,) = fixes(tree, SCORE)
    assert fix.applicability is Applicability.DISPLAY
    assert "not in the code" in fix.reason
    assert [edit.content for edit in fix.edits] == ["import os\n\n", CALL]


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_it_is_never_applied(
    option: str, tree: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither written nor shown as a change, nor counted."""
    path = tree.write("score.py", SCORE)
    monkeypatch.chdir(tree.root)
    cli.main(["check", "--isolated", "--no-cache", option, "--unsafe-fixes", "."])
    assert path.read_text(encoding="utf-8") == SCORE
    assert CALL not in capsys.readouterr().out or option == "--fix"
    cli.main(["check", "--isolated", "--no-cache", "."])
    told = capsys.readouterr().out
    assert f"fix: take the path `{CALL}` (display: the name of the file" in told
    assert told.endswith("none can be fixed automatically.\n")
    cli.main(["check", "--isolated", "--no-cache", "--output-format", "json", "."])
    row = next(
        r for r in json.loads(capsys.readouterr().out)["diagnostics"] if r["code"] == "AZL401"
    )
    assert row["fix"]["applicability"] == "display"
    assert row["fix"]["companion"] is None
