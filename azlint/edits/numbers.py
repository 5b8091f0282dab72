"""Tells which expressions are numbers for certain, as SDK v1 and MLflow both take them for one.

v1 converts `np.float16` to `np.float64`, `np.bool_` and the integers of up to 32 bits to numbers,
and stores the text of anything else that is no int, float or bool, `np.int64` included
(`azureml.core._metrics.Metric` of azureml-core 1.61).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.kinds import containers
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import kinds_of

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def is_number(node: nodes.NodeNG | None, model: Model) -> bool:
    """Whether the expression is an int, a float or a bool for certain."""
    return kinds_of(node, model) <= kinds.NUMBERS


def is_integer(node: nodes.NodeNG | None, model: Model) -> bool:
    """Whether the expression is an int for certain."""
    return kinds_of(node, model) <= kinds.INTEGER


def counts(binding: nodes.NodeNG, model: Model) -> bool:
    """Whether ``binding`` goes over a range, or is the index that enumerating gives."""
    source = containers.source_of(binding)
    if source is None or not isinstance(binding, nodes.AssignName):
        return False
    iterated, steps = source
    called = containers.callee(containers.progress_of(iterated, model), model)
    over_range = called == "builtins.range" and steps == (containers.EACH,)
    return over_range or (called == "builtins.enumerate" and steps[1:] == (0,))
