"""Where a document mentions names: in expressions, in `del`, in texts that stand for names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from astroid import nodes

from azlint.semantic.inference.project import Project
from azlint.semantic.tree import Tree

_WORD = re.compile(r"\w+")
# What a magic is called is no name of the document.
_MAGIC = re.compile(r"^(?:# MAGIC )?[ \t]*%{1,2}\w+", re.MULTILINE)


class Mentions:
    """The names that a document mentions, each kind gathered once and only when it is asked for."""

    def __init__(self, tree: Tree, project: Project) -> None:
        self._tree = tree
        self._project = project

    def references(self, name: str) -> list[nodes.Name]:
        """The expressions that are this name."""
        return self._references.get(name, [])

    @cached_property
    def _references(self) -> dict[str, list[nodes.Name]]:
        found: dict[str, list[nodes.Name]] = defaultdict(list)
        for node in self._tree.references:
            if isinstance(node, nodes.Name):
                found[node.name].append(node)
        return found

    def bindings(self, name: str) -> list[nodes.NodeNG]:
        """What binds the name, in whatever scope."""
        return self._bindings.get(name, [])

    @cached_property
    def _bindings(self) -> dict[str, list[nodes.NodeNG]]:
        found: dict[str, list[nodes.NodeNG]] = defaultdict(list)
        for scope in (self._tree.module, *self._tree.functions, *self._tree.classes):
            for name, bindings in scope.locals.items():
                found[name] += bindings
        return found

    def is_deleted(self, name: str) -> bool:
        """Whether some `del` takes the name away."""
        return any(
            isinstance(binding, nodes.DelName)
            for scope in (self._tree.module, *self._tree.functions)
            for binding in scope.locals.get(name, ())
        )

    @cached_property
    def nonlocals(self) -> frozenset[str]:
        """The names that inner functions bind for outer ones."""
        if "nonlocal" not in self._tree.source:
            return frozenset()
        statements = self._tree.module.nodes_of_class(nodes.Nonlocal)
        return frozenset(name for statement in statements for name in statement.names)

    @cached_property
    def in_texts(self) -> frozenset[str]:
        """The words of all texts that stand for names."""
        return frozenset(word for text in self._texts() for word in _WORD.findall(text))

    def _texts(self) -> Iterator[str]:
        """Those in `__all__`, in annotations, in commands of a notebook."""
        yield _MAGIC.sub("", self._project.masked(self._tree.path))
        for binding in self._tree.module.locals.get("__all__", ()):
            yield binding.statement().as_string()
        for annotation in self._annotations():
            for const in annotation.nodes_of_class(nodes.Const):
                if isinstance(const.value, str):
                    yield const.value

    def _annotations(self) -> Iterator[nodes.NodeNG]:
        for function in self._tree.functions:
            arguments = function.args
            annotations = [
                *(arguments.annotations or ()),
                *(arguments.posonlyargs_annotations or ()),
                *(arguments.kwonlyargs_annotations or ()),
                arguments.varargannotation,
                arguments.kwargannotation,
                getattr(function, "returns", None),
            ]
            yield from (annotation for annotation in annotations if annotation is not None)
        for statement in self._tree.annotated:
            yield statement.annotation
