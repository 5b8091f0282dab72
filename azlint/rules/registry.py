"""The finished set of rules: found by walking ``azlint.rules``; looked up by code, name, selector.

A selector is a code (``AZL201``), a prefix of codes (``AZL2``), a rule's name or ``ALL``.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from types import ModuleType
from typing import NamedTuple

from azlint.rules.rule import Rule

ALL = "ALL"
PREFIX = "AZL"

_CODE = re.compile(r"AZL\d{3}\Z")
_CODE_PREFIX = re.compile(r"AZL\d{0,2}\Z", re.IGNORECASE)


class SelectorError(ValueError):
    """A selector that chooses no rule; the message names it and the nearest right ones."""


class Index(NamedTuple):
    """Rules sorted by code, and the same rules by code, name and former name."""

    rules: tuple[Rule, ...]
    by_key: Mapping[str, Rule]


def modules_below(package: ModuleType) -> Iterator[ModuleType]:
    """Every module in the packages directly below ``package``, imported."""
    for family in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if not family.ispkg:
            continue
        family_package = importlib.import_module(family.name)
        for module in pkgutil.iter_modules(family_package.__path__, f"{family.name}."):
            yield importlib.import_module(module.name)


def index(rules: Iterable[Rule]) -> Index:
    """Sorts and indexes rules; raises ValueError for a malformed code and a key used twice."""
    ordered = tuple(sorted(rules, key=lambda rule: rule.code))
    by_key: dict[str, Rule] = {}
    for rule in ordered:
        if not _CODE.match(rule.code):
            raise ValueError(f"rule `{rule.name}`: `{rule.code}` is not AZL and three digits")
        for key in (rule.code, rule.name, *rule.aliases):
            if key in by_key:
                raise ValueError(f"`{key}` belongs to two rules: {by_key[key].code}, {rule.code}")
            by_key[key] = rule
    return Index(ordered, by_key)


@functools.cache
def _modules() -> dict[str, ModuleType]:
    """The module of each rule, by code."""
    import azlint.rules

    found: dict[str, ModuleType] = {}
    for module in modules_below(azlint.rules):
        rule = getattr(module, "RULE", None)
        if isinstance(rule, Rule):
            if rule.code in found:
                raise ValueError(
                    f"`{rule.code}` is declared twice: {found[rule.code].__name__}, "
                    f"{module.__name__}"
                )
            found[rule.code] = module
    return found


@functools.cache
def _index() -> Index:
    return index(module.RULE for module in _modules().values())


def all_rules() -> tuple[Rule, ...]:
    """Every rule, sorted by code; raises ValueError when two share a code or a name."""
    return _index().rules


def documentation(rule: Rule) -> str:
    """The documentation page of a rule of the registry, in Markdown."""
    return (_modules()[rule.code].__doc__ or "").strip() + "\n"


def family(rule: Rule) -> str:
    """The family of a rule of the registry: the folder that its module stands in."""
    return _modules()[rule.code].__name__.split(".")[-2]


def pylint_id(code: str) -> str:
    """The id of a rule in pylint: ``W9`` and the three digits of its code.

    It is ``C9`` for what azlint says of comments and files, as pylint's own extensions hold W90.
    """
    digits = code[len(PREFIX) :]
    return f"C9{digits}" if digits.startswith("0") else f"W9{digits}"


def find_rule(code_or_name: str) -> Rule | None:
    """The rule with this code, name or former name, in any case of letters, or None."""
    by_key = _index().by_key
    return by_key.get(code_or_name.upper()) or by_key.get(code_or_name.lower())


def nearest(word: str, candidates: Iterable[str], count: int = 3) -> list[str]:
    """Up to ``count`` candidates that ``word`` may have been meant as, the closest first."""
    import difflib

    by_lower = {candidate.lower(): candidate for candidate in candidates}
    close = difflib.get_close_matches(word.lower(), by_lower, count, 0.6)
    return [by_lower[match] for match in close]


def did_you_mean(word: str, candidates: Iterable[str], otherwise: str) -> str:
    """A clause that names the nearest right words, or ``otherwise`` when none is near."""
    close = nearest(word, candidates)
    if not close:
        return otherwise
    quoted = [f"`{candidate}`" for candidate in close]
    return (
        "did you mean " + ", ".join(quoted[:-1]) + (" or " if quoted[1:] else "") + f"{quoted[-1]}?"
    )


def _near_codes(code: str) -> list[str]:
    """The existing codes next to a number that no rule has."""
    number = int(code[len(PREFIX) :])
    rules = sorted(all_rules(), key=lambda rule: abs(int(rule.code[len(PREFIX) :]) - number))
    return [rule.code for rule in rules[:2]]


def resolve_selector(selector: str) -> frozenset[str]:
    """The codes that one selector chooses; raises SelectorError when it chooses none."""
    word = selector.strip()
    if word.upper() == ALL:
        return frozenset(rule.code for rule in all_rules())
    rule = find_rule(word)
    if rule is not None:
        return frozenset((rule.code,))
    if _CODE_PREFIX.match(word):
        chosen = frozenset(rule.code for rule in all_rules() if rule.code.startswith(word.upper()))
        if chosen:
            return chosen
    otherwise = "write a code, a prefix such as `AZL2`, a rule's name or `ALL`"
    if _CODE.match(word.upper()):
        hint = did_you_mean(word, _near_codes(word.upper()), otherwise)
    else:
        hint = did_you_mean(word, (*_index().by_key, ALL), otherwise)
    raise SelectorError(f"no rule is called `{word}`; {hint}")


def resolve_selectors(selectors: Iterable[str]) -> frozenset[str]:
    """The codes that any of the selectors chooses; raises SelectorError for an unknown one."""
    return frozenset().union(*map(resolve_selector, selectors))


def specificity(selector: str) -> int:
    """How narrow a known selector is: 0 for ``ALL``, then the letters of the code it gives."""
    word = selector.strip()
    if word.upper() == ALL:
        return 0
    return len(word) if _CODE_PREFIX.match(word) else len(PREFIX) + 3


def summary(rule: Rule) -> str:
    """The first sentence of the rule's documentation, on one line."""
    first = documentation(rule).strip().split("\n\n")[0].replace("\n", " ")
    return first.split(". ")[0].removesuffix(".") + "."
