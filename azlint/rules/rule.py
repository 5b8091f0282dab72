"""How a rule is declared: its code, its name, its examples, and what it checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from azlint.diagnostics import Diagnostic, Fix, Severity

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

UseCheck: TypeAlias = "Callable[[Rule, Use, Model], Iterator[Diagnostic]]"
UseClaim: TypeAlias = "Callable[[Use, Model], bool]"
UseFix: TypeAlias = "Callable[[Use, Model], Fix | None]"
ModelCheck: TypeAlias = "Callable[[Rule, Model], Iterator[Diagnostic]]"


@dataclass(frozen=True)
class Example:
    """Code that the rule reports and code that says the same without SDK v1.

    In ``bad``, each line that must be reported carries the comment ``# <code>``; no other line of
    it may be reported by the rule. ``good`` must be free of the rule's findings.
    """

    bad: str
    good: str


@dataclass(frozen=True)
class Rule:
    """One kind of consequence that a user may want on or off by itself.

    ``symbols`` are canonical qualified names of v1 members, classes, functions or modules; the
    uses of these, and of what lies below them, belong to the rule whose entry is the longest.
    ``claims`` says of a single use that it belongs to this rule whatever its symbol is.
    ``check_use`` is called for each of those uses and decides what is reported (one diagnostic
    worded by the knowledge row when it is None), ``fix_use`` how the use is fixed then.
    ``check_model`` is called once a document.
    ``is_deprecation`` says that what it underlines is SDK v1 and has to go, which editors strike
    through; where it is False that is a value, say, or an import that may stay.
    ``severity`` is None when the role of the document decides. ``near_misses`` are snippets that
    the rule must not report. ``aliases`` are names that the rule had before.
    """

    code: str
    name: str
    examples: tuple[Example, ...]
    near_misses: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    claims: UseClaim | None = None
    check_use: UseCheck | None = None
    fix_use: UseFix | None = None
    check_model: ModelCheck | None = None
    is_deprecation: bool = True
    severity: Severity | None = None
    default: bool = True
    aliases: tuple[str, ...] = ()
