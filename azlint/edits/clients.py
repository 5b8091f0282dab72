"""The client by which MLflow finds a run by its id: made once, where the run is made.

Outside a job MLflow looks for runs in a folder of its own, so the address of the workspace is set
there as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Position, Range
from azlint.edits import metric_names
from azlint.edits.imports import imported
from azlint.edits.names import unused
from azlint.edits.places import own_line, text_of
from azlint.edits.reach import reaching
from azlint.edits.receivers import receiver_of
from azlint.semantic.roles import Role
from azlint.semantic.values import Instance

if TYPE_CHECKING:
    from azlint.edits.imports import Imported
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_LOGGING = tuple(f"azureml.core.run.Run.{word}" for word in ("log", "upload_", "tag"))
_CLIENTS = ("mlflow.MlflowClient", "mlflow.tracking.MlflowClient", "mlflow.client.MlflowClient")
_BEGINNING = ("start_logging", "submit")
_ONE_BY_ONE = (".log_list", ".log_row")
_NAME = "client"
_REPEATING = (nodes.For, nodes.While, nodes.Comprehension)


@dataclass(frozen=True, slots=True)
class Client:
    """The expression of a client, and the edits that make it; ``doubt`` says what may differ."""

    expression: str
    edits: tuple[Edit, ...] = ()
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The statement that the client is made beside: ``behind`` it, or before it.

    ``workspace`` is the expression of the run's workspace there, empty if there is none.
    """

    statement: nodes.NodeNG
    behind: bool
    workspace: str


def client_of(use: Use, mlflow: Imported, model: Model) -> Client:
    """The client for the run of ``use``, which has ``mlflow``."""
    needs_address = model.role is not Role.JOB and not _is_addressed(model)
    known = _known_client(use.node, model)
    anchors = _anchors(model)
    own = anchors.get(use.node)
    if known and not needs_address:
        return Client(known)
    anchor = _first(own, use.node, anchors)
    if anchor is not None and imported("mlflow", anchor.statement, model) != mlflow:
        anchor = None
    made = f"{mlflow.name}.MlflowClient()"
    shown = text_of(use.node.expr, model)
    if anchor is None or (needs_address and not anchor.workspace):
        doubt = _refused(shown) if needs_address else ""
        return Client(known or made, (), doubt)
    lines = []
    if needs_address:
        lines.append(
            f"{mlflow.name}.set_tracking_uri({anchor.workspace}.get_mlflow_tracking_uri())"
        )
    name = known or made
    if not known and (len(anchors) > 1 or _is_repeated(use)):
        name = unused(_NAME, model)
        lines.append(f"{name} = {made}")
    return Client(name, _written(anchor, lines, model) if lines else ())


def _refused(shown: str) -> metric_names.Refusal:
    return metric_names.Refusal(
        f"without the address of its workspace MLflow finds no run `{shown}`: "
        "call `mlflow.set_tracking_uri` first"
    )


def _is_addressed(model: Model) -> bool:
    """Whether the document tells MLflow where runs are."""
    calls = model.calls("set_tracking_uri")
    return any(model.external(call.func).startswith("mlflow") for call in calls)


def _known_client(node: nodes.NodeNG, model: Model) -> str:
    """The name of a client that the document has made above ``node``; empty for none."""
    for call in model.calls("MlflowClient"):
        match call.parent:
            case nodes.Assign(targets=[nodes.AssignName() as target]) as statement:
                plain = not call.args and not call.keywords
                if not plain or model.external(call.func) not in _CLIENTS:
                    continue
                if target.frame().locals.get(target.name) != [target]:
                    continue
                if _is_done(statement, node):
                    return str(target.name)
            case _:
                pass
    return ""


def _is_done(statement: nodes.NodeNG, node: nodes.NodeNG) -> bool:
    """Whether ``statement`` has been executed whenever ``node`` is evaluated."""
    if statement.frame() is not node.frame():
        return isinstance(statement.parent, nodes.Module)
    before = statement.fromlineno <= node.fromlineno
    return before and statement.parent in node.node_ancestors()


