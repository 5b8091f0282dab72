"""Runs the rules over one document: from its source to diagnostics, suppressed ones apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from azlint.checking.environments import grounded, own_edits_first
from azlint.checking.results import RuleFailure, unreadable
from azlint.diagnostics import Applicability, Diagnostic, Fix, Range, Severity
from azlint.documents.files import DocumentError
from azlint.documents.places import can_be_edited
from azlint.documents.python import PythonDocument
from azlint.knowledge.lookup import adds_to
from azlint.knowledge.private import public
from azlint.rules.registry import all_rules
from azlint.rules.rule import Rule
from azlint.suppressing.suppressions import Suppressions

if TYPE_CHECKING:
    from azlint.jobs.grounds import Grounds
    from azlint.semantic.inference.project import Project
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules say of one document; ``dates`` (YYYY-MM-DD) are ends of suppressions.

    ``looked`` are files and folders besides its imports that this rests on.
    """

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    dates: tuple[str, ...] = ()
    looked: frozenset[str] = frozenset()


@dataclass(slots=True)
class Ruleset:
    """The enabled rules, found by the symbol that a use is of, and what is chosen for them.

    ``trusted`` says of rules, by their codes, whether their fixes count as safe.
    """

    codes: frozenset[str]
    severities: Mapping[str, Severity]
    trusted: Mapping[str, bool] = field(default_factory=dict)
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
            if rule := self._by_symbol.get(symbol) or self._by_symbol.get(public(symbol)):
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


def check(
    document: PythonDocument, project: Project, ruleset: Ruleset, grounds: Grounds
) -> tuple[Checked, Model]:
    """Runs all enabled rules over ``document``; raises DocumentError when it nests too deeply.

    ``grounds`` tell what the environments of its jobs have.
    """
    from azlint.semantic.model import Model

    try:
        model = Model(document, project)
    except RecursionError:
        raise DocumentError(
            "the code nests too deeply to be checked; simplify or exclude it"
        ) from None
    failures: list[RuleFailure] = []
    found = grounded(_diagnose(model, ruleset, failures), document, grounds)
    checked = settle(document, found.diagnostics, ruleset, model.last_row)
    file = project.file_of(document.path)
    checked = replace(
        checked,
        diagnostics=tuple(own_edits_first(each, file) for each in checked.diagnostics),
        suppressed=tuple(own_edits_first(each, file) for each in checked.suppressed),
    )
    return replace(checked, failures=tuple(failures), looked=found.looked), model


def settle(
    document: PythonDocument,
    found: Iterable[Diagnostic],
    ruleset: Ruleset,
    last_row: Callable[[Range], int] = lambda place: place.end.row,
) -> Checked:
    """What is reported of ``document`` when its rules ``found`` this, in its rows.

    Adds the faults of single cells, takes out what is suppressed, adds what is wrong with the
    suppressions, and gives everything the severity of the settings and its place for the user.
    ``last_row`` gives the last row of the statement that holds a range.
    """
    parts = document.cells.parts if document.cells else ()
    suppressions = Suppressions(document.text, cells=parts)
    faults = (unreadable(f.message, f.row, f.column) for f in document.faults)
    told = [
        suppressions.marked(diagnostic, last_row(diagnostic.range))
        for diagnostic in (*faults, *found)
        if diagnostic.code in ruleset.codes
    ]
    told += suppressions.problems(ruleset.codes)
    settled = [_settled(diagnostic, document, ruleset) for diagnostic in sorted(told, key=_order)]
    return Checked(
        tuple(diagnostic for diagnostic in settled if not diagnostic.suppressed_by),
        tuple(diagnostic for diagnostic in settled if diagnostic.suppressed_by),
        dates=suppressions.dates,
    )


def _order(diagnostic: Diagnostic) -> tuple[Range, str]:
    return diagnostic.range, diagnostic.code


