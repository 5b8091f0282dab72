"""Runs that a script begins itself: the children of its run, and those it starts to log to.

Such a run and all its uses are rewritten together or not at all: MLflow logs to the run that was
begun last, so a use that stayed behind would be about a run that is no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Range
from azlint.edits import calls, certainty
from azlint.edits.imports import imported
from azlint.edits.places import has_comment, own_line, text_of
from azlint.edits.reach import reaching
from azlint.edits.rewriting import call_of, is_none

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_CHILD = "azureml.core.run.Run.child_run"
_STARTED = "azureml.core.experiment.Experiment.start_logging"


@dataclass(frozen=True, slots=True)
class Block:
    """A run that is begun: the edits that begin it with MLflow, and the uses that go with them.

    ``ends_itself`` says that a `with` ends it.
    """

    title: str
    edits: tuple[Edit, ...]
    reasons: tuple[str, ...]
    uses: tuple[Use, ...]
    ends_itself: bool


def block_of(use: Use, model: Model) -> Block | None:
    """The block that ``use`` begins or belongs to; None where there is none to be rewritten."""
    if use.symbol in (_CHILD, _STARTED):
        return _block(use, model)
    begun = (*model.uses_of(_CHILD), *model.uses_of(_STARTED))
    match use.node:
        case nodes.Attribute(expr=nodes.Name() as name) if begun:
            found = reaching(name, model)
        case _:
            return None
    other = next((o for o in begun if len(found) == 1 and _bound(o) is found[0]), None)
    return _block(other, model) if other is not None else None


def _bound(use: Use) -> nodes.NodeNG | None:
    """The name that the run is bound to which ``use`` begins."""
    call = call_of(use)
    match call.parent if call is not None else None:
        case nodes.Assign(targets=[nodes.AssignName() as target]):
            return target
        case nodes.With(items=[(_, nodes.AssignName() as target)]):
            return target
        case _:
            return None


def _block(use: Use, model: Model) -> Block | None:
    call, target = call_of(use), _bound(use)
    if call is None or has_comment(model.range_of(call), model):
        return None
    if target is None and not isinstance(call.parent, nodes.With):
        return None
    uses = _uses_of(target, model) if target is not None else ()
    if uses is None or not isinstance(use.node, nodes.Attribute):
        return None
    begin = _begin_child if use.symbol == _CHILD else _begin_started
    return begin(use.node, call, uses, model)


def _uses_of(target: nodes.AssignName, model: Model) -> tuple[Use, ...] | None:
    """The uses of the run that ``target`` names; None where it is used in any other way."""
    by_node = {use.node: use for use in model.uses}
    found = []
    for node in model.tree.references:
        if not isinstance(node, nodes.Name) or node.name != target.name:
            continue
        bound = reaching(node, model)
        if target not in bound:
            continue
        if isinstance(node.parent, nodes.Expr) and len(bound) == 1:
            continue
        use = by_node.get(node.parent)
        if use is None or len(bound) != 1:
            return None
        found.append(use)
    return tuple(sorted(found, key=lambda use: use.range))


def _begin_child(
    node: nodes.Attribute, call: nodes.Call, uses: tuple[Use, ...], model: Model
) -> Block | None:
    """`with run.child_run(name) as child:` as a nested run of MLflow."""
    given = calls.arguments(call, ("name", "run_id", "outputs"))
    block = call.parent
    if given is None or not isinstance(block, nodes.With) or len(block.items) != 1:
        return None
    name = given.pop("name", None)
    if not all(map(is_none, given.values())) or not certainty.is_current_run(node.expr, model):
        return None
    within = {id(part) for part in block.nodes_of_class(nodes.NodeNG)}
    if not all(id(use.node) in within for use in uses) or _logs_otherwise(block, model):
        return None
    mlflow = imported("mlflow", call, model)
    before = own_line(block, model)
    if mlflow is None or before is None:
        return None
    named = "" if name is None or is_none(name) else f"run_name={text_of(name, model)}, "
    start = model.range_of(block).start
    return Block(
        "make the child a nested run of MLflow",
        (
            *mlflow.edits,
            Edit(
                Range(start, start),
                f"if {mlflow.name}.active_run() is None:  # join the run of the job first\n"
                f"{before}    {mlflow.name}.start_run()\n{before}",
            ),
            Edit(model.range_of(call), f"{mlflow.name}.start_run({named}nested=True)"),
        ),
        ("what functions called in the block log with MLflow goes to the child, too",),
        uses,
        True,
    )


def _logs_otherwise(block: nodes.With, model: Model) -> bool:
    """Whether anything in the block logs to another run than the child."""
    target = block.items[0][1]
    for statement in block.body:
        for node in statement.nodes_of_class((nodes.Name, nodes.Attribute)):
            if isinstance(node, nodes.Name) and target in reaching(node, model):
                continue
            if certainty.is_current_run(node, model):
                return True
            if model.external(node).startswith("mlflow"):
                return True
    return False


def _begin_started(
    node: nodes.Attribute, call: nodes.Call, uses: tuple[Use, ...], model: Model
) -> Block | None:
    """`run = experiment.start_logging()` as `mlflow.start_run()` in that experiment."""
    given = calls.arguments(call, ("name", "run_id", "outputs", "snapshot_directory"))
    experiment = node.expr
    statement = call.statement()
    if given is None or not isinstance(experiment, nodes.Name) or model.role.is_in_job:
        return None
    name, folder = given.pop("name", None), given.pop("snapshot_directory", None)
    if not all(map(is_none, given.values())):
        return None
    begun = [other for other in model.uses if other.symbol == _STARTED]
    ended = [other for other in model.uses if other.symbol.endswith(".Run.complete")]
    if len(begun) > 1 and len(ended) < len(begun):
        return None
    ends = isinstance(statement, nodes.With) or _is_ended(statement, uses)
    if not ends and _is_repeated(statement):
        return None
    mlflow = imported("mlflow", call, model)
    before = own_line(statement, model)
    if mlflow is None or before is None:
        return None
    start = model.range_of(statement).start
    named = "" if name is None or is_none(name) else f"run_name={text_of(name, model)}"
    owner = text_of(experiment, model)
    reasons = ["the run is one of MLflow from then on"]
    if not ends and not isinstance(statement.frame(), nodes.Module):
        reasons.append("a second call fails while the run of the first goes on")
    if folder is None or not is_none(folder):
        reasons.append("no snapshot of the source code is taken")
    return Block(
        "start the run with MLflow",
        (
            *mlflow.edits,
            Edit(
                Range(start, start),
                f"{mlflow.name}.set_tracking_uri({owner}.workspace.get_mlflow_tracking_uri())\n"
                f"{before}{mlflow.name}.set_experiment({owner}.name)\n{before}",
            ),
            Edit(model.range_of(call), f"{mlflow.name}.start_run({named})"),
        ),
        tuple(reasons),
        uses,
        isinstance(statement, nodes.With),
    )


def _is_ended(statement: nodes.NodeNG, uses: tuple[Use, ...]) -> bool:
    """Whether the block of ``statement`` ends the run that it begins."""
    return any(
        use.symbol.endswith(".Run.complete")
        and use.node.statement().parent is statement.parent
        and use.node.statement().fromlineno > statement.fromlineno
        for use in uses
    )


def _is_repeated(statement: nodes.NodeNG) -> bool:
    """Whether a loop of its function goes over ``statement``."""
    for parent in statement.node_ancestors():
        match parent:
            case nodes.For() | nodes.While():
                return True
            case nodes.FunctionDef() | nodes.ClassDef():
                return False
            case _:
                pass
    return False
