"""Which questions ask whether a run is an offline one, and what the answer means."""

from __future__ import annotations

from typing import Any

import pytest
from astroid import extract_node

from azlint.semantic.guards import offline_when

HEAD = """\
from azureml.core import Run
from azureml.core.run import _OfflineRun, _SubmittedRun
run = Run.get_context()


class Holder:
    def __init__(self):
        self.cloud_run = Run.get_context()
"""

# Each question, and whether the run is offline where it is answered with yes.
QUESTIONS = {
    '"OfflineRun" in str(run)': True,
    '"_OfflineRun" in str(type(run))': True,
    '"_OfflineRun" not in str(type(run))': False,
    '"OfflineRun" in repr(run)': True,
    '"OfflineRun" in f"{run}"': True,
    '"OfflineRun" in str(run.__class__)': True,
    'type(run).__name__ == "_OfflineRun"': True,
    'type(run).__name__ != "_OfflineRun"': False,
    '"_OfflineRun" == type(run).__qualname__': True,
    'run.__class__.__name__ == "_OfflineRun"': True,
    'run.__class__.__name__ != "_OfflineRun"': False,
    'type(run).__name__.startswith("_Offline")': True,
    'type(run).__name__ == "_SubmittedRun"': False,
    "isinstance(run, _OfflineRun)": True,
    "isinstance(run, _SubmittedRun)": False,
    "type(run) is _OfflineRun": True,
    "type(run) is not _OfflineRun": False,
    "type(run) == _SubmittedRun": False,
    'run._run_id.startswith("OfflineRun")': True,
    '"OfflineRun" in run._run_id': True,
    'run.id.startswith("OfflineRun")': True,
    '"Offline" in run.id': True,
    'run.id[:10] == "OfflineRun"': True,
    'run.id[:10] != "OfflineRun"': False,
    '"offline" in str(run).lower()': True,
    'hasattr(run, "experiment")': False,
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_question_is_found(question: str, tree: Any) -> None:
    """It is told once, as a test for an offline run and as nothing else."""
    found = tree.check(f"{HEAD}if {question}:\n    pass\n")
    row = HEAD.count("\n") + 1
    assert [d.code for d in found if d.range.start.row == row] == ["AZL280"]


@pytest.mark.parametrize(("question", "offline"), QUESTIONS.items())
def test_answer(question: str, offline: bool) -> None:
    """What is kept of an `if` goes by what the test means."""
    assert offline_when(extract_node(question)) is offline


@pytest.mark.parametrize(
    "question",
    ["isinstance(run, (_OfflineRun, int))", "str(type(run)).find('OfflineRun') >= 0", "x == 1"],
)
def test_unknown_answer(question: str) -> None:
    """A form that nobody has thought of decides nothing."""
    assert offline_when(extract_node(question)) is None


def test_attribute_of_an_instance(tree: Any) -> None:
    """The run can be held by an object."""
    method = (
        '    def is_offline(self):\n        return "_OfflineRun" in str(type(self.cloud_run))\n'
    )
    assert [d.code for d in tree.check(HEAD + method)][-1] == "AZL280"


@pytest.mark.parametrize(
    "code",
    [
        '"OfflineRun" in str(object())',
        '"offline" in "OfflineRun"',
        'type(3).__name__ == "_OfflineRun"',
        'mode == "offline"',
        '"offline" in str(mode)',
        'str(mlflow.active_run()) == "offline"',
        'run == "offline"',
        '"offline" in {"offline": run}',
        'print("offline", run)',
    ],
)
def test_other_questions(code: str, tree: Any) -> None:
    """The word alone is no question about a run, and neither is a run in the neighbourhood."""
    source = f"import mlflow\nmode = input()\n{HEAD}ask = {code}\n"
    assert "AZL280" not in [d.code for d in tree.check(source)]
