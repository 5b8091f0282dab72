"""The form of a knowledge row: a v1 symbol and what takes its place."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


class Origin(enum.Enum):
    """Where a run that code works with comes from; what takes the place of a use depends on it.

    The value says in a message whose answer it is.
    """

    OWN = "the job's own run"
    PARENT = "the parent"
    CHILD = "a child"
    STARTED = "a run that is begun here"
    SUBMITTED = "a submitted run"
    STEP = "a step"
    FOUND = "another run"


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
    and in scoring scripts, where the run is the job's own or unknown. ``of`` is said of runs of
    another origin; without an entry there, ``replacement`` is. ``covers`` are symbols that stand
    before this one in a chain, and of which its answer says all that there is to say. ``assigned``
    is told where code assigns to it, or to an item of it.
    """

    name: str
    replacement: Replacement
    page: str
    in_job: Replacement | None = None
    in_scoring: Replacement | None = None
    of: Mapping[Origin, Replacement] = field(default_factory=dict)
    covers: tuple[str, ...] = ()
    assigned: Replacement | None = None

    @property
    def url(self) -> str:
        """The address of the documentation page of the fact."""
        return DOCUMENTATION + self.page
