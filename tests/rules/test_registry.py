"""The registry: what is found, what is refused, what selectors choose."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from azlint.rules import registry
from azlint.rules.rule import Rule


def rule(code: str, name: str, *aliases: str) -> Rule:
    return Rule(code=code, name=name, examples=(), aliases=aliases)


@pytest.mark.parametrize("word", ["AZL2034", "AZL", "AZL20", "run_log_list", "W9203", ""])
def test_find_rule_near_misses(word: str) -> None:
    """Only a whole code or a whole name finds a rule."""
    assert registry.find_rule(word) is None


@pytest.mark.parametrize("word", ["AZL203", "azl203", "run-log-list", "RUN-LOG-LIST"])
def test_find_rule(word: str) -> None:
    """A rule is found by code and by name, in any case of letters."""
    found = registry.find_rule(word)
    assert found is not None
    assert found.code == "AZL203"


def test_rules_are_sorted_and_cached() -> None:
    """The rules come in the order of their codes, and the same tuple each time."""
    rules = registry.all_rules()
    assert [one.code for one in rules] == sorted(one.code for one in rules)
    assert {"AZL000", "AZL001", "AZL002", "AZL003", "AZL203"} <= {one.code for one in rules}
    assert registry.all_rules() is rules


def test_every_rule_has_a_page() -> None:
    """The documentation of a rule is its module's docstring; no rule is without."""
    for one in registry.all_rules():
        assert len(registry.documentation(one).split()) > 10, one.code
    page = registry.documentation(registry.find_rule("AZL203") or registry.all_rules()[0])
    assert page.startswith("`run.log_list`")


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ((rule("AZL201", "a"), rule("AZL201", "b")), "`AZL201` belongs to two rules"),
        ((rule("AZL201", "a"), rule("AZL202", "a")), "`a` belongs to two rules: AZL201, AZL202"),
        ((rule("AZL201", "a"), rule("AZL202", "b", "a")), "`a` belongs to two rules"),
        ((rule("AZL21", "a"),), "`AZL21` is not AZL and three digits"),
        ((rule("RUF201", "a"),), "`RUF201` is not AZL and three digits"),
    ],
)
def test_clashes_are_refused(rules: tuple[Rule, ...], told: str) -> None:
    """Two rules never share a code, a name or a former name."""
    with pytest.raises(ValueError, match=told):
        registry.index(rules)


def test_former_names_find_the_rule() -> None:
    """A renamed rule answers to its old name too."""
    assert registry.index([rule("AZL201", "new", "old")]).by_key["old"].name == "new"


def test_modules_without_rule_are_walked_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every module of every family is found, whether or not it declares a rule."""
    family = tmp_path / "walked" / "family"
    family.mkdir(parents=True)
    (tmp_path / "walked" / "__init__.py").write_text("")
    (tmp_path / "walked" / "loose.py").write_text("raise RuntimeError")
    (family / "__init__.py").write_text("")
    (family / "one.py").write_text("")
    (family / "two.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    package: ModuleType = __import__("walked")
    names = [module.__name__ for module in registry.modules_below(package)]
    assert names == ["walked.family.one", "walked.family.two"]


def test_selectors_choose_codes() -> None:
    """A code and a name give one code, a prefix its codes, ALL everything."""
    everything = {one.code for one in registry.all_rules()}
    assert registry.resolve_selectors([]) == frozenset()
    assert registry.resolve_selectors(["AZL203"]) == {"AZL203"}
    assert registry.resolve_selectors(["run-log-list", "AZL001"]) == {"AZL203", "AZL001"}
    assert registry.resolve_selectors(["AZL0"]) == {code for code in everything if code < "AZL1"}
    assert registry.resolve_selectors(["ALL"]) == registry.resolve_selectors(["AZL"]) == everything


@pytest.mark.parametrize(
    ("selector", "told"),
    [
        ("run-log-lst", "`run-log-list`"),
        ("run_log_list", "`run-log-list`"),
        ("AZL203x", "`AZL203`"),
        ("AZL004x", "no rule is called `AZL004x`"),
        ("completely-else", "write a code, a prefix such as `AZL2`, a rule's name or `ALL`"),
        ("E501", "no rule is called `E501`"),
    ],
)
def test_unknown_selectors_are_named(selector: str, told: str) -> None:
    """An unknown selector is refused with its name and the nearest right ones."""
    with pytest.raises(registry.SelectorError) as caught:
        registry.resolve_selectors(["AZL203", selector])
    assert f"`{selector}`" in str(caught.value)
    assert told in str(caught.value)


def test_pylint_id() -> None:
    """The id in pylint is W9 and the digits."""
    assert registry.pylint_id("AZL203") == "W9203"
    assert registry.pylint_id("AZL003") == "C9003"


def test_walking_the_rules_imports_nothing_heavy() -> None:
    """Reading the rules needs neither astroid nor rich nor difflib."""
    code = (
        "import sys, azlint.rules.registry as r; r.all_rules();"
        "print([m for m in ('astroid', 'rich', 'difflib') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
