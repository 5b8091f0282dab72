"""Runs the rules over one document: from its source to diagnostics, suppressed ones apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Range, Severity
from azlint.documents.files import DocumentError
from azlint.documents.python import PythonDocument
from azlint.registry import all_rules
from azlint.results import RuleFailure
from azlint.rule import Rule
from azlint.suppressions import Suppressions

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.project import Project
    from azlint.semantic.uses import Use


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules say of one document; ``dates`` (YYYY-MM-DD) are ends of suppressions."""

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    dates: tuple[str, ...] = ()


@dataclass(slots=True)
class Ruleset:
    """The enabled rules, found by the symbol that a use is of."""

    codes: frozenset[str]
    severity_for: Callable[[str, Severity], Severity]
    _by_symbol: dict[str, Rule] = field(default_factory=dict)
    _claiming: tuple[Rule, ...] = ()
    models: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        rules = all_rules()
        self._by_symbol = {symbol: rule for rule in rules for symbol in rule.symbols}
        self._claiming = tuple(r for r in rules if r.claims and r.code in self.codes)
        self.models = tuple(r for r in rules if r.check_model and r.code in self.codes)

    def owner(self, symbol: str) -> Rule | None:
        """The rule with the longest entry for ``symbol``, enabled or not."""
        while symbol:
            if rule := self._by_symbol.get(symbol):
                return rule
            symbol = symbol.rpartition(".")[0]
        return None

    def rule_for(self, use: Use, model: Model) -> Rule | None:
        """The rule that reports ``use``, or None when that is not enabled."""
        for rule in self._claiming:
            if rule.claims is not None and rule.claims(use, model):
                return rule
        owner = self.owner(use.symbol)
        return owner if owner is not None and owner.code in self.codes else None


def check(document: PythonDocument, project: Project, ruleset: Ruleset) -> tuple[Checked, Model]:
    """Runs all enabled rules over ``document``; raises DocumentError when it nests too deeply."""
    from azlint.semantic.model import Model

    try:
        model = Model(document, project)
    except RecursionError:
        raise DocumentError(
            "the code nests too deeply to be checked; simplify or exclude it"
        ) from None
    failures: list[RuleFailure] = []
    found = [_settled(diagnostic, ruleset) for diagnostic in _diagnose(model, ruleset, failures)]
    found.sort(key=lambda diagnostic: (diagnostic.range, diagnostic.code))
    kept = suppress(document.text, found, ruleset, model.last_row)
    return replace(kept, failures=tuple(failures)), model


def suppress(
    text: str,
    found: Iterable[Diagnostic],
    ruleset: Ruleset,
    last_row: Callable[[Range], int] = lambda place: place.end.row,
) -> Checked:
    """Takes out what comments of ``text`` suppress, and adds what is wrong with the comments.

    ``last_row`` gives the last row of the statement that holds a range.
    """
    suppressions = Suppressions(text)
    kept: list[Diagnostic] = []
    suppressed: list[Diagnostic] = []
    for diagnostic in found:
        place = diagnostic.range
        matches = suppressions.match(
            diagnostic.code, diagnostic.name, place.start.row, last_row(place)
        )
        (suppressed if matches else kept).append(diagnostic)
    for diagnostic in suppressions.problems(ruleset.codes):
        kept.append(_settled(diagnostic, ruleset))
    kept.sort(key=lambda diagnostic: (diagnostic.range, diagnostic.code))
    return Checked(tuple(kept), tuple(suppressed), dates=suppressions.dates)


def _settled(diagnostic: Diagnostic, ruleset: Ruleset) -> Diagnostic:
    """The diagnostic with the severity that the settings give its rule."""
    severity = ruleset.severity_for(diagnostic.code, diagnostic.severity)
    return diagnostic if severity is diagnostic.severity else replace(diagnostic, severity=severity)


def _diagnose(model: Model, ruleset: Ruleset, failures: list[RuleFailure]) -> Iterator[Diagnostic]:
    from azlint.rules import reporting

    for use in model.uses:
        for link in (use, *use.shorter):
            rule = ruleset.rule_for(link, model)
            if rule is None:
                continue
            if rule.check_use is None:
                yield reporting.of_symbol(rule, model, link.symbol, link.range)
            else:
                yield from _guarded(rule, rule.check_use, (link, model), failures)
            break
    for rule in ruleset.models:
        if rule.check_model is not None:
            yield from _guarded(rule, rule.check_model, (model,), failures)


def _guarded(
    rule: Rule,
    check: Callable[..., Iterator[Diagnostic]],
    subject: tuple[object, ...],
    failures: list[RuleFailure],
) -> list[Diagnostic]:
    """What a rule finds; a fault inside it costs this rule's findings in this file, and is told."""
    try:
        return list(check(rule, *subject))
    except Exception as error:
        failures.append(RuleFailure(rule.code, f"{type(error).__name__}: {error}"))
        return []
