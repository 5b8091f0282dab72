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


@dataclass(slots=True)
class Tree:
    """One parsed document: the astroid module and what the evaluator looks up in it.

    ``calls`` holds calls by the last name of what is called; ``self_attributes`` the assignments to
    attributes of the first parameter of a method, by class and name; ``attributes`` all other
    assignments to attributes, by name; ``stars`` the star imports; ``references`` the names,
    attributes and `getattr` calls, each before the references that it is reached through.
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


def build(source: str, parsed: ast.Module, path: str, package: bool) -> Tree:
    """The tree of ``source``, which ``parsed`` was parsed from; raises RecursionError when too deep."""
    rebuilder = TreeRebuilder(AstroidManager(), data=source)
    module = rebuilder.visit_module(parsed, "", path, package)
    for statement, global_names in rebuilder._import_from_nodes:
        _bind_imports(statement, global_names)
    tree = Tree(module, path, source)
    _index(tree)
    return tree


def _bind_imports(statement: nodes.ImportFrom, global_names: object) -> None:
    assert statement.parent is not None
    for name, alias in statement.names:
        if name == "*":
            continue
        bound = alias or name
        globally = bound in global_names if isinstance(global_names, (dict, set, list)) else False
        holder = statement.root() if globally else statement.parent
        holder.set_local(bound, statement)
        scope = holder.scope()
        scope.locals[bound].sort(key=lambda node: node.fromlineno or 0)


def _index(tree: Tree) -> None:
    stack: list[nodes.NodeNG] = [tree.module]
    while stack:
        node = stack.pop()
        if isinstance(node, (nodes.Attribute, nodes.Name)):
            tree.references.append(node)
        elif isinstance(node, nodes.Call):
            match node.func:
                case nodes.Name(name=name) | nodes.Attribute(attrname=name):
                    tree.calls[name].append(node)
                case _:
                    pass
            if isinstance(node.func, nodes.Name) and node.func.name == "getattr":
                tree.references.append(node)
        elif isinstance(node, nodes.AssignAttr):
            tree.references.append(node)
            _index_assignment(tree, node)
        elif isinstance(node, nodes.DelAttr):
            tree.references.append(node)
        elif isinstance(node, nodes.Lambda):
            # A function definition is a lambda too, for astroid.
            tree.functions.append(node)
        elif isinstance(node, nodes.ImportFrom):
            tree.imports.append(node)
            if node.names[0][0] == "*":
                tree.stars.append(node)
        elif isinstance(node, nodes.Import):
            tree.imports.append(node)
        stack.extend(reversed(list(node.get_children())))


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
