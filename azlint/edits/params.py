"""Fixes of dictionaries that a run logs: parameters of MLflow, or a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits import metric_names
from azlint.edits.kinds import containers
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.kind import Kind
from azlint.edits.kinds.prover import kinds_of
from azlint.edits.metric_files import file_name
from azlint.edits.places import has_comment, own_line, text_of
from azlint.edits.rewriting import Begun, about_description, fix_of, recalled, rewritten

if TYPE_CHECKING:
    from azlint.edits.kinds.kind import Kinds
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_REASONS = (
    "each becomes a parameter, which is text, where v1 kept numbers as metrics",
    "MLflow refuses another value for a parameter that is written",
)
# How dictionaries of parameters are called.
_CALLED = re.compile(r"(?i)param|hparam|config|setting|option|\bargs\b|\bopts?\b|^cfg$|_cfg$")
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Loop:
    """A loop over a dictionary: its statement, the dictionary's expression, what is logged.

    ``alone`` says that it does nothing but log.
    """

    statement: nodes.NodeNG
    entries: nodes.NodeNG
    source: str
    alone: bool


def log_dictionary(start: Begun, found: Kinds, model: Model) -> Fix | None:
    """Options as parameters, and another dictionary as a file, of which v1 keeps the text."""
    value = start.given["value"]
    if "step" in start.given:
        return None
    start.reasons.append(about_description(start.given.get("description")))
    options = f"vars({text_of(value, model)})" if found <= kinds.OPTIONS else ""
    if _options_within(value) is not None:
        options = text_of(value, model)
    if options:
        start.reasons += [
            "each option becomes a parameter, where v1 kept the text of them all",
            _REASONS[1],
        ]
        title = "log them with `mlflow.log_params`"
        return (
            None if start.receiver.id else rewritten(start, "log_params", [options], title, model)
        )
    file = file_name(start.given["name"], ".json", model)
    if file is None:
        return None
    start.reasons.append("the dictionary becomes a file, where v1 kept its text")
    title = "write it as a file with `mlflow.log_dict`"
    return rewritten(start, "log_dict", [text_of(value, model), file], title, model)


def log_each(use: Use, start: Begun, model: Model) -> Fix | None:
    """A run that logs each entry of a dictionary of parameters; None for anything else."""
    loop = _loop_around(start, model)
    if loop is None or start.given.keys() != {"name", "value"}:
        return None
    if not _is_of_parameters(loop, start.given["value"], model):
        return None
    start.reasons += [*_REASONS, _about_names(loop, model)]
    before = own_line(loop.statement, model)
    if loop.alone and before is not None and not start.receiver.id:
        place = model.range_of(loop.statement)
        if not has_comment(place, model):
            content = f"{start.callee('log_params')}({loop.source})"
            return fix_of(
                "log them with `mlflow.log_params`",
                [*start.edits, Edit(place, content)],
                start.reasons,
            )
    edits = recalled(start, use, "log_param", model)
    return fix_of("log it with `mlflow.log_param`", edits, start.reasons)


def _loop_around(start: Begun, model: Model) -> _Loop | None:
    """The nearest loop, if it goes over a dictionary and the call logs its keys and values."""
    name, value = start.given.get("name"), _unwrapped(start.given.get("value"), model)
    loop = next((each for each in start.call.node_ancestors() if isinstance(each, _SCOPES)), None)
    if not isinstance(name, nodes.Name) or isinstance(loop, nodes.AsyncFor):
        return None
    match loop:
        case nodes.For(target=target, iter=iterated):
            statement: nodes.NodeNG = loop
            alone = loop.body == [start.call.parent] and not loop.orelse
        case nodes.ListComp(
            elt=logged,
            generators=[nodes.Comprehension(target=target, iter=iterated, ifs=[])],
            parent=nodes.Expr() as statement,
        ):
            alone = logged is start.call
        case _:
            return None
    match target, iterated, value:
        case (
            nodes.Tuple(elts=[nodes.AssignName(name=key), nodes.AssignName(name=held)]),
            nodes.Call(func=nodes.Attribute(expr=entries, attrname=method), args=[]),
            nodes.Name(name=logged),
        ) if (key, held) == (name.name, logged) and method in ("items", "_get_kwargs"):
            source = text_of(entries, model)
            source = source if method == "items" else f"vars({source})"
            return _Loop(statement, entries, source, alone)
        case (
            nodes.AssignName(name=key),
            iterated,
            nodes.Subscript(value=entries, slice=nodes.Name(name=index)),
        ) if key == name.name == index:
            source = text_of(entries, model)
            whole = text_of(iterated, model) in (source, f"{source}.keys()", f"list({source})")
            return _Loop(statement, entries, source, alone) if whole else None
        case _:
            return None


_SCOPES = (nodes.For, nodes.While, nodes.ListComp, nodes.FunctionDef, nodes.Lambda, nodes.ClassDef)


def _unwrapped(node: nodes.NodeNG | None, model: Model) -> nodes.NodeNG | None:
    """What `str` is called with, as parameters are text anyway, or else the expression."""
    match node:
        case nodes.Call(args=[inner], keywords=[]) if (
            containers.callee(node, model) == "builtins.str"
        ):
            return inner
        case _:
            return node


def _is_of_parameters(loop: _Loop, value: nodes.NodeNG, model: Model) -> bool:
    """Whether the entries are settings rather than results: options, texts, or by their name."""
    if _options_within(loop.entries) is not None or loop.source.startswith("vars("):
        return True
    found = kinds_of(_unwrapped(value, model), model)
    if Kind.ANY not in found:
        return bool(found & kinds.TEXTS)
    named = getattr(loop.entries, "name", getattr(loop.entries, "attrname", ""))
    return bool(_CALLED.search(named))


def _options_within(node: nodes.NodeNG) -> nodes.NodeNG | None:
    """The object whose attributes the expression gives as a dictionary."""
    match node:
        case nodes.Call(func=nodes.Name(name="vars"), args=[owner]):
            return owner
        case nodes.Attribute(expr=owner, attrname="__dict__"):
            return owner
        case _:
            return None


def _about_names(loop: _Loop, model: Model) -> str:
    """Why MLflow may refuse the name of a parameter; attributes have good ones."""
    if _options_within(loop.entries) is not None or loop.source.startswith("vars("):
        return ""
    entries = containers.entries_of(loop.entries, model)
    told = [metric_names.about_name(key, model) for key, _ in entries or ()]
    return next(filter(None, told), "") if told else metric_names.UNKNOWN
