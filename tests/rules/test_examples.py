"""Every rule by its own words: its page, its examples and its near misses."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from azlint.rules.registry import all_rules, documentation, summary
from azlint.rules.rule import Example, Rule

CODES = Path(__file__).parent / "codes.txt"
RULES = all_rules()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]
NEAR_MISSES = [
    pytest.param(rule, source, id=f"{rule.code}-{number}")
    for rule in RULES
    for number, source in enumerate(rule.near_misses, 1)
]
EACH_RULE = [pytest.param(rule, id=rule.code) for rule in RULES]

# Words that keep their capital letter at the beginning of a message.
PROPER_NOUNS = ("MLflow", "NumPy", "SDK", "Azure", "AutoML", "UTF-8", "PEP")
# What azlint says of files and comments has no page of its own in the documentation of Azure.
OWN_FAMILY = "AZL0"


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_bad_is_reported_where_it_says_so(
    rule: Rule, example: Example, tree: Any, expected: Any
) -> None:
    """The rule reports exactly the lines of `bad` that carry its code."""
    marks = expected(example.bad)
    assert {code for _, code in marks} == {rule.code}
    found = tree.check(example.bad)
    rows = {(d.range.start.row, d.code) for d in found if d.code == rule.code}
    assert sorted(rows) == marks


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_good_is_free_of_v1(rule: Rule, example: Example, tree: Any) -> None:
    """No rule at all reports `good`."""
    assert [(d.code, d.message) for d in tree.check(example.good)] == []


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_off_is_silent(rule: Rule, example: Example, tree: Any) -> None:
    """Where a rule is off no other one reports the class instead that only leads to the member."""
    path = tree.write("train.py", example.bad)
    off = tree.report("train.py", settings=tree.settings(ignore=(rule.code,)))
    found = {d for result in off.results for d in result.diagnostics}
    instead = found.difference(tree.check(path.read_text(encoding="utf-8")))
    assert [d for d in instead if d.symbol.rpartition(".")[2][:1].isupper()] == []


def test_what_a_shorter_chain_reports(tree: Any) -> None:
    """Calls in a chain, and a class that is called or handed over, have findings of their own."""
    tree.write(
        "train.py",
        "from azureml.core import Model, Run\n"
        "Run.get_context()\n"
        "Run.get_context().log('a', 1)\n"
        "Model(None, 'a').download()\n"
        "isinstance(1, Run)\n",
    )
    shown = []
    for ignored in (("AZL201",), ("AZL202",), ("AZL201", "AZL202"), ("AZL290",)):
        report = tree.report(settings=tree.settings(ignore=("AZL101", "AZL4", *ignored)))
        found = (d for result in report.results for d in result.diagnostics)
        shown.append([(d.range.start.row, d.code) for d in found])
    assert shown == [
        [(3, "AZL202"), (5, "AZL290")],
        [(2, "AZL201"), (3, "AZL201"), (5, "AZL290")],
        [(5, "AZL290")],
        [(2, "AZL201"), (3, "AZL201"), (3, "AZL202")],
    ]


@pytest.mark.parametrize(("rule", "source"), NEAR_MISSES)
def test_near_miss_is_silent(rule: Rule, source: str, tree: Any) -> None:
    """The rule does not report what only looks like its subject."""
    found = tree.check(source)
    assert [(d.range.start.row, d.code) for d in found if d.code == rule.code] == []
    assert "AZL000" not in {d.code for d in found}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_messages_are_in_style(rule: Rule, example: Example, tree: Any) -> None:
    """A message is one line in lower case without a final period, with a page to read."""
    for found in tree.check(example.bad):
        if found.code != rule.code:
            continue
        message = found.message
        assert found.name == rule.name
        assert "\n" not in message
        assert message == message.strip()
        assert not message.endswith((".", ":", ";", ","))
        assert message.count("`") % 2 == 0
        assert message[0].islower() or message[0] == "`" or message.startswith(PROPER_NOUNS)
        if not rule.code.startswith(OWN_FAMILY):
            assert found.url.startswith("https://")
            assert found.replacement
            assert message.endswith(found.replacement)
        if found.symbol:
            assert found.symbol.startswith("azureml")


@pytest.mark.parametrize("rule", EACH_RULE)
def test_page(rule: Rule) -> None:
    """A rule has a page; its first paragraph is one or two sentences that end with a period."""
    first = documentation(rule).split("\n\n")[0].replace("\n", " ").strip()
    assert first.endswith(".")
    assert not first.startswith(("#", "-"))
    sentences = re.findall(r"\.(?=\s+[A-Z`]|$)", first)
    assert 1 <= len(sentences) <= 2, first
    assert 20 <= len(summary(rule)) <= 220


@pytest.mark.parametrize("rule", EACH_RULE)
def test_declaration(rule: Rule) -> None:
    """A rule has a kebab-case name, an example, and a near miss where it could go wrong."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.examples
    if rule.symbols or rule.check_use or rule.check_model or rule.claims:
        assert rule.near_misses
    for example in rule.examples:
        assert example.bad.endswith("\n")
        assert example.good.endswith("\n")


def test_no_rule_is_lost() -> None:
    """The codes and names are those of the list; a new rule is added to it by hand."""
    known = [tuple(line.split()) for line in CODES.read_text(encoding="utf-8").splitlines()]
    assert [(rule.code, rule.name) for rule in RULES] == known


def test_no_symbol_belongs_to_two_rules() -> None:
    """Each symbol has one rule, so one use gives one finding."""
    owners: dict[str, str] = {}
    for rule in RULES:
        for symbol in rule.symbols:
            assert symbol not in owners, (symbol, owners.get(symbol), rule.code)
            owners[symbol] = rule.code
