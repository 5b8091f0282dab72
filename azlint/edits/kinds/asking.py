"""How the modules of this package ask each other for the kinds of an expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from astroid import nodes

    from azlint.edits.kinds.kind import Kinds
    from azlint.semantic.model import Model


class Asked(Protocol):
    """Works out the kinds of the expressions of one document."""

    model: Model

    def of(self, node: nodes.NodeNG) -> Kinds:
        """The kinds of the expression."""

    def text(self, node: nodes.NodeNG) -> Kinds:
        """The kinds of a text that the expression puts together."""
