"""Private members of v1 values: each is found, and one with a public twin has its answer."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = """\
from azureml.core import Run, Workspace
run = Run.get_context()
ws = Workspace.from_config()
"""
TWINS = {
    "run._run_id": ("AZL250", "run.id"),
    "run._run_number": ("AZL250", "run.number"),
    "run._experiment": ("AZL251", "run.experiment"),
    "run._tags": ("AZL230", "run.tags"),
    "run._parent._run_id": ("AZL250", "run.parent.id"),
    "run._experiment._workspace": ("AZL252", "run.experiment.workspace"),
    "run.experiment._workspace._resource_group": ("AZL501", "ws.resource_group"),
    "run.experiment._name": ("AZL601", "run.experiment.name"),
    "ws._workspace_name": ("AZL501", "ws.name"),
    "ws._subscription_id": ("AZL501", "ws.subscription_id"),
    "ws._resource_group": ("AZL501", "ws.resource_group"),
    "ws._location": ("AZL501", "ws.location"),
}


def last(tree: Any, code: str) -> Any:
    """The finding of the line."""
    found = [d for d in tree.check(f"{HEAD}{code}\n") if d.range.start.row == 4]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(("private", "code", "public"), [(p, *row) for p, row in TWINS.items()])
def test_answer_of_the_public_twin(private: str, code: str, public: str, tree: Any) -> None:
    """A private member is told under its own name, with rule and answer of the public one."""
    found, twin = last(tree, private), last(tree, public)
    assert (found.code, found.replacement) == (code, twin.replacement)
    assert f".{private.rpartition('.')[2]}`" in found.message


@pytest.mark.parametrize(
    "code",
    ["run._client", "run._whatever", "ws._auth", "ws._auth_object", "run._run_dto", "ws._nope"],
)
def test_without_a_twin(code: str, tree: Any) -> None:
    """One that no public member stands for is found all the same."""
    assert last(tree, code).symbol.endswith(code.partition(".")[2])


@pytest.mark.parametrize(
    "code",
    [
        "print(run.__class__, run.__dict__, Run.__name__)",
        "def f(other):\n    return other._run_id, other._experiment",
        "class Own:\n    _experiment = 1\n\nprint(Own()._experiment)",
        "class MyRun(Run):\n    def __init__(self):\n        self._mine = 1\n\n"
        "    def get(self):\n        return self._mine",
        "import mlflow\nprint(mlflow.active_run()._info)",
    ],
)
def test_private_members_of_others(code: str, tree: Any) -> None:
    """What every object has, and what is not of v1, is no finding."""
    found = tree.check(f"{HEAD}{code}\n")
    assert [d.code for d in found if d.range.start.row > 3] in ([], ["AZL290"])
