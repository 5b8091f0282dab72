"""Builds the astroid tree of a document and its indexes, apart from astroid's process-wide state.

The tree is rebuilt from a stdlib tree that is parsed already. Nothing is put into astroid's cache,
no transform runs and nothing is inferred, so a pylint in the same process notices nothing.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass, field

from astroid import nodes
from astroid.manager import AstroidManager
from astroid.rebuilder import TreeRebuilder

_RESULTS = (nodes.Return, nodes.Yield, nodes.YieldFrom)
_DEFINITIONS = (nodes.FunctionDef, nodes.Lambda, nodes.ClassDef)


@dataclass(slots=True)
class Tree:
    """One parsed document: the astroid module and what the evaluator looks up in it.

    ``calls`` holds calls by the last name of what is called; ``self_attributes`` the assignments to
    attributes of the first parameter of a method, by class and name; ``attributes`` all other
    assignments to attributes, by name; ``stars`` the star imports; ``references`` the names,
    attributes and `getattr` calls, each before the references that it is reached through;
    ``annotated`` the assignments with an annotation; ``assigned`` all names that something other
    than an import or a definition binds; ``results`` the `return` and `yield` of each function, the
    last one first.
    """

    module: nodes.Module
    path: str
    source: str
    calls: dict[str, list[nodes.Call]] = field(default_factory=lambda: defaultdict(list))
    self_attributes: dict[nodes.ClassDef, dict[str, list[nodes.AssignAttr]]] = field(
        default_factory=dict
    )
    attributes: dict[str, list[nodes.AssignAttr]] = field(default_factory=lambda: defaultdict(list))
    stars: list[nodes.ImportFrom] = field(default_factory=list)
    references: list[nodes.NodeNG] = field(default_factory=list)
    functions: list[nodes.FunctionDef | nodes.Lambda] = field(default_factory=list)
    imports: list[nodes.Import | nodes.ImportFrom] = field(default_factory=list)
    classes: list[nodes.ClassDef] = field(default_factory=list)
    annotated: list[nodes.AnnAssign] = field(default_factory=list)
    assigned: frozenset[str] = frozenset()
    results: dict[nodes.NodeNG, list[nodes.NodeNG]] = field(default_factory=dict)


def build(source: str, parsed: ast.Module, path: str, package: bool) -> Tree:
    """The tree of ``source``, parsed as ``parsed``; raises RecursionError if it nests too deep."""
    rebuilder = _Rebuilder(source)
    module = rebuilder.visit_module(parsed, "", path, package)
    for statement, global_names in rebuilder.from_imports:
        _bind_imports(statement, global_names)
    # Astroid makes what is inside first; whoever asks wants the longest chain first.
    rebuilder.references.reverse()
    tree = Tree(
        module,
        path,
        source,
        calls=rebuilder.calls,
        references=rebuilder.references,
        functions=rebuilder.functions,
        imports=rebuilder.imports,
        classes=rebuilder.classes,
        annotated=rebuilder.annotated,
        assigned=frozenset(rebuilder.assigned),
        results=_results(rebuilder.results),
    )
    tree.stars.extend(
        statement
        for statement in tree.imports
        if isinstance(statement, nodes.ImportFrom) and statement.names[0][0] == "*"
    )
    for node in rebuilder.set_attributes:
        _index_assignment(tree, node)
    return tree


class _Rebuilder(TreeRebuilder):  # type: ignore[misc] # astroid ships no types
    """Notes what the indexes hold while it makes the tree, which spares a walk over it."""

    def __init__(self, source: str) -> None:
        super().__init__(AstroidManager(), data=source)
        self.references: list[nodes.NodeNG] = []
        self.calls: dict[str, list[nodes.Call]] = defaultdict(list)
        self.functions: list[nodes.FunctionDef | nodes.Lambda] = []
        self.imports: list[nodes.Import | nodes.ImportFrom] = []
        self.from_imports: list[tuple[nodes.ImportFrom, frozenset[str]]] = []
        self.classes: list[nodes.ClassDef] = []
        self.annotated: list[nodes.AnnAssign] = []
        self.set_attributes: list[nodes.AssignAttr] = []
        self.results: list[nodes.NodeNG] = []
        self.assigned: set[str] = set()

    def _get_position_info(self, node: ast.AST, parent: nodes.NodeNG) -> None:
        """Spares the tokenizing of each `def` and `class` line: nobody asks for its keyword."""

    def visit_name(self, node: ast.Name, parent: nodes.NodeNG) -> nodes.NodeNG:
        made = super().visit_name(node, parent)
        if isinstance(made, nodes.Name):
            self.references.append(made)
        else:
            self.assigned.add(made.name)
        return made

    def visit_assignname(
        self, node: ast.AST, parent: nodes.NodeNG, node_name: str | None
    ) -> nodes.AssignName | None:
        made = super().visit_assignname(node, parent, node_name)
        if made is not None:
            self.assigned.add(made.name)
        return made

    def visit_attribute(self, node: ast.Attribute, parent: nodes.NodeNG) -> nodes.NodeNG:
        made = super().visit_attribute(node, parent)
        self.references.append(made)
        if isinstance(made, nodes.AssignAttr):
            self.set_attributes.append(made)
        return made

    def visit_call(self, node: ast.Call, parent: nodes.NodeNG) -> nodes.Call:
        made = super().visit_call(node, parent)
        match made.func:
            case nodes.Name(name=name):
                self.calls[name].append(made)
                if name == "getattr":
                    self.references.append(made)
            case nodes.Attribute(attrname=name):
                self.calls[name].append(made)
            case _:
                pass
        return made

    def visit_functiondef(self, node: ast.FunctionDef, parent: nodes.NodeNG) -> nodes.FunctionDef:
        made = super().visit_functiondef(node, parent)
        self.functions.append(made)
        return made

    def visit_asyncfunctiondef(
        self, node: ast.AsyncFunctionDef, parent: nodes.NodeNG
    ) -> nodes.AsyncFunctionDef:
        made = super().visit_asyncfunctiondef(node, parent)
        self.functions.append(made)
        return made

    def visit_lambda(self, node: ast.Lambda, parent: nodes.NodeNG) -> nodes.Lambda:
        made = super().visit_lambda(node, parent)
        self.functions.append(made)
        return made

    def visit_classdef(self, node: ast.ClassDef, parent: nodes.NodeNG) -> nodes.ClassDef:
        made = super().visit_classdef(node, parent)
        self.classes.append(made)
        return made

    def visit_annassign(self, node: ast.AnnAssign, parent: nodes.NodeNG) -> nodes.AnnAssign:
        made = super().visit_annassign(node, parent)
        self.annotated.append(made)
        return made

    def visit_return(self, node: ast.Return, parent: nodes.NodeNG) -> nodes.Return:
        made = super().visit_return(node, parent)
        self.results.append(made)
        return made

    def visit_yield(self, node: ast.Yield, parent: nodes.NodeNG) -> nodes.NodeNG:
        made = super().visit_yield(node, parent)
        self.results.append(made)
        return made

    def visit_yieldfrom(self, node: ast.YieldFrom, parent: nodes.NodeNG) -> nodes.NodeNG:
        made = super().visit_yieldfrom(node, parent)
        self.results.append(made)
        return made

    def visit_import(self, node: ast.Import, parent: nodes.NodeNG) -> nodes.Import:
        made = super().visit_import(node, parent)
        self.imports.append(made)
        return made

    def visit_importfrom(self, node: ast.ImportFrom, parent: nodes.NodeNG) -> nodes.ImportFrom:
        made = super().visit_importfrom(node, parent)
        self.imports.append(made)
        # Astroid 3 keeps the statements without the names that are global there.
        global_names = self._global_names[-1] if self._global_names else ()
        self.from_imports.append((made, frozenset(global_names)))
        return made


def _bind_imports(statement: nodes.ImportFrom, global_names: frozenset[str]) -> None:
    assert statement.parent is not None
    for name, alias in statement.names:
        if name == "*":
            continue
        bound = alias or name
        holder = statement.root() if bound in global_names else statement.parent
        holder.set_local(bound, statement)
        scope = holder.scope()
        scope.locals[bound].sort(key=lambda node: node.fromlineno or 0)


def _results(found: list[nodes.NodeNG]) -> dict[nodes.NodeNG, list[nodes.NodeNG]]:
    """What of ``found`` each function gives back, but for what stands within another of them."""
    by_function: dict[nodes.NodeNG, list[nodes.NodeNG]] = {}
    for node in reversed(found):
        part, parent = node, node.parent
        while parent is not None and not isinstance(parent, (*_DEFINITIONS, *_RESULTS)):
            part, parent = parent, parent.parent
        # Defaults and decorators give nothing back.
        if isinstance(parent, nodes.FunctionDef) and part in parent.body:
            by_function.setdefault(parent, []).append(node)
    return by_function


def _index_assignment(tree: Tree, node: nodes.AssignAttr) -> None:
    method = node.frame()
    owner = method.parent.frame() if method.parent else None
    if (
        isinstance(node.expr, nodes.Name)
        and isinstance(method, nodes.FunctionDef)
        and isinstance(owner, nodes.ClassDef)
        and (first := first_parameter(method)) is not None
        and first.name == node.expr.name
    ):
        by_name = tree.self_attributes.setdefault(owner, {})
        by_name.setdefault(node.attrname, []).append(node)
    else:
        tree.attributes[node.attrname].append(node)


def first_parameter(function: nodes.FunctionDef | nodes.Lambda) -> nodes.AssignName | None:
    """The first positional parameter of ``function``, or None when it has none."""
    arguments = function.args
    for parameter in (*(arguments.posonlyargs or ()), *(arguments.args or ())):
        return parameter if isinstance(parameter, nodes.AssignName) else None
    return None
