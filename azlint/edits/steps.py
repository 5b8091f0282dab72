"""Finds the step that keeps the values of a series in the order in which they are logged.

SDK v1 keeps the order of the calls. MLflow sorts by step, and what has none is at step 0: of two
values there the clock decides which comes last, and which one is read back.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits import certainty, logged_names
from azlint.edits.kinds.containers import callee
from azlint.edits.loops import Loop, around, counter_of, function_of, length_of, shown
from azlint.edits.places import text_of
from azlint.edits.reach import reaching
from azlint.edits.turns import ONCE, Logged, Turn, exclude_each_other, turn_of
from azlint.edits.variation import Variation, variation
from azlint.semantic.values import Text

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_IN_MLFLOW = {"log": "log_metric", "log_row": "log_metrics", "log_list": "log_metric"}
_BEGINNING = frozenset({"child_run", "start_logging", "submit", "submit_child"})


@dataclass(frozen=True, slots=True)
class Writer:
    """A call that logs under ``name`` to the run that ``bound`` names, None for that of the job.

    ``begun`` is the same where it begins that run.
    """

    call: nodes.Call
    name: nodes.NodeNG
    bound: nodes.NodeNG | None
    begun: nodes.NodeNG | None
    # Logged to the parent of the run.
    is_parent: bool


def step_of(call: nodes.Call, name: nodes.NodeNG, model: Model) -> Turn:
    """The step of what ``call`` logs under ``name``: none where it is logged once for certain."""
    writer = _writer(call, name, model)
    turn = turn_of(call, Logged(name, writer.begun), model)
    every = list(_others(writer, model))
    others = [other for other in every if not _are_apart(writer, other)]
    if not others:
        return turn
    text = _known(name, model)
    # Places can be numbered only where each is known to log under this very name.
    if text is not None and all(_known(other.name, model) == text for other in every):
        known = _among_statements(writer, every, turn, model)
        known = known or _after_loop(writer, others, turn, model)
        known = known or _before_end(writer, others, turn, model)
        if known is not None:
            return known
    doubt = (
        f"`{text or text_of(name, model)}` is logged in other places, too, and where steps are "
        "equal the order of the series is lost"
    )
    return replace(turn, doubts=(*turn.doubts, doubt))


def _writer(call: nodes.Call, name: nodes.NodeNG, model: Model) -> Writer:
    receiver = call.func.expr if isinstance(call.func, nodes.Attribute) else None
    bound = _bound(receiver, model)
    begun = bound if bound is not None and _begins(bound) else None
    return Writer(call, name, bound, begun, _is_parent(receiver, model))


def _is_parent(receiver: nodes.NodeNG | None, model: Model) -> bool:
    match receiver:
        case nodes.Attribute(attrname="parent"):
            return True
        case nodes.Name():
            match reaching(receiver, model):
                case [nodes.AssignName(parent=nodes.Assign(value=nodes.Attribute() as value))]:
                    return bool(value.attrname == "parent")
        case _:
            pass
    return False


def _bound(receiver: nodes.NodeNG | None, model: Model) -> nodes.AssignName | None:
    """The one place that binds a run which is not that of the job."""
    if not isinstance(receiver, nodes.Name) or certainty.is_current_run(receiver, model):
        return None
    match reaching(receiver, model):
        case [nodes.AssignName(parent=nodes.Assign(value=nodes.Call())) as bound]:
            return bound
        case [nodes.AssignName(parent=nodes.With() | nodes.For()) as bound]:
            return bound
        case _:
            return None


def _begins(bound: nodes.AssignName) -> bool:
    """Whether a run begins there, so that what is logged to it is a series of its own."""
    match bound.parent:
        case nodes.Assign(targets=[_], value=nodes.Call(func=func)):
            return getattr(func, "attrname", "") in _BEGINNING
        case nodes.With(items=items):
            return any(
                target is bound
                and getattr(getattr(value, "func", None), "attrname", "") in _BEGINNING
                for value, target in items
            )
        case nodes.For(target=target):
            return target is bound
        case _:
            return False


def _others(writer: Writer, model: Model) -> Iterator[Writer]:
    """The other calls that may log under the same name to the same run."""
    name = _name(writer.name, model)
    method = str(writer.call.func.attrname)
    series = _series(method, model)
    # Where the text of both is known, equal texts are found at once.
    names = [other for other in series if not (_is_clear(name) and _is_clear(other))]
    names = [other for other in names if logged_names.may_be_same(name, other, model)]
    names += [name] if _is_clear(name) else []
    for other in (each for near in names for each in series.get(near, ())):
        if other.call is writer.call or other.bound is not writer.bound:
            continue
        if other.is_parent == writer.is_parent:
            yield other


def _is_clear(name: logged_names.Name) -> bool:
    return len(name.texts) == 1


def _series(method: str, model: Model) -> dict[logged_names.Name, list[Writer]]:
    """The calls of ``method``, and of its counterpart in MLflow, by what is known of the name."""
    known: dict[str, dict[logged_names.Name, list[Writer]]] = model.found.setdefault("series", {})
    if method in known:
        return known[method]
    found = known[method] = {}
    calls = [use.node.parent for use in model.uses_of(f"azureml.core.run.Run.{method}")]
    calls += [
        call
        for call in model.calls(_IN_MLFLOW[method])
        if model.external(call.func).startswith("mlflow")
    ]
    for call in calls:
        if not isinstance(call, nodes.Call):
            continue
        given = [*call.args[:1], *(k.value for k in call.keywords if k.arg in ("name", "key"))]
        if given and not isinstance(given[0], (nodes.Starred, nodes.Dict)):
            name = _name(given[0], model)
            found.setdefault(name, []).append(_writer(call, given[0], model))
    return found


def _name(node: nodes.NodeNG, model: Model) -> logged_names.Name:
    """What is known of a name; one text alike, however it stands in the code."""
    name = logged_names.named(node, model)
    return replace(name, shown="") if _is_clear(name) else name


def _known(name: nodes.NodeNG, model: Model) -> str | None:
    """The text that a name is for certain."""
    match name, model.values(name):
        case nodes.Const(value=str(text)), _:
            return text
        case _, (Text(text),):
            return text
        case _:
            return None


def _are_apart(one: Writer, other: Writer) -> bool:
    """Whether only one of two places is passed, each time."""
    return exclude_each_other(one.call, other.call)


def _repeating(writer: Writer, model: Model) -> list[Loop]:
    return [
        loop
        for loop in around(writer.call)
        if variation(writer.name, loop, model) is Variation.SAME
        and not (writer.begun is not None and loop.parent_of(writer.begun))
    ]


def _are_in_one_function(writers: list[Writer]) -> bool:
    return len({id(function_of(writer.call)) for writer in writers}) == 1


def _among_statements(
    writer: Writer, others: list[Writer], turn: Turn, model: Model
) -> Turn | None:
    """Statements that run once one after the other are numbered."""
    if turn != ONCE or not _are_in_one_function([writer, *others]):
        return None
    if any(_repeating(other, model) or not _has_step(other, "") for other in others):
        return None
    places = model.found.setdefault("places", {})
    if writer.call not in places:
        places.update(_places([writer, *others]))
    place = places[writer.call]
    return Turn(str(place)) if place else ONCE


def _places(writers: list[Writer]) -> dict[nodes.Call, int]:
    """The number of each statement: above those of all that can have been passed before it."""
    # The highest number first: the first that is not apart is then the one to go above.
    numbered: list[tuple[int, Writer]] = []
    for writer in sorted(writers, key=lambda each: _start(each.call)):
        below = (place for place, other in numbered if not _are_apart(writer, other))
        place = next(below, -1) + 1
        bisect.insort(numbered, (place, writer), key=lambda each: -each[0])
    return {writer.call: place for place, writer in numbered}


def _start(node: nodes.NodeNG) -> tuple[int, int]:
    return node.fromlineno, node.col_offset or 0


def _has_step(writer: Writer, counter: str) -> bool:
    """Whether the step that is given, if any, is the ``counter`` or, without one, a number."""
    given = [keyword.value for keyword in writer.call.keywords if keyword.arg == "step"]
    if len(writer.call.args) > 2:
        return False
    match given:
        case []:
            return True
        case [nodes.Const(value=int())]:
            return not counter
        case [step]:
            return bool(step.as_string() == counter)
        case _:
            return False


def _after_loop(writer: Writer, others: list[Writer], turn: Turn, model: Model) -> Turn | None:
    """What is logged once more behind a loop has the step at which the loop ends."""
    if turn != ONCE or not _are_in_one_function([writer, *others]) or len(others) != 1:
        return None
    loop, end = _loop_of(others[0], model)
    if loop is None or not end or not _is_behind(writer.call, loop):
        return None
    return Turn(end)


def _before_end(writer: Writer, others: list[Writer], turn: Turn, model: Model) -> Turn | None:
    """What is logged in a loop keeps its step where only one value comes behind the loop."""
    loop, end = _loop_of(writer, model)
    if loop is None or not end or turn.doubts or not _are_in_one_function([writer, *others]):
        return None
    behind = [
        other for other in others if not _repeating(other, model) and _is_behind(other.call, loop)
    ]
    return turn if len(others) == len(behind) == 1 and _has_step(behind[0], "") else None


def _loop_of(writer: Writer, model: Model) -> tuple[Loop | None, str]:
    """The one loop that repeats a call, and a number above each step of it, if there is one."""
    loops = _repeating(writer, model)
    turn = turn_of(writer.call, Logged(writer.name, writer.begun), model)
    if len(loops) != 1 or not turn.counter or turn.doubts or not _has_step(writer, turn.counter):
        return None, ""
    counter = counter_of(loops[0], writer.call, model)
    if counter is None:
        # A variable that is raised, and may be before it is logged.
        return loops[0], f"{turn.counter} + 1"
    return loops[0], _end_of(loops[0], model)


def _is_behind(node: nodes.NodeNG, loop: Loop) -> bool:
    """Whether ``node`` is passed after the last turn of ``loop``, and in no turn of it."""
    return bool(node.fromlineno > loop.fromlineno) and loop not in around(node)


def _end_of(loop: Loop, model: Model) -> str:
    """The expression of a number above each that the counter of ``loop`` has been."""
    length, varying = length_of(loop, loop, model)
    counted = shown(loop.iter, model)
    starts = isinstance(counted, nodes.Call) and (len(counted.args) > 1 or counted.keywords)
    if varying is not None or (starts and callee(counted, model) == "builtins.enumerate"):
        return ""
    return length
