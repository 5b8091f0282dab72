"""Tells which run a use is about: that of the job, or another one that MLflow finds by its id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits import certainty
from azlint.edits.places import text_of
from azlint.semantic.roles import Role
from azlint.semantic.values import Instance, Nothing

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_RUNS = frozenset({certainty.CURRENT_RUN, "azureml.core.run.Run"})


@dataclass(frozen=True, slots=True)
class Receiver:
    """The run that a use is about.

    ``id`` is the expression of its id where it is not the run that MLflow writes to by itself;
    ``doubt`` says what may differ, empty if nothing can.
    """

    doubt: str = ""
    id: str = ""


ACTIVE = Receiver()


def receiver_of(use: Use, model: Model) -> Receiver | None:
    """The run that ``use`` is about; None where that cannot be told."""
    if not isinstance(use.node, nodes.Attribute):
        return None
    receiver = use.node.expr
    if certainty.is_current_run(receiver, model):
        return ACTIVE
    if not isinstance(receiver, (nodes.Name, nodes.Attribute)):
        return None
    shown = text_of(receiver, model)
    values = model.values(receiver)
    if not values:
        return None
    if model.role is Role.JOB:
        if set(values) == {Instance(certainty.CURRENT_RUN), Nothing()}:
            return Receiver(f"`{shown}` may be None, and MLflow logs all the same")
        runs = all(isinstance(value, Instance) and value.name in _RUNS for value in values)
        if runs and certainty.is_handed_in(receiver, model):
            return Receiver(f"`{shown}` may be another run than that of the job")
    runs = all(isinstance(value, Instance) and model.is_run(value.name) for value in values)
    return found_by_id(receiver, model) if runs else None


def found_by_id(receiver: nodes.NodeNG, model: Model) -> Receiver | None:
    """The run that the expression ``receiver`` is, by its id; None where that runs code twice."""
    if any(isinstance(part, nodes.Call) for part in receiver.nodes_of_class(nodes.Call)):
        return None
    shown = text_of(receiver, model)
    return Receiver(
        f"MLflow finds `{shown}` by its id, in the workspace that its tracking URI names",
        f"{shown}.id",
    )
