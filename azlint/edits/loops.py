"""Tells which loops repeat a statement, and what in them grows from one time to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from astroid import nodes

from azlint.edits import numbers
from azlint.edits.kinds.containers import callee, only_reads
from azlint.edits.places import text_of
from azlint.edits.reach import reaching

if TYPE_CHECKING:
    from azlint.semantic.model import Model

Loop: TypeAlias = nodes.For | nodes.While | nodes.Comprehension

_COMPREHENSIONS = (nodes.ListComp, nodes.SetComp, nodes.DictComp, nodes.GeneratorExp)
_FUNCTIONS = (nodes.FunctionDef, nodes.Lambda, nodes.Module)
# What shows how far a loop is, and gives what it is given.
_PROGRESS = (".tqdm", ".tqdm_notebook", ".progress_bar", ".track", ".alive_it")
_PACKAGES = ("tqdm.", "fastprogress.", "rich.progress.", "alive_progress.")
_MAX_DEPTH = 5


def function_of(node: nodes.NodeNG) -> nodes.NodeNG:
    """The function, lambda or module whose code ``node`` is part of."""
    return next(parent for parent in node.node_ancestors() if isinstance(parent, _FUNCTIONS))


def around(node: nodes.NodeNG) -> list[Loop]:
    """The loops of its function that repeat ``node``, the innermost first."""
    found: list[Loop] = []
    part = node
    for parent in node.node_ancestors():
        match parent:
            case nodes.For(body=body) if part in body:
                found.append(parent)
            case nodes.While(body=body, test=test) if part in body or part is test:
                found.append(parent)
            case _ if isinstance(parent, _COMPREHENSIONS) and part not in parent.generators:
                found += reversed(parent.generators)
            case _ if isinstance(parent, _FUNCTIONS):
                break
            case _:
                pass
        part = parent
    return found


def counter_of(loop: Loop, at: nodes.NodeNG, model: Model) -> nodes.AssignName | None:
    """The target of ``loop`` that is a larger integer each time, as ``at`` can read it."""
    if isinstance(loop, nodes.While):
        return None
    found = _counting(loop.target, loop.iter, model)
    return found if found is not None and _is_kept(found, loop, at, model) else None


def _counting(
    target: nodes.NodeNG, iterated: nodes.NodeNG, model: Model
) -> nodes.AssignName | None:
    iterated = shown(iterated, model)
    called = callee(iterated, model)
    if called == "builtins.enumerate" and _begins_below_zero(iterated):
        return None
    match target:
        case nodes.AssignName():
            return target if _grows(iterated, called) else None
        case nodes.Tuple(elts=[first, _]) if called == "builtins.enumerate":
            return first if isinstance(first, nodes.AssignName) else None
        case nodes.Tuple(elts=parts) if called == "builtins.zip":
            found = (_counting(*pair, model) for pair in zip(parts, iterated.args, strict=False))
            return next(filter(None, found), None)
        case _:
            return None


def _begins_below_zero(enumerated: nodes.Call) -> bool:
    starts = [*enumerated.args[1:], *(keyword.value for keyword in enumerated.keywords)]
    return any(isinstance(start, nodes.UnaryOp) and start.op == "-" for start in starts)


def _grows(iterated: nodes.NodeNG, called: str) -> bool:
    """Whether an expression gives integers that become larger."""
    match iterated:
        case nodes.Call(args=[_, *_] as given) if _is_range(called):
            # What is behind a star may be a step, and negative.
            starred = any(isinstance(each, nodes.Starred) for each in given)
            return not starred and (len(given) < 3 or _is_positive(given[2]))
        case nodes.Call(args=given, keywords=[]) if called == "itertools.count":
            return all(map(_is_integer, given)) and (len(given) < 2 or _is_positive(given[1]))
        case nodes.List(elts=[_, *_] as items) | nodes.Tuple(elts=[_, *_] as items):
            values = [item.value for item in items if _is_integer(item)]
            return len(values) == len(items) and values == sorted(set(values))
        case _:
            return False


def _is_range(called: str) -> bool:
    is_shown = called.startswith("tqdm.") and called.endswith(".trange")
    return is_shown or called == "builtins.range"


def _is_integer(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and type(node.value) is int


def _is_positive(node: nodes.NodeNG) -> bool:
    return _is_integer(node) and node.value > 0


def shown(node: nodes.NodeNG, model: Model, depth: int = 0) -> nodes.NodeNG:
    """What a loop over ``node`` goes over: what a progress bar shows, what a name stands for."""
    match node:
        case nodes.Call(args=[iterated, *_]):
            name = callee(node, model)
            if name.startswith(_PACKAGES) and name.endswith(_PROGRESS):
                return shown(iterated, model, depth)
        case nodes.Name() if depth < _MAX_DEPTH:
            match reaching(node, model):
                case [nodes.AssignName(parent=nodes.Assign(targets=[_], value=value)) as bound]:
                    if bound is bound.parent.targets[0] and isinstance(value, nodes.Call):
                        return shown(value, model, depth + 1)
        case _:
            pass
    return node


def _is_kept(target: nodes.AssignName, loop: Loop, at: nodes.NodeNG, model: Model) -> bool:
    """Whether ``target`` is at ``at`` what the loop has made it."""
    name, scope = target.name, target.scope()
    inner = at.scope()
    while inner is not scope:
        if name in inner.locals or inner.parent is None:
            return False
        inner = inner.parent.scope()
    bound = scope.locals.get(name, ())
    if target not in bound or name in model.mentions.nonlocals:
        return False
    others = (other for other in bound if other is not target)
    return not any(other.frame() is not target.frame() or loop.parent_of(other) for other in others)


def incremented(loops: Sequence[Loop], model: Model) -> str:
    """The variable that the innermost of ``loops`` raises each time, and nothing sets back."""
    inner, outer = loops[0], loops[-1]
    if isinstance(inner, nodes.Comprehension):
        return ""
    found = [
        target.name
        for statement in inner.body
        if (target := _raised(statement)) is not None
        and not _skips(inner, statement)
        and _only_raised(target, outer, model)
    ]
    return min(found, key=lambda name: (not counts_steps(name), found.index(name)), default="")


def counts_steps(name: str) -> bool:
    """Whether a name says that it counts the steps of a training."""
    parts = set(name.lower().strip("_").split("_"))
    return bool(parts & _COUNTING) and not parts & _ENDING


_COUNTING = frozenset("epoch step iteration iter iterations epochs steps round".split())
# A number that something ends at, begins at or is as long as.
_ENDING = frozenset("max n num total per size length last best start end".split())


def _raised(statement: nodes.NodeNG) -> nodes.AssignName | None:
    """The variable that a statement makes larger by an integer."""
    match statement:
        case nodes.AugAssign(target=nodes.AssignName() as target, op="+=", value=value):
            return target if _is_positive(value) else None
        case nodes.Assign(
            targets=[nodes.AssignName() as target],
            value=nodes.BinOp(left=nodes.Name(name=name), op="+", right=value),
        ):
            return target if name == target.name and _is_positive(value) else None
        case _:
            return None


def _skips(loop: Loop, statement: nodes.NodeNG) -> bool:
    """Whether a `continue` may go round ``statement``."""
    return any(
        found.fromlineno < statement.fromlineno and around(found)[:1] == [loop]
        for found in loop.nodes_of_class(nodes.Continue)
    )


def _only_raised(target: nodes.AssignName, outer: Loop, model: Model) -> bool:
    """Whether the variable is an integer before ``outer``, where nothing else changes it."""
    name, frame = target.name, target.frame()
    bound = frame.locals.get(name, ())
    if target not in bound or name in model.mentions.nonlocals:
        return False
    others = [other for other in bound if other is not target]
    return bool(others) and all(
        other.frame() is frame
        and not outer.parent_of(other)
        and isinstance(other.parent, nodes.Assign)
        and numbers.is_integer(other.parent.value, model)
        for other in others
    )


def length_of(
    loop: Loop, outer: nodes.NodeNG | None, model: Model
) -> tuple[str, nodes.NodeNG | None]:
    """How far the counter of ``loop`` gets, and what that is worked out from if it may differ.

    ``outer`` is the loop that repeats this one, None where calls of a function do. Empty where
    nothing in the text says so.
    """
    iterated = shown(loop.iter, model)
    called = callee(iterated, model)
    if _is_range(called):
        end = iterated.args[min(1, len(iterated.args) - 1)]
        if not isinstance(end, (nodes.Const, nodes.Name, nodes.Attribute, nodes.Call)):
            return f"({text_of(end, model)})", end
        return text_of(end, model), None if _is_stable(end, outer, model) else end
    if isinstance(iterated, (nodes.List, nodes.Tuple)) and iterated.elts[0].value >= 0:
        return str(iterated.elts[-1].value + 1), None
    if called != "builtins.enumerate" or not iterated.args:
        return "", None
    items = shown(iterated.args[0], model)
    if isinstance(items, (nodes.List, nodes.Tuple)):
        return str(len(items.elts)), None
    named = iterated.args[0] if isinstance(iterated.args[0], nodes.Name) else items
    if not isinstance(named, (nodes.Name, nodes.Attribute)):
        return "", None
    certain = isinstance(named, nodes.Name) and _is_list(named, model)
    stable = certain and _is_stable(named, outer, model)
    return f"len({text_of(named, model)})", None if stable else named


def is_from_zero(loop: Loop, model: Model) -> bool:
    """Whether the counter of ``loop`` begins at zero, or at a number above it that is written."""
    iterated = shown(loop.iter, model)
    called = callee(iterated, model)
    given = list(getattr(iterated, "args", ()))
    if _is_range(called):
        return len(given) < 2 or _is_integer(given[0])
    if called == "builtins.enumerate":
        starts = [*given[1:], *(keyword.value for keyword in iterated.keywords or ())]
        return all(map(_is_integer, starts))
    return True


def _is_list(name: nodes.Name, model: Model) -> bool:
    """Whether a name stands for a list of the text that nothing changes."""
    match reaching(name, model):
        case [nodes.AssignName(parent=nodes.Assign(value=nodes.List() | nodes.Tuple()))]:
            return all(map(only_reads, model.mentions.references(name.name)))
        case _:
            return False


def _is_stable(node: nodes.NodeNG, outer: nodes.NodeNG | None, model: Model) -> bool:
    """Whether an expression gives the same each time that ``outer`` comes to it."""
    match node:
        case nodes.Const():
            return True
        case nodes.Attribute(expr=nodes.Name() as owner, attrname=name):
            changed = name in model.tree.attributes or any(
                name in attributes for attributes in model.tree.self_attributes.values()
            )
            return not changed and _is_stable(owner, outer, model)
        case nodes.Name():
            found = reaching(node, model)
            if outer is not None:
                return bool(found) and not any(map(outer.parent_of, found))
            return len(found) == 1 and isinstance(found[0].frame(), nodes.Module)
        case _:
            return False
