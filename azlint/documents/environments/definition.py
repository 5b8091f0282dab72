"""What every form of an environment definition gives: its packages, and where more can stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from azlint.diagnostics import Edit, Position, Range
from azlint.text import line_starts, split_lines


@dataclass(frozen=True, slots=True)
class Requirement:
    """One package: its normalised name, its versions as `packaging` reads them, its place.

    ``specifier`` is empty where any version will do. It is not certain where a marker takes it out
    for some versions of Python.
    """

    name: str
    specifier: str
    span: Range
    is_certain: bool = True


@dataclass(frozen=True, slots=True)
class Slot:
    """Where packages can be added: each stands between ``before`` and ``behind`` at ``place``.

    ``head`` and ``tail`` stand once around all of them, ``joint`` between two of them.
    """

    place: Position
    before: str
    behind: str
    head: str = ""
    tail: str = ""
    joint: str = ""
    cell: int | None = None

    def filled(self, names: Sequence[str]) -> Edit:
        """The edit that adds ``names``."""
        written = self.joint.join(f"{self.before}{name}{self.behind}" for name in names)
        return Edit(Range(self.place, self.place, self.cell), f"{self.head}{written}{self.tail}")


@dataclass(frozen=True, slots=True)
class Definition:
    """The packages that a text names.

    ``slot`` is where more can stand, None where ``fault`` says why there is no such place.
    ``unclear`` says why the text may bring in more packages, or fewer, than it names; empty if it
    does not. ``includes`` are the files that it takes in, as it writes them. ``python`` is the
    version of Python that it asks for, empty for any.
    """

    requirements: tuple[Requirement, ...] = ()
    slot: Slot | None = None
    fault: str = ""
    unclear: str = ""
    includes: tuple[str, ...] = ()
    python: str = ""

    def locked(self, fault: str) -> Definition:
        """The same definition where nothing can be added for the reason ``fault``."""
        return replace(self, slot=None, fault=fault)


def added(definition: Definition, names: Sequence[str]) -> tuple[Edit, ...] | str:
    """The edits that add the packages ``names`` to the definition, or why that cannot be done."""
    if definition.slot is None:
        return definition.fault
    return (definition.slot.filled(names),)


class Places:
    """Positions in a text by the offset of a code point."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = split_lines(text)
        self._starts = line_starts(text, self.lines)

    def position(self, offset: int) -> Position:
        """The row and column of the code point ``offset``."""
        import bisect

        row = max(bisect.bisect_right(self._starts, offset) - 1, 0)
        return Position(row + 1, min(offset - self._starts[row], len(self.lines[row])) + 1)

    def range(self, start: int, end: int) -> Range:
        """From one code point up to, not including, another one."""
        return Range(self.position(start), self.position(end))

    def indent(self, row: int) -> str:
        """The blanks that the 1-based ``row`` begins with."""
        line = self.lines[row - 1]
        return line[: len(line) - len(line.lstrip(" \t"))]
