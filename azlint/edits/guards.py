"""The fix of a test for an offline run: MLflow logs outside a job as well, so the test can go."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix, Position, Range
from azlint.edits.places import between, is_elif, own_line, spans_lines
from azlint.edits.rewriting import fix_of
from azlint.semantic.guards import offline_when

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_OFFLINE = "outside a job it is logged, too, where v1 skipped it"
_MISSING = "it is logged also where v1 is missing"


def dissolved(test: nodes.NodeNG, model: Model, reason: str = _OFFLINE) -> Fix | None:
    """The branch for runs in a job put in place of the `if` that ``test`` decides.

    That branch must be free of v1 and log with MLflow: only then is the test in its way. None where
    the other branch does more than print.
    """
    statement, offline = _decided_by(test)
    if statement is None:
        return None
    kept, dropped = statement.body, statement.orelse
    if offline:
        kept, dropped = dropped, kept
    if not kept or not all(map(_only_prints, dropped)) or not _is_rewritten(kept, model):
        return None
    if own_line(statement, model) is None or is_elif(statement, model):
        return None
    place = model.range_of(statement)
    first, last = model.range_of(kept[0]).start.row, model.range_of(kept[-1]).end.row
    if own_line(kept[0], model) is None or any(map(spans_lines, kept)):
        return None
    if isinstance(kept[0], nodes.If) and is_elif(kept[0], model):
        return None
    lines = model.lines.lines
    top = first
    while top - 1 > place.start.row and lines[top - 2].lstrip().startswith("#"):
        top -= 1
    indent, inner = own_line(statement, model) or "", own_line(kept[0], model) or ""
    if not all(line.startswith(inner) for line in lines[top - 1 : last] if line.strip()):
        return None
    body = textwrap.dedent("\n".join(lines[top - 1 : last]))
    content = textwrap.indent(body, indent).removeprefix(indent)
    end = Position(max(last, place.end.row), len(lines[max(last, place.end.row) - 1]) + 1)
    whole = Range(place.start, end)
    kept_rows = Range(Position(top, 1), Position(last, len(lines[last - 1]) + 1))
    lost = between(whole, model).count("#") > between(kept_rows, model).count("#")
    reasons = [reason, "comments go with it" if lost else ""]
    return fix_of("drop the test for an offline run", [Edit(whole, content)], reasons)


def all_dissolved(names: Iterable[nodes.Name], model: Model) -> Fix | None:
    """All the tests of a run that is None where v1 is missing, if ``names`` are nothing else."""
    fixes = [fix_at(name, model, _MISSING) for name in names]
    found = [fix for fix in fixes if fix is not None]
    if not found or len(found) < len(fixes):
        return None
    reasons = [reason for fix in found for reason in fix.reason.split("; ")]
    return fix_of("drop the tests of the run", [e for fix in found for e in fix.edits], reasons)


def fix_at(node: nodes.NodeNG, model: Model, reason: str = _OFFLINE) -> Fix | None:
    """The fix of the test that ``node`` is part of."""
    test = node
    while isinstance(test.parent, (nodes.Attribute, nodes.Call, nodes.Compare)):
        test = test.parent
    return dissolved(test, model, reason)


def _decided_by(test: nodes.NodeNG) -> tuple[nodes.If | None, bool]:
    """The `if` that ``test`` alone decides, and whether its body is for runs outside a job."""
    condition, negated = test, False
    while (parent := condition.parent) is not None:
        match parent:
            case nodes.UnaryOp(op="not"):
                negated = not negated
            case nodes.If(test=decider) if decider is condition:
                offline = offline_when(test)
                return (parent, offline != negated) if offline is not None else (None, False)
            case _:
                return None, False
        condition = parent
    return None, False


def _only_prints(statement: nodes.NodeNG) -> bool:
    match statement:
        case nodes.Pass():
            return True
        case nodes.Expr(value=nodes.Call(func=nodes.Name(name="print"))):
            return True
        case nodes.Expr(value=nodes.Const()):
            return True
        case _:
            return False


def _is_rewritten(statements: list[nodes.NodeNG], model: Model) -> bool:
    """Whether nothing of v1 is left in ``statements``, and they log with MLflow."""
    within = {id(n) for s in statements for n in s.nodes_of_class(nodes.NodeNG)}
    if any(id(use.node) in within for use in model.uses):
        return False
    called = [c for s in statements for c in s.nodes_of_class(nodes.Call)]
    return any(model.external(call.func).startswith("mlflow.") for call in called)
