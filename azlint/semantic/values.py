"""What an expression can be, as far as azlint needs to know.

The values of an expression are a tuple of these; an empty tuple means unknown. Values that name
only v1 symbols (`portable`) hold no syntax node and can go from file to file, and to another
process.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as TypingMapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar, Union

from azlint.knowledge.model import Origin

if TYPE_CHECKING:
    from astroid import nodes

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class _Named:
    """Something known by its dotted or qualified name."""

    name: str


class ModuleRef(_Named):
    """A v1 module, or a package that holds v1 modules."""

    __slots__ = ()


class ClassRef(_Named):
    """A v1 class itself, by its canonical name."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Instance(_Named):
    """An instance of a v1 class, by the canonical name of the class.

    ``origin`` tells of a run, and of its experiment, where it comes from, if that is known.
    """

    origin: Origin | None = None


class Opaque(_Named):
    """Something from a v1 module of which only the name is known."""

    __slots__ = ()


class External(_Named):
    """A module, class or function that is neither v1 nor the project's own."""

    __slots__ = ()


class ExternalResult(_Named):
    """What a call of an external callable gives, by the name of the callable."""

    __slots__ = ()


class ProjectModule(_Named):
    """A module of the linted project, by its absolute path (a folder if it has no file)."""

    __slots__ = ()


class Unread(_Named):
    """Something that comes from the project's file of that path, which nothing v1 reaches yet."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Function:
    """A v1 function or bound method.

    ``receiver`` is the class it was reached through, or empty; ``origin`` that of the instance.
    """

    name: str
    receiver: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A string; ``value`` is None unless it is known."""

    value: str | None = None


@dataclass(frozen=True, slots=True)
class _Plain:
    """A value of which nothing more is known than its kind."""


class Number(_Plain):
    """An int, float, complex or bool."""

    __slots__ = ()


class Nothing(_Plain):
    """The value None."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, set, iterator or the like of any number of ``items``."""

    items: Values


@dataclass(frozen=True, slots=True)
class Tuple:
    """A sequence of known length; one entry an item."""

    items: tuple[Values, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """A dictionary; ``entries`` are the items whose literal key is known, ``items`` all of them."""

    items: Values
    entries: tuple[tuple[str, Values], ...] = ()


@dataclass(frozen=True, slots=True)
class ContainerMethod:
    """A method of a container value, such as ``items`` of a mapping."""

    container: Sequence | Tuple | Mapping
    name: str


@dataclass(frozen=True, slots=True)
class _OfClass:
    """Something of a class that the linted project defines."""

    node: nodes.ClassDef


class LocalClass(_OfClass):
    """The class itself."""

    __slots__ = ()


class LocalInstance(_OfClass):
    """An instance of the class."""

    __slots__ = ()


class Super(_OfClass):
    """What ``super()`` gives inside a method of the class."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LocalFunction:
    """A function, method or lambda that the linted project defines; ``receiver`` if it is bound."""

    node: nodes.FunctionDef | nodes.Lambda
    receiver: LocalInstance | LocalClass | None = None


Value: TypeAlias = Union[  # noqa: UP007 - one kind a line
    ModuleRef,
    ClassRef,
    Instance,
    Function,
    Opaque,
    External,
    ExternalResult,
    Text,
    Number,
    Nothing,
    Sequence,
    Tuple,
    Mapping,
    ContainerMethod,
    ProjectModule,
    Unread,
    LocalClass,
    LocalInstance,
    LocalFunction,
    Super,
]
Values: TypeAlias = tuple[Value, ...]


def merge(*groups: Values) -> Values:
    """All values of the groups, each once, in order."""
    filled = [group for group in groups if group]
    if len(filled) <= 1:
        return filled[0] if filled else ()
    return tuple(dict.fromkeys(value for group in filled for value in group))


def merged(groups: Iterable[TypingMapping[_Key, Values]]) -> dict[_Key, Values]:
    """All values of the groups by key, those of one key each once."""
    together: dict[_Key, Values] = {}
    for group in groups:
        for key, values in group.items():
            together[key] = merge(together.get(key, ()), values)
    return together


def portable(values: Values) -> Values:
    """The part of ``values`` that is v1, alone or in a container, and holds no syntax node."""
    found: list[Value] = []
    for value in values:
        match value:
            case ModuleRef() | ClassRef() | Instance() | Function() | Opaque():
                found.append(value)
            case Sequence(items):
                if inner := portable(items):
                    found.append(Sequence(inner))
            case Mapping(items, entries):
                if inner := portable(items):
                    kept = tuple((key, portable(held)) for key, held in entries)
                    found.append(Mapping(inner, tuple(entry for entry in kept if entry[1])))
            case Tuple(items):
                parts = tuple(portable(item) for item in items)
                if any(parts):
                    found.append(Tuple(parts))
            case _:
                pass
    return tuple(dict.fromkeys(found))


def is_v1(values: Values) -> bool:
    """Whether any of ``values`` is v1 or holds something that is."""
    return bool(portable(values))
