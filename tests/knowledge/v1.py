"""What answers say of SDK v1 in code: they name what is there beside what takes its place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

from azlint.knowledge.lookup import rows
from azlint.semantic.stubs import StubClass
from azlint.semantic.surface import Surface

_SURFACE = Surface()
# What v1 takes by `**kwargs`.
_BY_KEYWORDS = frozenset({"snapshot_directory", "pipeline_parameters", "regenerate_outputs"})


def is_v1(node: ast.expr) -> bool:
    """Whether v1 has what ``node`` names, and takes what it hands over."""
    match node:
        case ast.Call(func=ast.Name(id=name), keywords=keywords):
            return any({k.arg for k in keywords} <= arguments(c) for c in _classes().get(name, ()))
        case ast.Call(func=called):
            return is_v1(called)
        case ast.Attribute(value=ast.Name(id="_"), attr=member):
            return any(_has(cls, member) for known in _classes().values() for cls in known)
        case ast.Attribute(value=ast.Name(id=name), attr=member) if name in _classes():
            return any(_has(cls, member) for cls in _classes()[name])
        case ast.Attribute(value=owner):
            return is_v1(owner)
        case ast.Name(id=name):
            return name in _classes()
        case _:
            return False


@cache
def arguments(symbol: str) -> frozenset[str]:
    """The parameters of a v1 class, method or function, or of all that a module holds."""
    owner, _, name = symbol.rpartition(".")
    if _class(symbol):
        return frozenset().union(*(_parameters(c) for c in _SURFACE.ancestors(symbol)))
    if cls := _class(_SURFACE.owner(owner, name)):
        declared = cls.members.get(name)
        return frozenset(_names(declared))
    module = _SURFACE.module(owner)
    if module and name in module.functions:
        return frozenset(_names(ast.parse(module.functions[name]).body[0]))
    exported = _SURFACE.exported(symbol)
    found = (_SURFACE.canonical(f"{symbol}.{name}") for name in exported)
    return frozenset().union(*(arguments(name) for name in found if name != symbol))


@cache
def all_arguments() -> frozenset[str]:
    """The parameters of all that rows are about."""
    return frozenset().union(*map(arguments, rows()))


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    """The v1 classes that rows are about, by their last name."""
    found: dict[str, list[str]] = {}
    for symbol in rows():
        parts = symbol.split(".")
        for index, part in enumerate(parts):
            if part.lstrip("_")[:1].isupper():
                found.setdefault(part, []).append(".".join(parts[: index + 1]))
                break
    return {name: tuple(dict.fromkeys(known)) for name, known in found.items()}


def _has(cls: str, member: str) -> bool:
    return bool(_SURFACE.owner(cls, member)) or f"{cls}.{member}" in rows()


def _class(name: str) -> StubClass | None:
    module, _, last = name.rpartition(".")
    stub = _SURFACE.module(module) if module else None
    return stub.parsed_class(last) if stub and last in stub.classes else None


def _parameters(name: str) -> frozenset[str]:
    cls = _class(name)
    makers = (cls.members.get("__init__"), cls.members.get("__new__")) if cls else ()
    return frozenset(found for maker in makers for found in _names(maker))


def _names(declared: ast.stmt | None) -> Iterator[str]:
    if isinstance(declared, ast.FunctionDef):
        for argument in (*declared.args.args, *declared.args.kwonlyargs):
            yield argument.arg
        if declared.args.kwarg:
            yield from _BY_KEYWORDS
