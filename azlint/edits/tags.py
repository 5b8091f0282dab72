"""Fixes of the tags that a run is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Fix
from azlint.edits import metric_names, numbers
from azlint.edits.rewriting import begun, fix_of, is_none, recalled, short

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def tag(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.tag(key, value)` as `mlflow.set_tag(key, value)`."""
    start = begun(use, ("key", "value"), receiver, model)
    if start is None or start.given.keys() != {"key", "value"}:
        return None
    value = start.given["value"]
    if is_none(value):
        return None
    if not _is_text_or_number(value, model):
        start.reasons.append(
            f"`{short(value, model)}` may be None, which MLflow stores as the text `None`"
        )
    start.reasons.append(metric_names.about_name(start.given["key"], model))
    edits = recalled(start, use, "set_tag", model)
    return fix_of("write the tag with `mlflow.set_tag`", edits, start.reasons)


def set_tags(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.set_tags(tags)` as `mlflow.set_tags(tags)`."""
    start = begun(use, ("tags",), receiver, model)
    if start is None or "tags" not in start.given or receiver.id:
        return None
    tags = start.given["tags"]
    certain = isinstance(tags, nodes.Dict) and all(
        isinstance(key, nodes.Const) and _is_text_or_number(value, model)
        for key, value in tags.items
    )
    if not certain:
        start.reasons.append(
            f"`{short(tags, model)}` may hold None, which MLflow stores as the text `None`"
        )
    keys = [key for key, _ in tags.items] if isinstance(tags, nodes.Dict) else [tags]
    start.reasons += [metric_names.about_name(key, model) for key in keys]
    edits = recalled(start, use, "set_tags", model)
    return fix_of("write the tags with `mlflow.set_tags`", edits, start.reasons)


def _is_text_or_number(node: nodes.NodeNG, model: Model) -> bool:
    match node:
        case nodes.Const(value=value):
            return value is not None
        case nodes.JoinedStr():
            return True
        case nodes.Call(func=nodes.Name(name="str")):
            return model.external(node.func) == "builtins.str"
        case _:
            return numbers.is_number(node, model)
