"""The page of a rule as Markdown, and what its symbols become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from azlint.knowledge.lookup import rows
from azlint.knowledge.model import Guide, Replacement, Symbol
from azlint.rules.registry import all_rules, documentation, pylint_id
from azlint.rules.reporting import display_name
from azlint.rules.rule import Rule


class _Answer(NamedTuple):
    """What is said in a situation, which is empty where it is said in general."""

    situation: str
    text: str
    snippet: str


# The condition that the fixes of all rules share.
_ENVIRONMENT = """\
A fix that brings in MLflow, or another package that SDK v1 does not require, is safe only where the
environment of the script's jobs is known to have it, or where the project defines that environment
in a place that the same fix edits: a conda or requirements file, or `CondaDependencies`,
`pip_packages` or `Environment` in the code that submits the script. Where that cannot be followed
the fix is unsafe and says why; `job-packages` in the configuration names packages that all
environments have."""
_FENCE = re.compile("`{3,}")


def explain(rule: Rule) -> str:
    """Heading, documentation and examples of ``rule``."""
    parts = [f"# {rule.name} ({rule.code})", documentation(rule).strip()]
    for example in rule.examples:
        parts.append(f"## Example\n\n```python\n{_clean(example.bad, rule)}```")
        parts.append(f"Use instead:\n\n```python\n{example.good}```")
    if rule.fix_use is not None:
        parts.append(_ENVIRONMENT)
    facts = [f"- Severity: {rule.severity.label if rule.severity else 'by the role of the file'}"]
    facts.append(f"- On by default: {'yes' if rule.default else 'no'}")
    facts.append(f"- Suppress on a line: `# azlint: ignore[{rule.code}]`, `# noqa: {rule.code}` ")
    facts[-1] += f"or `# pylint: disable={rule.name}` ({pylint_id(rule.code)})"
    parts.append("\n".join(facts))
    return "\n\n".join(parts) + "\n"


def answers(rule: Rule) -> str:
    """What takes the place of each symbol of ``rule``, with code; empty for a rule without any.

    Symbols with the same answers are told together.
    """
    told: dict[tuple[_Answer, ...], list[str]] = {}
    said: dict[str, set[str]] = {}
    for row in _rows_of(rule):
        name, found = display_name(row.name), tuple(_answers_of(row))
        texts = {answer.text for answer in found}
        # People meet several classes under the name of one.
        if not texts <= said.setdefault(name, set()):
            told.setdefault(found, []).append(f"`{name}`")
            said[name] |= texts
    if not told:
        return ""
    parts = ["## What to write instead"]
    for found, names in told.items():
        parts.append(f"### {', '.join(names)}")
        for answer in found:
            text = f"{answer.text[:1].upper()}{answer.text[1:]}."
            parts.append(f"{answer.situation}: {answer.text}." if answer.situation else text)
            if answer.snippet:
                parts.append(fenced(answer.snippet))
    return "\n\n".join(parts) + "\n"


def fenced(code: str) -> str:
    """A block of Python in Markdown, which ``code`` cannot end."""
    longest = max((len(fence) for fence in _FENCE.findall(code)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}python\n{code}\n{fence}"


def _rows_of(rule: Rule) -> Iterator[Symbol]:
    """The rows whose uses belong to ``rule``, by the names of their symbols."""
    owners = {symbol: each for each in all_rules() for symbol in each.symbols}
    for name, row in sorted(rows().items()):
        above = name
        while above and above not in owners:
            above = above.rpartition(".")[0]
        if above and owners[above] is rule:
            yield row


def _answers_of(row: Symbol) -> Iterator[_Answer]:
    """The answers of a row, the one that holds everywhere else first."""
    special = {
        "In a job script": row.in_job,
        "In a scoring script": row.in_scoring,
        "Where code assigns to it": row.assigned,
        **{f"For {origin.value}": answer for origin, answer in row.of.items()},
    }
    yield _answer("", row.replacement)
    for situation, answer in special.items():
        if answer is not None and answer != row.replacement:
            yield _answer(situation, answer)


def _answer(situation: str, answer: Replacement) -> _Answer:
    return _Answer(situation, answer.text, answer.snippet if isinstance(answer, Guide) else "")


def _clean(source: str, rule: Rule) -> str:
    """The example without the marks that tests read."""
    mark = f"# {rule.code}"
    lines = [line.removesuffix(mark).rstrip() for line in source.splitlines()]
    return "\n".join(lines) + "\n"