def _anchors(model: Model) -> dict[nodes.NodeNG, _Anchor | None]:
    """The uses of runs that are found by their id, each with where its client can be made."""
    if "anchors" not in model.found:
        model.found["anchors"] = {
            use.node: _anchor(use.node.expr, model)
            for use in sorted(model.uses, key=lambda use: use.range)
            if use.symbol.startswith(_LOGGING)
            and isinstance(use.node.parent, nodes.Call)
            and (receiver := receiver_of(use, model)) is not None
            and receiver.id
        }
    found: dict[nodes.NodeNG, _Anchor | None] = model.found["anchors"]
    return found


def _first(
    own: _Anchor | None, node: nodes.NodeNG, anchors: dict[nodes.NodeNG, _Anchor | None]
) -> _Anchor | None:
    """The first anchor of all that has been passed whenever ``node`` is evaluated."""
    if own is None:
        return None
    for anchor in anchors.values():
        if anchor is None or anchor.statement.frame() is not own.statement.frame():
            continue
        if anchor.workspace and _is_done(anchor.statement, node):
            return anchor
    return own


def _anchor(receiver: nodes.NodeNG, model: Model) -> _Anchor | None:
    """Where the client of a run can be made: where the name is bound that it is reached by."""
    root = receiver
    while isinstance(root, nodes.Attribute):
        root = root.expr
    found = reaching(root, model) if isinstance(root, nodes.Name) else []
    if len(found) != 1:
        return None
    binding = found[0]
    shown = f"{text_of(receiver, model)}.experiment.workspace"
    match binding.parent:
        case nodes.Arguments(parent=nodes.FunctionDef(body=[first, *_]) as function):
            # What a method keeps may not be there yet when it begins.
            if root is not receiver or function is not receiver.frame():
                return None
            anchor = _Anchor(first, False, shown)
        case nodes.Assign(targets=[_], value=value) as statement:
            anchor = _Anchor(statement, True, _workspace(value, model) or shown)
        case nodes.For(iter=nodes.Call(func=nodes.Attribute(expr=run))) as statement:
            runs = model.values(run)
            of_run = bool(runs) and all(
                isinstance(value, Instance) and model.is_run(value.name) for value in runs
            )
            where = f"{text_of(run, model)}.experiment.workspace" if of_run else ""
            anchor = _Anchor(statement, False, where)
        case nodes.With(items=[(value, _)]) as statement:
            anchor = _Anchor(statement, False, _workspace(value, model))
        case _:
            return None
    is_plain = own_line(anchor.statement, model) is not None and (
        not anchor.behind or not _shares_end(anchor.statement, model)
    )
    return anchor if is_plain and _is_done(anchor.statement, receiver) else None


def _workspace(value: nodes.NodeNG, model: Model) -> str:
    """The expression of the workspace that a call takes a run from; empty if it cannot be told."""
    match value:
        case nodes.Call(func=nodes.Attribute(expr=nodes.Name(name=name), attrname=method)):
            if method in _BEGINNING:
                return f"{name}.workspace"
            if method == "get_run":
                return str(name)
            first = value.args[0] if value.args else None
            if method == "get" and isinstance(first, nodes.Name):
                return str(first.name)
        case _:
            pass
    return ""


def _is_repeated(use: Use) -> bool:
    """Whether its function needs the client again and again, for one value a call or in a loop."""
    if use.symbol.endswith(_ONE_BY_ONE):
        return True
    for parent in use.node.node_ancestors():
        if isinstance(parent, _REPEATING):
            return True
        if isinstance(parent, nodes.FunctionDef):
            return False
    return False


def _shares_end(statement: nodes.NodeNG, model: Model) -> bool:
    """Whether other code follows on the last line of ``statement``."""
    end = model.range_of(statement).end
    rest = model.lines.lines[end.row - 1][end.column - 1 :].strip()
    return bool(rest) and not rest.startswith("#")


def _written(anchor: _Anchor, lines: list[str], model: Model) -> tuple[Edit, ...]:
    """The edit that writes ``lines`` beside the anchor."""
    indent, place = own_line(anchor.statement, model) or "", model.range_of(anchor.statement)
    if anchor.behind:
        row = place.end.row
        end = Position(row, len(model.lines.lines[row - 1]) + 1)
        return (Edit(Range(end, end), "".join(f"\n{indent}{line}" for line in lines)),)
    return (Edit(Range(place.start, place.start), "".join(f"{line}\n{indent}" for line in lines)),)
