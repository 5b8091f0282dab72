"""What azlint reports: severities, positions, edits, fixes and diagnostics.

Everything here is frozen, holds no syntax node and pickles, so it can cross processes and hosts.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass


class Severity(enum.IntEnum):
    """How much a diagnostic matters; a higher value matters more."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The lower-case word used on the command line, in JSON and in configuration."""
        return self.name.lower()

    @classmethod
    def from_label(cls, label: str) -> Severity:
        """The severity called ``label``; raises KeyError for any other word."""
        return cls[label.upper()]


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A place in a text: 1-based row and column, in code points."""

    row: int
    column: int


@dataclass(frozen=True, order=True, slots=True)
class Range:
    """From ``start`` up to, not including, ``end``; ``cell`` is 1-based, None outside notebooks."""

    start: Position
    end: Position
    cell: int | None = None


class Applicability(enum.Enum):
    """How far a fix can be trusted.

    SAFE keeps the behaviour and every comment. UNSAFE is likely wanted, and its reason says what
    may differ. DISPLAY is a suggestion to read, never applied.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces the text of ``range`` by ``content``."""

    range: Range
    content: str


@dataclass(frozen=True, slots=True)
class FileEdits:
    """Edits of another file than the one a fix is of, by its absolute path."""

    path: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """What the definition of the job needs together with a fix of its script.

    ``inputs`` is the entry of its `inputs` dictionary and ``command`` the piece of its command, in
    v2; ``environment`` are the packages that its environment must have. Each is empty for nothing.
    """

    inputs: str = ""
    command: str = ""
    environment: tuple[str, ...] = ()

    def needs(self) -> Iterator[tuple[str, str]]:
        """What is needed, piece by piece, each with its label."""
        if self.inputs:
            yield "inputs of the job", self.inputs
        if self.command:
            yield "command of the job", self.command
        if self.environment:
            yield "environment of the job", ", ".join(self.environment)


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together resolve a diagnostic; unless safe, ``reason`` says what may differ.

    ``companion`` is what has to be written where the job is defined, or None. ``elsewhere`` are the
    edits of other files, which go together with its own or not at all.
    """

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability
    reason: str = ""
    companion: Companion | None = None
    elsewhere: tuple[FileEdits, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of one rule at one place of one document.

    ``symbol`` is the canonical qualified name of the SDK v1 symbol that is used, such as
    ``azureml.core.run.Run.log``, or empty when the finding is not about a symbol.
    ``replacement`` is what to write instead, or empty. ``url`` leads to the page of the fact.
    ``suppressed_by`` is the kind of comment that suppresses it: ``noqa`` or ``pylint`` where only
    such ones do, else ``azlint``; empty when none does.
    ``snippet`` is code that shows the replacement, or empty; it is to be read, never applied.
    ``uses`` is how often the document uses the name that an import binds; None for what is no
    import, and where it cannot be told.
    """

    code: str
    name: str
    message: str
    range: Range
    severity: Severity
    symbol: str = ""
    replacement: str = ""
    url: str = ""
    fix: Fix | None = None
    suppressed_by: str = ""
    snippet: str = ""
    uses: int | None = None
