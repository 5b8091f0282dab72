"""Tells how often a place of a script is passed, and what there is larger each time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.callbacks import (
    counted_by,
    is_epoch_of_keras,
    is_never_bound,
    parameters_of,
)
from azlint.edits.kinds.containers import callee
from azlint.edits.loops import (
    Loop,
    around,
    counter_of,
    function_of,
    incremented,
    is_from_zero,
    length_of,
)
from azlint.edits.places import text_of
from azlint.edits.replaced import is_test
from azlint.edits.variation import Variation, variation

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_MAX_DEPTH = 8
# What runs the function that it is handed, once.
_RUNNERS = frozenset({"fire.Fire", "typer.run", "absl.app.run", "tensorflow.compat.v1.app.run"})
# Decorators that leave it at one run for each call.
_PLAIN = ("click.", "hydra.", "typer.", "torch.no_grad", "torch.inference_mode", "contextlib.")
_METHODS = frozenset({"builtins.staticmethod", "builtins.classmethod"})


@dataclass(frozen=True, slots=True)
class Turn:
    """How often a place is passed: once, or by ``counter``, which is larger each time.

    ``doubts`` say why it may not be so; without a counter they say that nothing counts.
    """

    counter: str = ""
    doubts: tuple[str, ...] = ()


ONCE = Turn()


@dataclass(frozen=True, slots=True)
class Logged:
    """What is logged at a place: under which ``name``, to a run that ``begun`` begins."""

    name: nodes.NodeNG | None = None
    begun: nodes.NodeNG | None = None


def turn_of(node: nodes.NodeNG, logged: Logged, model: Model, depth: int = 0) -> Turn:
    """How often ``node`` is passed for one name of one run."""
    repeating, doubts = _repeating(node, logged, model)
    inner = _of_loops(node, repeating, model)
    inner = replace(inner, doubts=(*doubts, *inner.doubts))
    function = function_of(node)
    if logged.begun is not None and function_of(logged.begun) is function:
        return inner
    outer = _of_function(function, model, depth)
    if outer == ONCE:
        return inner
    if not outer.counter and _is_parameter(logged.name, function):
        outer = Turn("", (may_come_again(logged.name, model),))
    if not repeating:
        return replace(outer, doubts=(*inner.doubts, *outer.doubts))
    if not outer.counter:
        return replace(inner, doubts=(*inner.doubts, *outer.doubts))
    made = _composed(outer.counter, node, repeating, None, model)
    return replace(made, doubts=(*doubts, *outer.doubts, *made.doubts))


def _repeating(
    node: nodes.NodeNG, logged: Logged, model: Model
) -> tuple[list[Loop], tuple[str, ...]]:
    """The loops around ``node`` that log under one name again, and doubts about the others."""
    loops = around(node)
    if logged.begun is not None:
        loops = [loop for loop in loops if not loop.parent_of(logged.begun)]
    if logged.name is None:
        return loops, ()
    varied = {loop: variation(logged.name, loop, model) for loop in loops}
    doubts = (
        (may_come_again(logged.name, model),) if Variation.MAY_COME_AGAIN in varied.values() else ()
    )
    return [loop for loop in loops if varied[loop] is Variation.SAME], doubts


def _of_loops(node: nodes.NodeNG, loops: list[Loop], model: Model) -> Turn:
    """How often loops that are begun once come to ``node``."""
    if not loops:
        return ONCE
    if len(loops) == 1 and (counter := counter_of(loops[0], node, model)) is not None:
        return Turn(counter.name)
    if raised := incremented(loops, model):
        return Turn(raised)
    if len(loops) == 2 and (counter := counter_of(loops[1], node, model)) is not None:
        return _composed(counter.name, node, loops[:1], loops[1], model)
    return Turn("", (SAME_STEP,))


def _composed(
    outer: str, node: nodes.NodeNG, loops: list[Loop], around_it: Loop | None, model: Model
) -> Turn:
    """The step of a loop that begins anew for each number of the counter ``outer``."""
    counter = counter_of(loops[0], node, model) if len(loops) == 1 else None
    length, varying = length_of(loops[0], around_it, model) if counter is not None else ("", None)
    if counter is None or not length or not is_from_zero(loops[0], model):
        return Turn("", (SAME_STEP,))
    doubts = () if varying is None else (_may_differ(varying, model),)
    first = f"{outer} * {length}"
    return Turn(f"{first} + {counter.name}", doubts)


def _of_function(function: nodes.NodeNG, model: Model, depth: int) -> Turn:
    """How often a function runs; its counter is one of its parameters, or found from them."""
    if isinstance(function, nodes.Module):
        return ONCE
    if (known := _by_calls(function, model, depth)) is not None:
        return known
    counter = counted_by(function, model)
    if not counter:
        return Turn("", (_may_run_again(function),))
    certain = is_epoch_of_keras(function, model)
    return Turn(counter, () if certain else (_may_start_again(counter),))


def _by_calls(function: nodes.NodeNG, model: Model, depth: int) -> Turn | None:
    """What the calls of a function say; None where it may be called in a way that is not seen."""
    calls = _calls_of(function, model) if depth < _MAX_DEPTH else None
    if not calls or not _are_exclusive(calls):
        return None
    turns = [turn_of(call, Logged(), model, depth + 1) for call in calls]
    if all(turn == ONCE for turn in turns):
        return ONCE
    if len(calls) > 1 or not turns[0].counter or _runs_later(function, calls[0]):
        return None
    given = _parameter_of(turns[0].counter, calls[0], function)
    return Turn(given, turns[0].doubts) if given else None


def _runs_later(function: nodes.NodeNG, call: nodes.NodeNG) -> bool:
    """Whether the code of a function may run in another order than its calls."""
    if isinstance(function, nodes.AsyncFunctionDef):
        return not isinstance(call.parent, nodes.Await)
    return bool(function.is_generator())


def _calls_of(function: nodes.NodeNG, model: Model) -> list[nodes.NodeNG] | None:
    """Where a function is called, if nothing else can call it."""
    if not isinstance(function, nodes.FunctionDef) or not _is_plain(function, model):
        return None
    owner = function.parent.frame()
    is_method = isinstance(owner, nodes.ClassDef)
    if is_method and function.name.startswith("__") and function.name != "__init__":
        return None
    if is_method and not all(_is_own(base, model) for base in owner.bases):
        return None
    name = owner.name if function.name == "__init__" else function.name
    if name in model.mentions.in_texts or _is_named_elsewhere(name, model):
        return None
    if is_method and function.name != "__init__":
        used = [part for part in model.tree.references if _names_member(part, name)]
    else:
        used = list(model.mentions.references(name))
    calls = [_call_at(part, model) for part in used]
    return None if None in calls else [call for call in calls if call is not None]


def _is_named_elsewhere(name: str, model: Model) -> bool:
    """Whether another file may call what has this name here; tests do so in runs of their own."""
    for path in model.project.naming(model.path):
        if is_test(model.project.shown(path)):
            continue
        model.consulted.add(path)
        text = model.project.text(path)
        if "import *" in text or re.search(rf"\b{re.escape(name)}\b", text):
            return True
    return False


def _names_member(node: nodes.NodeNG, name: str) -> bool:
    match node:
        case nodes.Attribute(attrname=found):
            return bool(found == name)
        case nodes.Call(args=[_, nodes.Const(value=found), *_]):
            return bool(found == name)
        case nodes.Call():
            # Of `getattr`, with a name that is worked out.
            return True
        case _:
            return False


def _call_at(node: nodes.NodeNG, model: Model) -> nodes.NodeNG | None:
    """The call that runs the function which ``node`` names."""
    match node.parent:
        case nodes.Call(func=func) as call if func is node:
            return call
        case nodes.Call(args=[first, *_]) as call if first is node:
            return call if callee(call, model) in _RUNNERS else None
        case _:
            return None


def _is_own(base: nodes.NodeNG, model: Model) -> bool:
    """Whether a class has a base that calls no method which the document does not show."""
    match base:
        case nodes.Name(name="object" | "ABC"):
            return True
        case nodes.Name(name=name):
            own = model.tree.module.locals.get(name, ())
            return bool(own) and all(
                isinstance(found, nodes.ClassDef)
                and all(_is_own(other, model) for other in found.bases)
                for found in own
            )
        case _:
            return False


def _is_plain(function: nodes.FunctionDef, model: Model) -> bool:
    """Whether one call of the function runs it once."""
    for decorator in function.decorators.nodes if function.decorators else ():
        named = decorator.func if isinstance(decorator, nodes.Call) else decorator
        name = model.external(named)
        if not name.startswith(_PLAIN) and name not in _METHODS:
            return False
    return True


def _are_exclusive(calls: list[nodes.NodeNG]) -> bool:
    return all(
        exclude_each_other(one, other) for at, one in enumerate(calls) for other in calls[:at]
    )


def exclude_each_other(one: nodes.NodeNG, other: nodes.NodeNG) -> bool:
    """Whether two places stand in branches of one `if` of which only one is taken."""
    parts = dict(_parts(one))
    for parent, part in _parts(other):
        if parent in parts:
            branches = (parent.body, parent.orelse) if isinstance(parent, nodes.If) else ()
            held = [[p in branch for branch in branches] for p in (part, parts[parent])]
            # A loop around the `if` takes now this branch, now that one.
            return held in ([[True, False], [False, True]], [[False, True], [True, False]])
    return False


def _parts(node: nodes.NodeNG) -> list[tuple[nodes.NodeNG, nodes.NodeNG]]:
    """Each ancestor, and the part of it that holds ``node``."""
    chain = [node, *node.node_ancestors()]
    return list(zip(chain[1:], chain, strict=False))


def _parameter_of(counter: str, call: nodes.NodeNG, function: nodes.FunctionDef) -> str:
    """The parameter that a call fills with the ``counter`` at its place; empty if none."""
    positional = parameters_of(function)
    is_method = isinstance(function.parent.frame(), nodes.ClassDef)
    if is_method and function.type != "staticmethod":
        positional = positional[1:]
    given = [(p.name, node) for p, node in zip(positional, call.args, strict=False)]
    given += [(keyword.arg, keyword.value) for keyword in call.keywords]
    for name, node in given:
        if isinstance(node, nodes.Starred):
            return ""
        if _is_counter(node, counter) and name and is_never_bound(name, function):
            return str(name)
    return ""


def _is_counter(node: nodes.NodeNG, counter: str) -> bool:
    """Whether an expression is the counter, or that many more or less."""
    match node:
        case nodes.BinOp(left=left, op="+" | "-", right=nodes.Const(value=int())):
            return _is_counter(left, counter)
        case nodes.Name(name=name):
            return bool(name == counter)
        case nodes.Attribute() | nodes.Call():
            return bool(node.as_string() == counter)
        case _:
            return False


def _is_parameter(name: nodes.NodeNG | None, function: nodes.NodeNG) -> bool:
    """Whether each call of a function can log under a name of its own."""
    if name is None or isinstance(function, nodes.Module):
        return False
    parameters = {parameter.name for parameter in parameters_of(function)}
    return any(part.name in parameters for part in name.nodes_of_class(nodes.Name))


SAME_STEP = "what is logged again gets the same step, so the order of the series is lost"


def may_come_again(name: nodes.NodeNG | None, model: Model) -> str:
    """The doubt that a name of several may be met twice."""
    shown = text_of(name, model) if name is not None else "the name"
    return f"`{shown}` may come again, and the order of its series is lost then"


def _may_run_again(function: nodes.NodeNG) -> str:
    shown = function.name if isinstance(function, nodes.FunctionDef) else "lambda"
    return f"`{shown}` may run more than once, and the order of the series is lost then"


def _may_start_again(counter: str) -> str:
    return f"`{counter}` may start again or stand still, and the order of the series is lost then"


def _may_differ(node: nodes.NodeNG, model: Model) -> str:
    return (
        f"the step is worked out from `{text_of(node, model)}`, which may change or have no length"
    )
