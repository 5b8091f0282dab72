"""Writes v1 values as plain data and reads them back, for the cache and between processes."""

from __future__ import annotations

from typing import Any

from azlint.knowledge.model import Origin
from azlint.semantic.values import (
    ClassRef,
    Function,
    Instance,
    Mapping,
    ModuleRef,
    Opaque,
    Sequence,
    Tuple,
    Value,
    Values,
)


def encode(values: Values) -> list[Any]:
    """JSON data for values that hold no syntax node; raises TypeError for any other."""
    return [_encode(value) for value in values]


def decode(data: list[Any]) -> Values:
    """The values that ``encode`` wrote; raises ValueError for anything else."""
    return tuple(_decode(item) for item in data)


def _encode(value: Value) -> list[Any]:
    match value:
        case ModuleRef(name) | ClassRef(name) | Opaque(name):
            return [type(value).__name__, name]
        case Instance(name, origin):
            return ["Instance", name, origin.name if origin else ""]
        case Function(name, receiver, origin):
            return ["Function", name, receiver, origin.name if origin else ""]
        case Sequence(items):
            return ["Sequence", encode(items)]
        case Tuple(items):
            return ["Tuple", [encode(item) for item in items]]
        case Mapping(items, entries):
            return ["Mapping", encode(items), [[key, encode(held)] for key, held in entries]]
        case _:
            raise TypeError(f"{type(value).__name__} cannot leave its process")


def _decode(data: list[Any]) -> Value:
    match data:
        case ["ModuleRef", str(name)]:
            return ModuleRef(name)
        case ["ClassRef", str(name)]:
            return ClassRef(name)
        case ["Instance", str(name), str(origin)]:
            return Instance(name, _origin(origin))
        case ["Opaque", str(name)]:
            return Opaque(name)
        case ["Function", str(name), str(receiver), str(origin)]:
            return Function(name, receiver, _origin(origin))
        case ["Sequence", list(items)]:
            return Sequence(decode(items))
        case ["Tuple", list(items)]:
            return Tuple(tuple(decode(item) for item in items))
        case ["Mapping", list(items), list(entries)]:
            return Mapping(decode(items), tuple((key, decode(held)) for key, held in entries))
        case _:
            raise ValueError(f"no value: {data!r}")


def _origin(name: str) -> Origin | None:
    if name and name not in Origin.__members__:
        raise ValueError(f"no origin: {name}")
    return Origin[name] if name else None
