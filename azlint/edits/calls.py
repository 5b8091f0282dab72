"""Edits of calls: another callee, other keywords, arguments that have no counterpart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Position, Range
from azlint.edits.places import between

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def arguments(call: nodes.Call, parameters: Sequence[str]) -> dict[str, nodes.NodeNG] | None:
    """The arguments of ``call`` by the name of their parameter; None where that cannot be told."""
    if len(call.args) > len(parameters):
        return None
    if any(isinstance(given, nodes.Starred) for given in call.args):
        return None
    found = dict(zip(parameters, call.args, strict=False))
    for keyword in call.keywords:
        if keyword.arg not in parameters or keyword.arg in found:
            return None
        found[keyword.arg] = keyword.value
    return found


def renamed(call: nodes.Call, names: dict[str, str], model: Model) -> list[Edit]:
    """The edits that give the keywords of ``call`` their other names."""
    edits = []
    for keyword in call.keywords:
        if (name := names.get(keyword.arg)) is not None and name != keyword.arg:
            start = model.range_of(keyword).start
            end = Position(start.row, start.column + len(keyword.arg))
            edits.append(Edit(Range(start, end), name))
    return edits


def dropped(call: nodes.Call, argument: nodes.NodeNG, model: Model) -> Range | None:
    """The range that goes with ``argument``, its comma included; None where that is not plain."""
    given = [*call.args, *(call.keywords or ())]
    holder = next(
        (g for g in given if g is argument or getattr(g, "value", None) is argument), None
    )
    if holder is None or given.index(holder) == 0:
        return None
    before = model.range_of(given[given.index(holder) - 1])
    place = model.range_of(holder)
    gap = between(Range(before.end, place.start), model)
    return Range(before.end, place.end) if gap.strip() == "," else None


def added(call: nodes.Call, argument: str, model: Model) -> Edit | None:
    """The edit that puts ``argument`` behind the last one; None where that is not plain.

    Where the last one begins its line, so does the new one.
    """
    last = max([*call.args, *(call.keywords or ())], key=lambda node: model.range_of(node).start)
    place, whole = model.range_of(last), model.range_of(call)
    behind = between(Range(place.end, whole.end), model)[:-1]
    if "#" in behind and ")" in behind:
        return None
    # The last argument may stand in parentheses of its own.
    closed = behind.rfind(")") + 1
    if "\n" in behind[:closed]:
        return None
    end = Position(place.end.row, place.end.column + closed)
    line = model.lines.lines[place.start.row - 1]
    indent = line[: place.start.column - 1]
    is_below = place.start.row > whole.start.row and not indent.strip()
    gap = f"\n{indent}" if is_below else " "
    return Edit(Range(end, end), f",{gap}{argument}")
