"""What `azlint rule` says: the page of a rule, and what each of its symbols becomes."""

from __future__ import annotations

import re

import pytest

from azlint.checking.engine import Ruleset
from azlint.cli import main
from azlint.knowledge.lookup import rows
from azlint.knowledge.model import Guide, Replacement, Symbol
from azlint.rules.explanation import answers, fenced
from azlint.rules.registry import all_rules
from azlint.rules.reporting import display_name

RULESET = Ruleset(frozenset(rule.code for rule in all_rules()), lambda code, severity: severity)
ROWS = sorted(rows().values(), key=lambda row: row.name)
ANSWERS = {rule.code: answers(rule) for rule in all_rules()}


def said(row: Symbol) -> list[Replacement]:
    """Everything that a row says, whatever the situation."""
    told = (row.replacement, row.in_job, row.in_scoring, *row.of.values())
    return [each for each in told if each is not None]


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in ROWS])
def test_every_answer_is_shown(row: Symbol) -> None:
    """The text and the code of each row stand in what the rule of its symbol says."""
    rule = RULESET.owner(row.name)
    if rule is None:
        return
    text = ANSWERS[rule.code]
    assert f"`{display_name(row.name)}`" in text
    for answer in said(row):
        assert answer.text[1:] in text
        if isinstance(answer, Guide) and answer.snippet:
            assert f"\n{answer.snippet}\n" in text


def test_answers_are_told_once() -> None:
    """Symbols that become the same share a heading, and no name has two."""
    for text in ANSWERS.values():
        headings = re.findall(r"^### (.*)$", text, re.M)
        names = [name for heading in headings for name in re.findall(r"`([^`]+)`", heading)]
        assert len(set(names)) >= len(names) - 2, names


def test_a_rule_without_symbols() -> None:
    """It has nothing to say of any."""
    assert ANSWERS["AZL101"] == ANSWERS["AZL000"] == ""


@pytest.mark.parametrize("code", ["x = 1", "'''\n```\n'''", "'''\n````\n`````` x\n'''"])
def test_no_code_ends_its_block(code: str) -> None:
    """The fence is longer than any that the code has."""
    first, *lines, last = fenced(code).split("\n")
    assert "\n".join(lines) == code
    assert first == f"{last}python"
    assert not any(line.startswith(last) for line in lines)


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    """It says what its symbols become below the page, and nothing below one without symbols."""
    assert main(["rule", "AZL602"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# script-run-config (AZL602)\n")
    assert out.endswith(f"\n\n{ANSWERS['AZL602']}")
    assert main(["rule", "v1-import"]) == 0
    assert "## What to write instead" not in capsys.readouterr().out
