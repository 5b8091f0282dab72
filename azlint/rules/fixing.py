"""Gives a rule the fix of a use, and imports what builds it only when one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from azlint.diagnostics import Fix
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def of_use(use: Use, model: Model) -> Fix | None:
    """The fix of ``use``, if there is a recipe for it."""
    from azlint.edits import plan

    return plan.fixed(use, model)
