"""Names of a document: those that are taken, and new ones for what a fix brings in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from astroid import nodes

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def is_bound(
    name: str, model: Model, *, unless: Callable[[nodes.NodeNG], bool] = lambda node: False
) -> bool:
    """Whether anything binds ``name``, in whatever scope, but for what ``unless`` says."""
    return any(not unless(found) for found in model.mentions.bindings(name))


def unused(word: str, model: Model) -> str:
    """A name like ``word`` that nothing in the document has."""
    while model.mentions.references(word) or is_bound(word, model):
        word = f"{word}_"
    return word
