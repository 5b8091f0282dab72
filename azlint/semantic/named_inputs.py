"""Reads from the code of a submission which inputs it gives its jobs, by name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedInput:
    """An input of a job: its name, None if that is not known, and its data asset, or empty.

    The asset is written as in a path of v2: `churn@latest`, `churn:3`.
    """

    name: str | None
    asset: str = ""


def named_inputs(module: ast.Module) -> tuple[NamedInput, ...]:
    """The inputs that the code names, in no order."""
    assigned = _assigned(module)
    return tuple(_inputs(module, assigned))


def _inputs(module: ast.Module, assigned: dict[str, list[ast.expr]]) -> Iterator[NamedInput]:
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(value=data, attr="as_named_input")):
                yield NamedInput(_text(_argument(node, 0), assigned), _asset(data, assigned))
            case ast.Call(
                func=ast.Name(id="DatasetConsumptionConfig")
                | ast.Attribute(attr="DatasetConsumptionConfig")
            ):
                yield NamedInput(
                    _text(_argument(node, 0), assigned),
                    _asset(_argument(node, 1, "dataset"), assigned),
                )
            case ast.Call(func=ast.Attribute(attr="as_input")):
                yield NamedInput(_text(_argument(node, 0), assigned))
            case (
                ast.Attribute(attr="as_dataset")
                | ast.Name(id="PipelineDataset" | "InputPortBinding")
            ):
                # What a step hands on has the name of its output, or one of its own.
                yield NamedInput(None)
            case _:
                pass


def _asset(node: ast.expr | None, assigned: dict[str, list[ast.expr]]) -> str:
    """The registered dataset that the expression is, as a v2 path names it; empty if unknown."""
    match node:
        case ast.Name(id=name) if len(assigned.get(name, ())) == 1:
            return _asset(assigned[name][0], {**assigned, name: []})
        case ast.Call(func=ast.Attribute(attr="get_by_name")):
            asset = _text(_argument(node, 1), assigned)
            version = _version(_argument(node, 2, "version"))
            return f"{asset}{version}" if asset and version else ""
        case ast.Subscript(value=ast.Attribute(attr="datasets"), slice=key):
            asset = _text(key, assigned)
            return f"{asset}@latest" if asset else ""
        case _:
            return ""


def _version(node: ast.expr | None) -> str:
    """How a version is written behind the name of an asset; empty if it is not known."""
    match node:
        case None | ast.Constant(value="latest" | None):
            return "@latest"
        case ast.Constant(value=int(version)) if not isinstance(version, bool):
            return f":{version}"
        case _:
            return ""


def _argument(call: ast.Call, position: int, name: str = "name") -> ast.expr | None:
    given = call.args[: position + 1]
    if any(isinstance(node, ast.Starred) for node in given):
        return None
    if len(given) > position:
        return given[position]
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _text(node: ast.expr | None, assigned: dict[str, list[ast.expr]]) -> str | None:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id=name) if len(assigned.get(name, ())) == 1:
            return _text(assigned[name][0], {**assigned, name: []})
        case _:
            return None


def _assigned(module: ast.Module) -> dict[str, list[ast.expr]]:
    """What the code assigns to each name, wherever that is; no value for what binds otherwise."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(module):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found.setdefault(name, []).append(value)
            case ast.arg(arg=name):
                # A parameter can be anything.
                found.setdefault(name, []).extend([ast.Constant(None), ast.Constant(None)])
            case _:
                pass
    return found
