"""Text that code puts together: what of it is written there, and what is filled in."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from astroid import nodes


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: ``text`` as it is, or what ``value`` gives, written by the format ``spec``.

    ``value`` is None for a part that is as it is; ``spec`` is None where it is not plain.
    """

    text: str = ""
    value: nodes.NodeNG | None = None
    spec: str | None = ""


# Formats that only numbers have, and that give what `float` reads.
_NUMERIC = re.compile(r"[<>=^]?[ +-]?0?\d*(\.\d+)?[dfFeEgG]")
CONVERSION = re.compile(
    r"%(?P<key>\(\w+\))?(?P<spec>[#0\- +]*\d*(\.\d+)?)[hlL]?(?P<type>[a-zA-Z%])"
)
_NUMERIC_TYPES = frozenset("dfFeEgG")
# The signs of which texts of numbers consist.
_OF_NUMERALS = frozenset("0123456789.+-_eEnaifty NAIFTY\t\n")


def pieces(node: nodes.NodeNG) -> list[Piece] | None:
    """The parts of the text that ``node`` is; None where it does not put one together."""
    match node:
        case nodes.Const(value=str(text)):
            return [Piece(text)]
        case nodes.JoinedStr(values=values):
            return [_of_f_string(value) for value in values]
        case nodes.BinOp(left=nodes.Const(value=str(text)), op="%", right=right):
            return _of_percent(text, right)
        case nodes.Call(func=nodes.Attribute(expr=nodes.Const(value=str(text)), attrname="format")):
            return _of_format(text, node)
        case nodes.BinOp(left=left, op="+", right=right):
            parts = [(part, pieces(part)) for part in (left, right)]
            if all(found is None for _, found in parts):
                return None
            return [
                piece
                for part, found in parts
                for piece in ([Piece(value=part)] if found is None else found)
            ]
        case _:
            return None


def is_numeric(spec: str | None) -> bool:
    """Whether only a number can be written by the format, and then as text of a number."""
    return spec is not None and bool(_NUMERIC.fullmatch(spec))


def holds_words(parts: list[Piece]) -> bool:
    """Whether what is written there keeps the text from being that of a number."""
    return any(not _OF_NUMERALS.issuperset(part.text) for part in parts)


def _of_f_string(value: nodes.NodeNG) -> Piece:
    match value:
        case nodes.Const(value=str(text)):
            return Piece(text)
        case nodes.FormattedValue(value=inner, conversion=conversion, format_spec=spec):
            written = _plain_spec(spec) if conversion in (-1, None) else None
            return Piece(value=inner, spec=written)
        case _:
            return Piece(value=value, spec=None)


def _plain_spec(spec: nodes.NodeNG | None) -> str | None:
    match spec:
        case None:
            return ""
        case nodes.JoinedStr(values=[nodes.Const(value=str(text))]):
            return str(text)
        case _:
            return None


def _of_percent(text: str, right: nodes.NodeNG) -> list[Piece] | None:
    given = list(right.elts) if isinstance(right, nodes.Tuple) else [right]
    values = iter(given)
    found: list[Piece] = []
    end = 0
    for match in CONVERSION.finditer(text):
        found.append(Piece(text[end : match.start()]))
        end = match.end()
        if match["type"] == "%":
            found.append(Piece("%"))
            continue
        value = _of_key(match["key"], right) if match["key"] else next(values, None)
        if value is None or isinstance(value, nodes.Starred):
            return None
        found.append(Piece(value=value, spec=_percent_spec(match["spec"], match["type"])))
    rest = text[end:]
    return None if "%" in rest else [part for part in (*found, Piece(rest)) if part != Piece()]


def _of_key(key: str, right: nodes.NodeNG) -> nodes.NodeNG | None:
    for known, value in right.items if isinstance(right, nodes.Dict) else ():
        if isinstance(known, nodes.Const) and known.value == key[1:-1]:
            return value
    return None


def _percent_spec(spec: str, kind: str) -> str | None:
    """The format that writes the same."""
    kind = "d" if kind in "iu" else kind
    if kind in _NUMERIC_TYPES:
        return f"{spec.replace('-', '<')}{kind}"
    return "" if kind == "s" and not spec else None


def _of_format(text: str, call: nodes.Call) -> list[Piece] | None:
    if any(isinstance(given, nodes.Starred) for given in call.args):
        return None
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    try:
        fields = list(string.Formatter().parse(text))
    except ValueError:
        return None
    counter = 0
    found: list[Piece] = []
    for literal, name, spec, conversion in fields:
        found += [Piece(literal)] if literal else []
        if name is None:
            continue
        first = re.split(r"[.\[]", name, maxsplit=1)[0]
        if not first:
            first, counter = str(counter), counter + 1
        if first.isdigit():
            value = call.args[int(first)] if int(first) < len(call.args) else None
        else:
            value = keywords.get(first)
        if value is None:
            return None
        whole = not re.search(r"[.\[]", name) or is_numeric(spec)
        plain = whole and conversion is None and "{" not in (spec or "")
        found.append(Piece(value=value, spec=(spec or "") if plain else None))
    return found
