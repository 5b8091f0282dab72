"""Reads submission code: what its calls are of, what its names hold, which texts it spells out.

Nothing is guessed: a name that several statements may have bound holds all that they give.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator

from azlint.documents.constants import text_of
from azlint.documents.python import PythonDocument
from azlint.text import Lines

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_SDKS = ("azureml", "azure.ai.ml")


class Code:
    """The calls and assignments of one document, each known with the scope that it stands in."""

    def __init__(self, document: PythonDocument) -> None:
        self.document = document
        self.lines = Lines(document.text)
        self.calls: list[ast.Call] = []
        self._scopes: dict[ast.AST, ast.AST] = {}
        self._nested: set[ast.AST] = set()
        # Assignments by the dotted text of their target, `env.python.conda_dependencies`.
        self._assigned: dict[str, list[tuple[ast.stmt, ast.expr]]] = defaultdict(list)
        # Calls of methods that stand as statements, by the dotted text of what they change.
        self.changes: dict[str, list[tuple[ast.stmt, ast.Call]]] = defaultdict(list)
        self._sdk: dict[str, str] = {}
        self._walk(document.parsed, document.parsed, nested=False)

    def _walk(self, node: ast.AST, scope: ast.AST, *, nested: bool) -> None:
        # A stack, as code may nest deeper than Python recurses.
        stack = [(node, scope, nested)]
        while stack:
            node, scope, nested = stack.pop()
            self._note(node, scope, nested)
            inner = node if isinstance(node, _SCOPES) else scope
            below = nested or isinstance(node, (ast.If, ast.For, ast.While, ast.Try, ast.With))
            children = [(child, inner, below) for child in ast.iter_child_nodes(node)]
            stack.extend(reversed(children))

    def _note(self, node: ast.AST, scope: ast.AST, nested: bool) -> None:
        match node:
            case ast.Import(names=names):
                for alias in names:
                    if alias.name.startswith(_SDKS):
                        bound = alias.asname or alias.name.partition(".")[0]
                        self._sdk[bound] = alias.name if alias.asname else bound
            case ast.ImportFrom(module=str(module), names=names) if module.startswith(_SDKS):
                for alias in names:
                    self._sdk[alias.asname or alias.name] = f"{module}.{alias.name}"
            case ast.Call():
                self.calls.append(node)
                self._scopes[node] = scope
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self._bind(target, node, value, scope, nested)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self._bind(target, node, value, scope, nested)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=receiver)) as call):
                if name := dotted(receiver):
                    self._scopes[node] = scope
                    self.changes[name].append((node, call))
            case _:
                pass

    def _bind(
        self, target: ast.expr, node: ast.stmt, value: ast.expr, scope: ast.AST, nested: bool
    ) -> None:
        if name := dotted(target):
            self._scopes[node] = scope
            if nested:
                self._nested.add(node)
            self._assigned[name].append((node, value))

    def symbol(self, callee: ast.expr) -> str:
        """The dotted name of what of an SDK is called; empty for everything else."""
        name = dotted(callee)
        first, _, rest = name.partition(".")
        known = self._sdk.get(first, "")
        return f"{known}.{rest}" if known and rest else known

    def assigned(self, name: str, user: ast.AST) -> list[tuple[ast.stmt, ast.expr]]:
        """What the dotted ``name`` may hold at ``user``: the last assignment, or all that may be.

        Empty where it is a parameter, or no statement binds it.
        """
        scope = self._scope_of(user)
        found = [each for each in self._assigned.get(name, ()) if self._scopes[each[0]] is scope]
        if not found and scope is not self.document.parsed:
            if self._is_parameter(name.partition(".")[0], scope):
                return []
            scope = self.document.parsed
            return [each for each in self._assigned.get(name, ()) if self._scopes[each[0]] is scope]
        row = getattr(user, "lineno", 0)
        before = [each for each in found if each[0].lineno < row] or found
        plain = [i for i, each in enumerate(before) if each[0] not in self._nested]
        return before[plain[-1] :] if plain else before

    def names_of(self, node: ast.expr) -> Iterator[tuple[str, ast.stmt]]:
        """The dotted names that hold just what ``node`` gives, each with its statement."""
        for name, found in self._assigned.items():
            for statement, value in found:
                if value is node:
                    yield name, statement

    def changed(self, name: str, user: ast.AST) -> list[tuple[ast.stmt, ast.Call]]:
        """The calls that change what the dotted ``name`` holds, in the scope of ``user``."""
        scope = self._scope_of(user)
        found = self.changes.get(name, ())
        return [each for each in found if self._scopes[each[0]] is scope]

    def _scope_of(self, node: ast.AST) -> ast.AST:
        return self._scopes.get(node, self.document.parsed)

    def _is_parameter(self, name: str, scope: ast.AST) -> bool:
        arguments = getattr(scope, "args", None)
        if not isinstance(arguments, ast.arguments):
            return False
        every = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
        return any(argument.arg == name for argument in every)

    def text(self, node: ast.expr | None) -> str | None:
        """The text that an expression gives, None where that is not plain."""
        if node is None:
            return None
        before = self.lines.lines[: max(getattr(node, "lineno", 1) - 1, 0)]
        return text_of(ast.unparse(node), "\n".join(before))


def dotted(node: ast.expr) -> str:
    """`a.b.c` for names and their attributes, else nothing."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    return ".".join([node.id, *reversed(parts)])


def given(call: ast.Call, name: str, position: int | None = None) -> ast.expr | None:
    """The argument of a call by keyword, or by position."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    before = call.args[: position + 1] if position is not None else []
    if position is None or len(before) <= position:
        return None
    return None if any(isinstance(part, ast.Starred) for part in before) else before[-1]


def is_open(call: ast.Call) -> bool:
    """Whether a call takes arguments that only a run of the code tells."""
    return any(keyword.arg is None for keyword in call.keywords) or any(
        isinstance(part, ast.Starred) for part in call.args
    )


def elements(node: ast.expr) -> Iterator[ast.expr]:
    """The parts of a list, tuple or set that is written out."""
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        yield from node.elts
