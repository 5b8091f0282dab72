"""Tells which names of metrics and tags MLflow refuses, and makes legal ones of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit
from azlint.edits.kinds import containers, templates
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import enumerated, kinds_of, pieces_of
from azlint.edits.places import text_of
from azlint.edits.reach import reaching
from azlint.knowledge import mlflow

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_OLDER = "MLflow before 2.16 refuses names with `:`"
UNKNOWN = "the name may hold characters that MLflow refuses"
# One literal on one line, whose text is written as it is.
_LITERAL = re.compile(r"""(?P<start>[rRuUfF]{0,2}(?P<quote>['"]))(?P<body>[^\\\n]*)(?P=quote)""")
# A format may hold fields of its own.
_FIELDS = re.compile(r"\{\{|\}\}|\{(?:[^{}]|\{[^{}]*\})*\}")
_SPOKEN = {"%": "percent", "@": "at", "&": "and"}
# Stands for what is filled in, and for what a name cannot hold.
_FILLED, _REFUSED = "\ue000", "\ue001"
_RUN = re.compile(rf"[\s_]*[^\w \-./:{_FILLED}]+[\s_]*")


class Refusal(str):
    """A reason for which what a fix writes would fail for certain: it is only shown."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Legal:
    """A name as MLflow takes it: its source, the edits that make it so, what that changes.

    ``readers`` are the edits of the places that read the metric by its name.
    """

    source: str
    edits: tuple[Edit, ...] = ()
    readers: tuple[Edit, ...] = ()
    reason: str = ""


def refused_name(name: str, shown: str = "") -> str:
    """Why MLflow refuses ``name`` for a metric or tag; empty if no version does."""
    if not (fault := mlflow.refused_name(name)):
        return _OLDER if mlflow.is_refused_before_2_16(name) else ""
    return Refusal(
        f"MLflow refuses {shown or f'the name `{name}`'} {fault}: choose another, "
        "also where it is read"
    )


def about_name(node: nodes.NodeNG, model: Model) -> str:
    """Why MLflow may refuse the expression as the name of a metric or tag; empty if it does not."""
    if turns := _turns(node, model):
        faults = [refused_name(text) for text in turns]
        refused = any(isinstance(fault, Refusal) for fault in faults)
        return UNKNOWN if refused else next(filter(None, faults), "")
    name = _sample_of(node, model)
    if name is not None:
        plain = isinstance(node, nodes.Const)
        return refused_name(name, "" if plain else "such a name")
    if fault := fault_of(node, model):
        return Refusal(f"MLflow refuses such a name {fault}: choose another, also where it is read")
    return UNKNOWN


def _turns(node: nodes.NodeNG, model: Model) -> list[str]:
    """All texts that a name takes in a loop over literals; empty where they are not known."""
    found: list[nodes.NodeNG] = []
    for binding in reaching(node, model) if isinstance(node, nodes.Name) else ():
        keys = _keys(*(containers.source_of(binding) or (node, ())), model)
        if not keys:
            return []
        found += keys
    texts = [key.value for key in found if isinstance(key, nodes.Const)]
    return texts if len(texts) == len(found) and all(isinstance(t, str) for t in texts) else []


def _keys(
    iterated: nodes.NodeNG, steps: tuple[containers.Step, ...], model: Model
) -> list[nodes.NodeNG]:
    """What of a literal the steps of a loop lead to: its items, the first of them, or its keys."""
    match iterated:
        case nodes.List(elts=items) | nodes.Tuple(elts=items) if steps == (containers.EACH,):
            return list(items)
        case nodes.List(elts=items) | nodes.Tuple(elts=items) if steps == (containers.EACH, 0):
            pairs = [each.elts for each in items if isinstance(each, (nodes.Tuple, nodes.List))]
            return [pair[0] for pair in pairs if pair] if len(pairs) == len(items) else []
        case nodes.Call(func=nodes.Attribute(expr=holder, attrname="items"), args=[]):
            entries = containers.dictionary(holder, model) if steps[1:] == (0,) else None
            return [key for key, _ in entries or ()]
        case _:
            entries = containers.dictionary(iterated, model) if len(steps) == 1 else None
            return [key for key, _ in entries or ()]


def fault_of(node: nodes.NodeNG, model: Model) -> str:
    """Why MLflow refuses the name for certain, by what of it is written in the code."""
    name = _sample_of(node, model)
    if name is not None:
        return mlflow.refused_name(name)
    parts = pieces_of(node, model) or []
    each = (mlflow.refused_character(part.text) for part in parts if part.value is None)
    return next(filter(None, each), "")


def _sample_of(node: nodes.NodeNG, model: Model) -> str | None:
    """A name that is as good as any that the expression can be; None where there is none."""
    parts = pieces_of(node, model) or [templates.Piece(value=node)]
    known = [text for part in parts if (text := _sample(part, model)) is not None]
    return "".join(known) if len(known) == len(parts) else None


def _sample(part: templates.Piece, model: Model) -> str | None:
    """A text that is as good as any that the part can be; None where there is none."""
    if part.value is None:
        return part.text
    found = kinds_of(part.value, model)
    if part.spec in ("", "d") and found <= kinds.INTEGER:
        # Integers stand for themselves in a name, so one of them is as good as another.
        return "1"
    fixed = part.spec is not None and re.fullmatch(r"0?\d*\.\d+f", part.spec)
    return "1.5" if fixed and found <= kinds.NUMBERS else None


def legal(node: nodes.NodeNG, model: Model) -> Legal:
    """The name as MLflow takes it, as far as that can be told."""
    source = text_of(node, model)
    if values := enumerated(node, model):
        # v1 takes the value of a member; MLflow takes text.
        end = model.range_of(node).end
        edit = Edit(type(model.range_of(node))(end, end), ".value")
        return Legal(f"{source}.value", (edit,), reason=about_name(values[0], model))
    reason = about_name(node, model)
    if not isinstance(reason, Refusal):
        return Legal(source, reason=reason)
    edits = _renamed(node, model)
    renamed = _applied(source, node, edits, model) if edits else ""
    if not edits or _is_taken(renamed, model):
        return Legal(source, reason=reason)
    fault = fault_of(node, model)
    told = f"the name becomes `{renamed}`, as MLflow refuses it {fault}, also for who reads it"
    return Legal(renamed, tuple(edits), tuple(_in_readers(node, edits, model)), told)


def _renamed(node: nodes.NodeNG, model: Model) -> list[Edit]:
    """The edits that leave a name that MLflow takes; empty where that takes a person."""
    if isinstance(node, nodes.Name):
        parts = pieces_of(node, model) or []
        if len(parts) != 1 or parts[0].value is not None:
            return []
        made = _legal_text(parts[0].text) if mlflow.refused_character(parts[0].text) else ""
        return [Edit(model.range_of(node), f'"{made}"')] if made else []
    edits: list[Edit] = []
    literals = list(_literals(node))
    for at, (literal, form) in enumerate(literals):
        match = _LITERAL.fullmatch(text_of(literal, model))
        if match is None or match["quote"] in match["body"]:
            return []
        segments = list(_segments(match["body"], form))
        if form == "{" and _leaves_braces(match["body"]):
            return []
        plain = "".join(_FILLED if filled else text for text, filled in segments)
        fault = mlflow.refused_character(plain.replace(_FILLED, ""))
        if not fault:
            continue
        first, last = at == 0 and literal is _first(node), at == len(literals) - 1
        made = _legal_text(plain, first=first, last=last and literal is _last(node))
        if not made or made.count(_FILLED) != plain.count(_FILLED):
            return []
        filled = iter(text for text, is_filled in segments if is_filled)
        body = "".join(next(filled) if sign == _FILLED else sign for sign in made)
        edits.append(Edit(model.range_of(literal), f"{match['start']}{body}{match['quote']}"))
    return edits


def _legal_text(whole: str, *, first: bool = True, last: bool = True) -> str:
    """The text without what MLflow refuses; empty where nothing is left."""
    text = whole
    for sign, word in _SPOKEN.items():
        text = text.replace(sign, f"{_REFUSED}{word}{_REFUSED}")
    text = _RUN.sub("_", text)
    if first and whole[:1] != "_":
        text = text.lstrip("_")
    if last and whole[-1:] != "_":
        text = text.rstrip("_")
    fits = text and not mlflow.refused_name(text.replace(_FILLED, "1"))
    return text if fits or not (first and last) else ""


def _literals(node: nodes.NodeNG) -> Iterator[tuple[nodes.NodeNG, str]]:
    """The literals that a name is put together of, and how what is filled in is marked in each."""
    match node:
        case nodes.Const(value=str()):
            yield node, ""
        case nodes.JoinedStr():
            yield node, "{"
        case nodes.BinOp(left=nodes.Const(value=str()) as text, op="%"):
            yield text, "%"
        case nodes.Call(
            func=nodes.Attribute(expr=nodes.Const(value=str()) as text, attrname="format")
        ):
            yield text, "{"
        case nodes.BinOp(left=left, op="+", right=right):
            yield from _literals(left)
            yield from _literals(right)
        case _:
            pass


def _first(node: nodes.NodeNG) -> nodes.NodeNG:
    while isinstance(node, nodes.BinOp) and node.op == "+":
        node = node.left
    return next((literal for literal, _ in _literals(node)), node)


def _last(node: nodes.NodeNG) -> nodes.NodeNG:
    while isinstance(node, nodes.BinOp) and node.op == "+":
        node = node.right
    return next((literal for literal, _ in _literals(node)), node)


def _segments(body: str, form: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a literal's source: its own text, and what is filled in."""
    pattern = {"{": _FIELDS, "%": templates.CONVERSION}.get(form)
    end = 0
    for match in pattern.finditer(body) if pattern is not None else ():
        yield body[end : match.start()], False
        end = match.end()
        written = match.group()
        doubled = written in ("{{", "}}", "%%")
        yield (written[0] if doubled else written), not doubled
    yield body[end:], False


def _leaves_braces(body: str) -> bool:
    """Whether braces of a literal are nested deeper than its fields are looked for."""
    return not {"{", "}"}.isdisjoint(_FIELDS.sub("", body))


def _applied(source: str, node: nodes.NodeNG, edits: list[Edit], model: Model) -> str:
    """The source of the name with the edits, which are all on its first row."""
    place = model.range_of(node)
    if place.start.row != place.end.row:
        return ""
    for edit in sorted(edits, key=lambda edit: edit.range, reverse=True):
        start = edit.range.start.column - place.start.column
        end = edit.range.end.column - place.start.column
        source = source[:start] + edit.content + source[end:]
    return source


def _is_taken(source: str, model: Model) -> bool:
    """Whether the document logs under the name already."""
    names = [each.name for each in model.logged_metrics("log", "log_list", "log_row")]
    names += [call.args[0] for call in model.calls("log_metric") if call.args]
    return any(text_of(name, model) == source for name in names)


def _in_readers(node: nodes.NodeNG, edits: list[Edit], model: Model) -> Iterator[Edit]:
    """The edits of the places in the document that read the metric by its name."""
    text = node.value if isinstance(node, nodes.Const) else None
    reads = list(model.calls("get_metrics")) if text is not None else []
    if not reads:
        return
    for const in model.tree.module.nodes_of_class(nodes.Const):
        if const.value == text and _reads(const):
            (edit,) = edits
            yield Edit(model.range_of(const), edit.content)


def _reads(const: nodes.Const) -> bool:
    """Whether a text is a key that something is read by."""
    match const.parent:
        case nodes.Subscript(slice=key, ctx=context):
            return key is const and context.name == "Load"
        case nodes.Call(func=nodes.Attribute(attrname="get" | "get_metrics"), args=[first, *_]):
            return first is const
        case nodes.Keyword(arg="name", parent=nodes.Call(func=nodes.Attribute(attrname=called))):
            return bool(called == "get_metrics")
        case _:
            return False
