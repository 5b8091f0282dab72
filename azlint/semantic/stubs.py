"""Reads one generated stub: what a v1 module defines, kept as text until it is asked about."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

_NOT_IN_NAMES = re.compile(r"\W")


@dataclass(slots=True)
class StubClass:
    """One class of the stubs: base names, and members by name with the node that declares them."""

    name: str
    bases: tuple[str, ...]
    members: dict[str, ast.stmt] = field(default_factory=dict)
    nested: dict[str, StubClass] = field(default_factory=dict)


@dataclass(slots=True)
class StubModule:
    """One module of the stubs: the source of what it defines by name, and what it re-exports."""

    name: str
    classes: dict[str, str] = field(default_factory=dict)
    functions: dict[str, str] = field(default_factory=dict)
    variables: set[str] = field(default_factory=set)
    exports: dict[str, str] = field(default_factory=dict)
    _parsed: dict[str, StubClass] = field(default_factory=dict)

    def parsed_class(self, name: str) -> StubClass:
        """The class ``name``; raises KeyError when the module defines no such class."""
        if name not in self._parsed:
            (node,) = ast.parse(self.classes[name]).body
            assert isinstance(node, ast.ClassDef)
            self._parsed[name] = _class_of(f"{self.name}.{name}", node)
        return self._parsed[name]

    def returns(self, name: str) -> ast.expr | None:
        """The annotated result of the function ``name``; raises KeyError when there is none."""
        (node,) = ast.parse(self.functions[name]).body
        assert isinstance(node, ast.FunctionDef)
        return node.returns


def parse_module(name: str, source: str) -> StubModule:
    """The module of generated ``source``, in which each statement but a class is one line.

    Classes and functions are kept as text: of a stub, few of them are ever asked about.
    """
    stub = StubModule(name)
    lines = source.splitlines()
    starts = [row for row, line in enumerate(lines) if line[:1].strip()]
    for row, following in zip(starts, [*starts[1:], len(lines)], strict=True):
        line = lines[row]
        word, _, rest = line.partition(" ")
        if word == "from":
            module, _, names = rest.partition(" import ")
            if module.partition(".")[0] == "azureml":
                original, _, alias = names.partition(" as ")
                stub.exports[alias or original] = f"{module}.{original}"
        elif word == "class":
            stub.classes[_first_word(rest)] = "\n".join(lines[row:following])
        elif word == "def":
            stub.functions[_first_word(rest)] = line
        elif word.endswith(":"):
            stub.variables.add(word[:-1])
    return stub


def _class_of(name: str, node: ast.ClassDef) -> StubClass:
    bases = tuple(dotted(base) for base in node.bases if isinstance(base, ast.Attribute))
    stub = StubClass(name, tuple(base for base in bases if base.startswith("azureml.")))
    for child in node.body:
        match child:
            case ast.FunctionDef():
                stub.members.setdefault(child.name, child)
            case ast.AnnAssign(target=ast.Name(id=target)):
                stub.members[target] = child
            case ast.Assign(targets=[ast.Name(id=target)]):
                stub.members[target] = child
            case ast.ClassDef():
                stub.nested[child.name] = _class_of(f"{name}.{child.name}", child)
            case _:
                pass
    return stub


def _first_word(text: str) -> str:
    return _NOT_IN_NAMES.split(text, maxsplit=1)[0]


def dotted(node: ast.expr) -> str:
    """The dotted name that ``node`` spells, or empty."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name) if owner := dotted(value):
            return f"{owner}.{name}"
        case _:
            return ""
