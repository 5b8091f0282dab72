"""The code that a finding carries: that of the answer which its text comes from."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.knowledge.lookup import find
from azlint.knowledge.model import Guide, Origin, Replacement, Symbol
from azlint.rules.reporting import replacement_for
from azlint.semantic.roles import Role

BY_NAME = "azureml.core.dataset.Dataset.get_by_name"
SUBMISSION = """\
from azureml.core import Dataset, Workspace
Dataset.get_by_name(Workspace.from_config(), "churn")
"""
JOB = """\
from azureml.core import Dataset, Run
run = Run.get_context()
Dataset.get_by_name(run.experiment.workspace, "churn")
"""


def snippet(answer: Replacement | None) -> str:
    assert isinstance(answer, Guide)
    assert answer.snippet
    return answer.snippet


@pytest.mark.parametrize(("source", "role"), [(SUBMISSION, "replacement"), (JOB, "in_job")])
def test_the_code_is_that_of_the_role(source: str, role: str, tree: Any) -> None:
    """A job script is shown other code than the script that submits it."""
    row = find(BY_NAME)
    assert row is not None
    assert snippet(row.replacement) != snippet(row.in_job)
    (found,) = [each for each in tree.check(source) if each.symbol == BY_NAME]
    assert found.snippet == snippet(getattr(row, role))
    assert found.snippet not in found.message


def row_of(parent: str, child: str) -> Symbol:
    answers = {Origin.PARENT: Guide("ask", parent), Origin.CHILD: Guide("tell", child)}
    return Symbol("azureml.core.run.Run.x", Guide("do", "other()"), "page", of=answers)


@pytest.mark.parametrize(
    ("parent", "child", "code"),
    [
        ("ask()", "tell()", "# for the parent\nask()\n\n# for a child\ntell()"),
        ("ask()", "", "ask()"),
        ("", "tell()", "tell()"),
        ("same()", "same()", "same()"),
        ("", "", ""),
    ],
)
def test_a_run_that_can_be_two(parent: str, child: str, code: str) -> None:
    """The code of both answers is shown, each under the run that it is for."""
    both = frozenset((Origin.PARENT, Origin.CHILD))
    answer = replacement_for(row_of(parent, child), Role.JOB, both)
    assert isinstance(answer, Guide)
    assert answer.snippet == code
    one = replacement_for(row_of(parent, child), Role.JOB, frozenset((Origin.CHILD,)))
    assert isinstance(one, Guide)
    assert one.snippet == child
