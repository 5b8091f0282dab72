"""Tests for an offline run go with what they guard, as a whole, and whichever way they ask."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.fixing import repair

HEAD = "from azureml.core.run import Run, _OfflineRun, _SubmittedRun\n\nrun = Run.get_context()\n"

ONLINE = (
    'run.__class__.__name__ != "_OfflineRun"',
    '"_OfflineRun" not in str(type(run))',
    'not "OfflineRun" in str(run)',
    'type(run).__name__ == "_SubmittedRun"',
    "type(run) is not _OfflineRun",
    "isinstance(run, _SubmittedRun)",
    'not run._run_id.startswith("OfflineRun")',
    'hasattr(run, "parent")',
)
OFFLINE = (
    'run.__class__.__name__ == "_OfflineRun"',
    '"_OfflineRun" in str(type(run))',
    "isinstance(run, _OfflineRun)",
    "not isinstance(run, _SubmittedRun)",
    "type(run) == _OfflineRun",
)


def fixed(tree: Any, source: str) -> str:
    """The source after all its fixes."""
    path = tree.write("train.py", source)
    done = repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
    assert done.failures == ()
    text: str = path.read_text(encoding="utf-8")
    return text


@pytest.mark.parametrize("test", ONLINE)
def test_in_a_job(test: str, tree: Any) -> None:
    """What is done in a job is what is left."""
    source = f"{HEAD}if {test}:\n    run.log('a', 1)\n"
    assert fixed(tree, source) == "import mlflow\n\nmlflow.log_metric('a', 1)\n"


@pytest.mark.parametrize("test", OFFLINE)
def test_outside_of_a_job(test: str, tree: Any) -> None:
    """The other branch is what is left where the first is for runs outside a job."""
    source = f"{HEAD}if {test}:\n    print('x')\nelse:\n    run.log('a', 1)\n"
    assert fixed(tree, source) == "import mlflow\n\nmlflow.log_metric('a', 1)\n"


@pytest.mark.parametrize("test", OFFLINE)
def test_outside_of_a_job_only(test: str, tree: Any) -> None:
    """What is only done outside a job is left with its test."""
    source = f"{HEAD}if {test}:\n    run.log('a', 1)\n"
    assert f"if {test}:\n    mlflow.log_metric('a', 1)\n" in fixed(tree, source)


KEPT = {
    "v1 is left": "if {}:\n    run.log('a', 1)\n    run.add_properties(x)\n",
    "the other branch does something": "if {}:\n    run.log('a', 1)\nelse:\n    x = 1\n",
    "more is asked": "if x and {}:\n    run.log('a', 1)\n",
    "the answer is kept": "online = {}\nif online:\n    run.log('a', 1)\n",
    "another run": "if {}:\n    run = None\n",
}


@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize("test", ONLINE)
def test_kept(test: str, name: str, tree: Any) -> None:
    """A test that decides more than what is logged stays, with the run that it asks."""
    text = fixed(tree, HEAD + KEPT[name].format(test))
    assert test in text
    assert "run = Run.get_context()" in text
