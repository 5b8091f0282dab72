"""The form of a knowledge row: a v1 symbol and what takes its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

DOCUMENTATION = "https://learn.microsoft.com/azure/machine-learning/"


@dataclass(frozen=True, slots=True)
class Rename:
    """Another callable takes the place; ``arguments`` maps v1 parameter names to its own."""

    to: str
    arguments: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The replacement in one phrase."""
        return f"use `{self.to}`"


@dataclass(frozen=True, slots=True)
class Guide:
    """A person decides; ``text`` is one phrase that begins with a verb, ``snippet`` is code."""

    text: str
    snippet: str = ""


@dataclass(frozen=True, slots=True)
class Gone:
    """No counterpart, on purpose; ``reason`` is one phrase."""

    reason: str

    @property
    def text(self) -> str:
        """The replacement in one phrase."""
        return f"nothing replaces it: {self.reason}"


Replacement: TypeAlias = Rename | Guide | Gone


@dataclass(frozen=True, slots=True)
class Symbol:
    """What is said about one v1 symbol.

    ``name`` is canonical and qualified: a member (``azureml.core.run.Run.log``), a class, a
    function or a module. ``page`` is the slug of the documentation page of the fact, below
    DOCUMENTATION. ``in_job`` and ``in_scoring`` take the place of ``replacement`` in job scripts
    and in scoring scripts.
    """

    name: str
    replacement: Replacement
    page: str
    in_job: Replacement | None = None
    in_scoring: Replacement | None = None

    @property
    def url(self) -> str:
        """The address of the documentation page of the fact."""
        return DOCUMENTATION + self.page
