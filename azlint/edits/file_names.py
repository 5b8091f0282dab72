"""What is known of the path of a file: its text, its last part, the folder that it is in."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.places import text_of
from azlint.edits.reach import reaching

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_MAX_DEPTH = 20
_JOINING = "os.path.join"
_PATH = "pathlib.Path"
_BASE = "os.path.basename"
# Calls that give the path that they are given, its parts joined; and one that keeps its last part.
_SAME = frozenset({"builtins.str", "os.fspath", _PATH, _JOINING})
_ABSOLUTE = "os.path.abspath"
# What gives text, whatever it is given.
_TEXT = frozenset({"builtins.str", "os.fspath", _ABSOLUTE, _JOINING, _BASE})
# Members of a path that hold no slash.
_PLAIN_MEMBERS = frozenset({"name", "stem", "suffix"})
_READING = frozenset({"download_file", "register_model", "register"})


@dataclass(frozen=True, slots=True)
class Last:
    """The last part of a path: its ``text``, or the expression ``of`` a path that ends in it.

    Both are empty where nothing is known.
    """

    text: str = ""
    of: str = ""


def text_known(node: nodes.NodeNG, model: Model, depth: int = 0) -> str | None:
    """The text that the expression is for certain; None where that is not known."""
    if depth > _MAX_DEPTH:
        return None
    match node:
        case nodes.Const(value=str(text)):
            return text
        case nodes.JoinedStr(values=parts):
            return _together([_part_known(part, model, depth) for part in parts], "")
        case nodes.BinOp(op="+" | "/" as op, left=left, right=right):
            both = [text_known(part, model, depth + 1) for part in (left, right)]
            return _together(both, "" if op == "+" else "/")
        case nodes.Call(args=[*given], keywords=[]) if given and _called(node, model) in _SAME:
            return _together([text_known(part, model, depth + 1) for part in given], "/")
        case nodes.Name():
            value = _held(node, model)
            return text_known(value, model, depth + 1) if value is not None else None
        case _:
            return None


def _part_known(part: nodes.NodeNG, model: Model, depth: int) -> str | None:
    if not isinstance(part, nodes.FormattedValue):
        return text_known(part, model, depth + 1)
    if part.format_spec is not None or part.conversion >= 0:
        return None
    return text_known(part.value, model, depth + 1)


def _together(parts: list[str | None], between: str) -> str | None:
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return posixpath.join(*known) if between else "".join(known)


def last_of(node: nodes.NodeNG, model: Model, depth: int = 0) -> Last:
    """What is known of the last part of a path."""
    if depth > _MAX_DEPTH:
        return Last()
    if (text := text_known(node, model, depth)) is not None:
        return Last(posixpath.basename(text.replace("\\", "/")))
    match node:
        case nodes.JoinedStr(values=[*_, nodes.Const(value=str(end))]) if "/" in end:
            return Last(posixpath.basename(end))
        case nodes.JoinedStr(values=[*_, nodes.Const(value=str(before)), nodes.FormattedValue()]):
            part = node.values[-1]
            plain = part.format_spec is None and part.conversion < 0
            return last_of(part.value, model, depth + 1) if plain and before[-1:] == "/" else Last()
        case nodes.BinOp(op="+", left=left, right=right):
            before = text_known(left, model, depth) or ""
            return last_of(right, model, depth + 1) if before.endswith("/") else Last()
        case nodes.BinOp(op="/", right=right):
            return last_of(right, model, depth + 1)
        case nodes.Call(args=[*_, end], keywords=[]) if _called(node, model) in (
            *_SAME,
            _ABSOLUTE,
            _BASE,
        ):
            return last_of(end, model, depth + 1)
        case nodes.Attribute(expr=path, attrname="name"):
            return last_of(path, model, depth + 1)
        case nodes.Name():
            value = _held(node, model)
            found = last_of(value, model, depth + 1) if value is not None else Last()
            return found if found != Last() else Last(of=node.name)
        case nodes.Attribute() if not any(True for _ in node.nodes_of_class(nodes.Call)):
            return Last(of=text_of(node, model))
        case _:
            return Last()


def folder_known(node: nodes.NodeNG, model: Model) -> str | None:
    """The folder of a path whose last part alone is unknown; None where more of it is."""
    if (text := text_known(node, model)) is not None:
        return text.removesuffix(posixpath.basename(text)).removesuffix("/")
    match node:
        case nodes.JoinedStr(values=[nodes.Const(value=str(begin)), *rest]) if "/" in begin:
            inner = [
                part.value if isinstance(part, nodes.FormattedValue) else part for part in rest
            ]
        case nodes.BinOp(op="+", left=left, right=right):
            begin, inner = text_known(left, model) or "", [right]
        case nodes.Call(args=[*before, end], keywords=[]) if _called(node, model) == _JOINING:
            known = _together([text_known(part, model) for part in before], "/") if before else ""
            begin, inner = (f"{known}/" if known else ""), [end]
        case _:
            return None
    if "/" not in begin or not all(_is_plain(part, model) for part in inner):
        return None
    return begin.rpartition("/")[0]


def _is_plain(node: nodes.NodeNG, model: Model) -> bool:
    """Whether a part of a path holds no slash for certain."""
    match node:
        case nodes.Call():
            return _called(node, model) == _BASE
        case nodes.Attribute(expr=path, attrname=name) if name in _PLAIN_MEMBERS:
            return model.result_name(path) == _PATH
        case _:
            text = text_known(node, model)
            return text is not None and "/" not in text


def is_text(node: nodes.NodeNG, model: Model, depth: int = 0) -> bool:
    """Whether the expression is text for certain, and so no open stream."""
    if depth > _MAX_DEPTH:
        return False
    match node:
        case nodes.JoinedStr():
            return True
        case nodes.Const(value=value):
            return isinstance(value, str)
        case nodes.BinOp(op="+", left=left, right=right):
            return any(is_text(part, model, depth + 1) for part in (left, right))
        case nodes.Call():
            return _called(node, model) in _TEXT
        case nodes.Name():
            given = [_assigned(binding) for binding in reaching(node, model)]
            return bool(given) and all(
                value is not None and is_text(value, model, depth + 1) for value in given
            )
        case _:
            return False


def _called(call: nodes.Call, model: Model) -> str:
    return model.external(call.func)


def _held(name: nodes.Name, model: Model) -> nodes.NodeNG | None:
    """The expression that ``name`` stands for where it is read; None where that may differ.

    All that it is made of must mean the same there as where the name was bound.
    """
    found = reaching(name, model)
    value = _assigned(found[0]) if len(found) == 1 else None
    if value is None:
        return None
    binding = found[0].statement()
    if binding.frame() is name.frame():
        if binding.fromlineno > name.fromlineno or binding.parent not in name.node_ancestors():
            return None
    elif not isinstance(value, nodes.Const):
        return None
    for part in value.nodes_of_class((nodes.Name, nodes.Attribute)):
        if isinstance(part, nodes.Name):
            bound = reaching(part, model)
            own = [one for one in bound if one.frame() is binding.frame()]
            if len(own) > 1 or any(one.fromlineno > binding.fromlineno for one in own):
                return None
        elif part.attrname in model.tree.attributes:
            return None
    return value


def _assigned(binding: nodes.NodeNG) -> nodes.NodeNG | None:
    match binding.parent:
        case nodes.Assign(targets=[target], value=value) if target is binding:
            return value
        case nodes.AnnAssign(value=value):
            return value
        case _:
            return None


def is_asked_for(name: nodes.NodeNG, model: Model) -> bool:
    """Whether the project asks v1 for the file ``name`` of a run, or makes a model of it."""
    shown, text = text_of(name, model), text_known(name, model)
    for call in model.calls(*_READING):
        for given in (*call.args, *(keyword.value for keyword in call.keywords)):
            known = text_known(given, model)
            if text_of(given, model) == shown or (text is not None and known == text):
                return True
    return text is not None and any(
        _asks(model.project.text(path), text)
        for path in model.project.v1_files()
        if path != model.path
    )


def _asks(source: str, name: str) -> bool:
    if not any(f".{word}(" in source for word in _READING):
        return False
    return f'"{name}"' in source or f"'{name}'" in source
