"""How often a document uses the name that an import binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.reach import reaching

if TYPE_CHECKING:
    from azlint.semantic.imports import Import
    from azlint.semantic.model import Model

_READING = ("eval", "exec", "globals", "locals")


def bound_name(found: Import, model: Model) -> str:
    """The name that the import binds; empty where it binds none by itself."""
    if not isinstance(found.node, (nodes.Import, nodes.ImportFrom)):
        return ""
    name, alias = _names(found, model)
    return alias or name.partition(".")[0]


def uses_of(found: Import, model: Model) -> int | None:
    """How many expressions read what the import binds; None where that cannot be told.

    Of `import a.b` these are the ones that begin with `a.b`.
    """
    statement = found.node
    bound = bound_name(found, model)
    if not bound or isinstance(statement.scope(), nodes.ClassDef):
        return None
    if bound in model.mentions.nonlocals or bound in model.mentions.in_texts:
        return None
    name, alias = _names(found, model)
    chain = "" if alias or isinstance(statement, nodes.ImportFrom) else name
    count = 0
    for node in model.mentions.references(bound):
        binders = reaching(node, model)
        if not binders:
            return None
        if chain:
            # Each `import a.b` binds `a` anew, and what is in it stays.
            is_own = any(isinstance(each, nodes.Import) for each in binders)
            count += is_own and f"{_dotted(node)}.".startswith(f"{chain}.")
        else:
            count += statement in binders
    if not count and (model.path.endswith("__init__.py") or reads_all_names(model)):
        return None
    return count


def reads_all_names(model: Model) -> bool:
    """Whether the document reads names without mentioning them."""
    calls = (*model.calls(*_READING), *(c for c in model.calls("dir", "vars") if not c.args))
    return any(model.external(call.func).startswith("builtins.") for call in calls)


def _names(found: Import, model: Model) -> tuple[str, str]:
    """The imported name as it is written, and its alias."""
    places = model.alias_places(found.node)
    for (name, alias), place in zip(found.node.names, places, strict=True):
        if place.start == found.range.start:
            return str(name), str(alias or "")
    return "", ""


def _dotted(node: nodes.Name) -> str:
    """The longest chain of attributes that begins with the name."""
    parts, inner = [node.name], node
    while isinstance(inner.parent, nodes.Attribute):
        inner = inner.parent
        parts.append(inner.attrname)
    return ".".join(parts)