def _settled(diagnostic: Diagnostic, document: PythonDocument, ruleset: Ruleset) -> Diagnostic:
    """The diagnostic with the severity and trust that the settings give its rule, at its place."""
    severity = ruleset.severities.get(diagnostic.code, diagnostic.severity)
    place = document.placed(diagnostic.range)
    fix = diagnostic.fix
    if fix is not None and diagnostic.code in ruleset.trusted:
        fix = _trusted(fix, safe=ruleset.trusted[diagnostic.code])
    if fix is not None and document.cells is not None:
        fix = _placed(fix, document)
    if (severity, place, fix) == (diagnostic.severity, diagnostic.range, diagnostic.fix):
        return diagnostic
    return replace(diagnostic, severity=severity, range=place, fix=fix)


def _placed(fix: Fix, document: PythonDocument) -> Fix | None:
    """The fix with its edits in the cells; None where one would touch a line that is no Python."""
    if not all(can_be_edited(document, edit) for edit in fix.edits):
        return None
    edits = (replace(edit, range=document.placed(edit.range)) for edit in fix.edits)
    return replace(fix, edits=tuple(edits))


def _trusted(fix: Fix, *, safe: bool) -> Fix:
    """The fix as the settings trust it; what is only shown stays so, and a reason is kept."""
    if fix.applicability is Applicability.DISPLAY:
        return fix
    if safe:
        return replace(fix, applicability=Applicability.SAFE)
    reason = fix.reason or "the configuration calls it unsafe"
    return replace(fix, applicability=Applicability.UNSAFE, reason=reason)


def _diagnose(model: Model, ruleset: Ruleset, failures: list[RuleFailure]) -> Iterator[Diagnostic]:
    for use in model.uses:
        model.project.go_on()
        yield from _of_chain(use, model, ruleset, failures)
    for rule in ruleset.models:
        if rule.check_model is not None:
            yield from _guarded(rule, rule.check_model, (model,), failures)


def _of_chain(
    use: Use, model: Model, ruleset: Ruleset, failures: list[RuleFailure]
) -> Iterator[Diagnostic]:
    """The longest use of a chain, and each call in it that has an answer of its own."""
    found: list[Diagnostic] = []
    answered: list[str] = []
    is_off = False
    for link in (use, *use.shorter):
        if (is_off or answered) and model.leads_to_member(link):
            # Who switched off the rule of `Run.log` is not told of the `Run` in it instead.
            continue
        if answered and not (model.is_called(link) and adds_to(link.symbol, answered)):
            continue
        rule = ruleset.rule_for(link, model)
        if rule is None:
            is_off = is_off or ruleset.owner(link.symbol) is not None
            continue
        answered.append(link.symbol)
        said = {other.replacement for other in found if other.replacement}
        found += [
            _alone(told, found)
            for told in _of_use(rule, link, model, failures)
            if told.replacement not in said
        ]
    yield from found


def _of_use(
    rule: Rule, use: Use, model: Model, failures: list[RuleFailure]
) -> Iterator[Diagnostic]:
    from azlint.rules import reporting

    if rule.check_use is not None:
        yield from _guarded(rule, rule.check_use, (use, model), failures)
        return
    told = reporting.of_use(rule, model, use)
    fixes = _guarded(rule, _fix_of, (use, model), failures) if rule.fix_use else []
    yield replace(told, fix=fixes[0]) if fixes else told


def _alone(told: Diagnostic, others: Iterable[Diagnostic]) -> Diagnostic:
    """The diagnostic without its fix, where that of another call in its chain is one as well."""
    is_fixed = any(other.fix is not None for other in others)
    return replace(told, fix=None) if is_fixed and told.fix is not None else told


def _fix_of(rule: Rule, use: Use, model: Model) -> Iterator[Fix]:
    fix = rule.fix_use(use, model) if rule.fix_use is not None else None
    if fix is not None:
        yield fix


def _guarded(
    rule: Rule,
    check: Callable[..., Iterator[_Found]],
    subject: tuple[object, ...],
    failures: list[RuleFailure],
) -> list[_Found]:
    """What a rule finds; a fault inside it costs what it finds in this place, and is told."""
    try:
        return list(check(rule, *subject))
    except Exception as error:
        failures.append(RuleFailure(rule.code, f"{type(error).__name__}: {error}"))
        return []
