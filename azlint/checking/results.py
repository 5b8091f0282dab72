"""What is known of one file after it was checked; light, as a run from the cache needs no more."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Position, Range, Severity

if TYPE_CHECKING:
    from azlint.semantic.inference.project import Flows

UNREADABLE = "AZL000"


@dataclass(frozen=True)
class RuleFailure:
    """A fault inside a rule: its code, and what went wrong in one line."""

    code: str
    message: str

    def __str__(self) -> str:
        return f"rule {self.code} failed: {self.message}"

    @property
    def told(self) -> str:
        """What a host tells in place of the findings of the rule, so that none is missed."""
        return f"{self}; its findings in this file are missing, please report this"


@dataclass(frozen=True)
class FileResult:
    """What is known of one file, by its absolute path; holds no syntax node and pickles.

    ``flows`` are the v1 values it hands to functions of other files; ``holds_v1`` says that who
    imports it can reach something of v1; ``imports`` are the project's files it depends on.
    ``role`` is the part that the file plays, empty where nothing of v1 was resolved. ``looked`` are
    files and folders of the project, be they there or not, that its fixes rest on.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    suppressed: tuple[Diagnostic, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    dates: tuple[str, ...] = ()
    flows: Flows = field(default_factory=dict)
    holds_v1: bool = False
    imports: frozenset[str] = frozenset()
    role: str = ""
    looked: frozenset[str] = frozenset()


def unreadable(message: str, row: int = 1, column: int = 1) -> Diagnostic:
    """The diagnostic of a document that cannot be checked, at ``row`` and ``column``."""
    return Diagnostic(
        code=UNREADABLE,
        name="unreadable-file",
        message=message,
        range=Range(Position(row, column), Position(row, column + 1)),
        severity=Severity.ERROR,
    )


def failed(result: FileResult) -> tuple[Diagnostic, ...]:
    """What a host tells in place of the findings of rules that failed, so that none is missed."""
    return tuple(unreadable(failure.told) for failure in result.failures)


def fault_of(error: Exception) -> str:
    """What a host says of a fault in azlint itself; silence would look as if all were well."""
    return f"azlint failed with {type(error).__name__}: {error}; please report this"
