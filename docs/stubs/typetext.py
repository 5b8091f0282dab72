"""Type expressions as text: the small vocabulary the stubs use.

A type is a string such as ``azureml.core.run.Run | None`` or ``list[str]``. Text is enough here:
the stubs are text, the types are only ever joined, split at the top level, or looked up.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable

ANY = "Any"
SELF = "Self"
ITERATOR = "collections.abc.Iterator"

#: A function which gives the canonical dotted name of a class, or None for one that is not v1.
Resolve = Callable[[str], "str | None"]

_SIMPLE = {
    "str": "str", "string": "str", "text": "str", "basestring": "str", "unicode": "str",
    "int": "int", "integer": "int", "long": "int",
    "float": "float", "double": "float",
    "bool": "bool", "boolean": "bool",
    "bytes": "bytes", "bytearray": "bytes",
    "none": "None", "nonetype": "None",
    "any": ANY, "object": ANY, "varies": ANY, "callable": ANY, "function": ANY, "type": ANY,
    "set": ANY, "frozenset": ANY, "array": ANY, "datetime": ANY, "exception": ANY,
}  # fmt: skip
_LISTS = {"list", "sequence", "collection", "mutablesequence"}
_DICTS = {"dict", "ordereddict", "mapping", "mutablemapping", "defaultdict"}
_ITERATORS = {"iterator", "generator", "iterable", "iter"}
_TOKEN = re.compile(r"\s*([A-Za-z_][\w.]*|[\[\](){}|,:]|\.\.\.)")
_ROLE = re.compile(r":(?:py:)?(?:class|mod|obj|attr|meth|func|data):")
_DOTTED = re.compile(r"(?<![\w.])azureml(?:\.\w+)+")


def split_top(text: str, separator: str) -> list[str]:
    """Split ``text`` at each ``separator`` character that is outside brackets."""
    parts: list[str] = []
    depth = 0
    start = 0
    for position, char in enumerate(text):
        if char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
        elif char == separator and not depth:
            parts.append(text[start:position].strip())
            start = position + 1
    parts.append(text[start:].strip())
    return parts


def union(types: Iterable[str]) -> str:
    """Join types into one union without repeats, ``None`` last; ``Any`` for no type at all."""
    members: list[str] = []
    for one in types:
        for member in split_top(one, "|"):
            if member not in members:
                members.append(member)
    for container in ("list", "dict"):
        # A bare container says nothing next to one whose elements are known.
        if container in members and any(m.startswith(container + "[") for m in members):
            members.remove(container)
    if "None" in members:
        members.remove("None")
        members.append("None")
    return " | ".join(members) or ANY


def without_none(text: str) -> str | None:
    """Give the type without its ``None`` member, or None where nothing else is left."""
    members = [member for member in split_top(text, "|") if member != "None"]
    return " | ".join(members) or None


def arguments(text: str) -> tuple[str, list[str]]:
    """Take ``head[a, b]`` apart; the list is empty for a type without arguments."""
    if not text.endswith("]") or "[" not in text:
        return text, []
    head, _, rest = text.partition("[")
    return head, split_top(rest[:-1], ",")


def element(text: str) -> str | None:
    """Give the type of one element when a container type is iterated over."""
    found: list[str] = []
    for member in split_top(text, "|"):
        head, args = arguments(member)
        if not args:
            continue
        if head in ("list", ITERATOR, "dict"):
            found.append(args[0])
    return union(found) if found else None


def item(text: str) -> str | None:
    """Give the type of ``x[key]``."""
    found: list[str] = []
    for member in split_top(text, "|"):
        head, args = arguments(member)
        if head == "list" and args:
            found.append(args[0])
        elif head == "dict" and len(args) == 2:
            found.append(args[1])
    return union(found) if found else None


def dotted_names(text: str) -> list[str]:
    """List the ``azureml...`` names in a type."""
    return _DOTTED.findall(text)


def is_vague(text: str | None) -> bool:
    """Whether a documented type says so little that reading the code may tell more."""
    if text is None:
        return True
    members = set(split_top(text, "|")) - {"None"}
    return members <= {"list", "dict", "tuple", ANY, ITERATOR, "dict[str, Any]", "list[Any]"}


def container(name: str, args: list[str]) -> str | None:
    """Give the type for a named container with arguments, or None for another name."""
    short = name.rpartition(".")[2].lower()
    if short in _LISTS:
        return f"list[{union(args)}]" if args else "list"
    if short in _DICTS:
        if len(args) < 2:
            return "dict"
        return f"dict[{args[0]}, {union(args[1:])}]"
    if short == "tuple":
        return f"tuple[{', '.join(args)}]" if args else "tuple"
    if short in _ITERATORS:
        return f"{ITERATOR}[{args[0]}]" if args else ITERATOR
    if short == "optional" and args:
        return union([*args, "None"])
    if short == "union" and args:
        return union(args)
    return None


def plain(name: str, resolve: Resolve) -> str | None:
    """Give the type for a bare name; None for one that is not known at all."""
    for prefix in ("builtins.", "builtin.", "typing.", "six.", "collections.abc."):
        name = name.removeprefix(prefix)
    if "." not in name:
        # A class of the package wins over a word: `Iterator` or `Text` may be a class of its own.
        if name[:1].isupper():
            own = resolve(name)
            if own:
                return own
        simple = _SIMPLE.get(name.lower())
        if simple:
            return simple
        known = container(name, [])
        if known:
            return known
    found = resolve(name)
    if found:
        return found
    return ANY if "." in name else None


class _Parser:
    """Recursive descent over the type of a docstring field."""

    def __init__(self, text: str, resolve: Resolve) -> None:
        self.resolve = resolve
        self.tokens: list[str] = []
        position = 0
        while position < len(text):
            match = _TOKEN.match(text, position)
            if not match:
                raise ValueError(text)
            self.tokens.append(match.group(1))
            position = match.end()
        self.at = 0

    def peek(self) -> str:
        """Give the next token, or an empty string at the end."""
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        """Give the next token and step over it."""
        token = self.peek()
        if not token:
            raise ValueError("end of type")
        self.at += 1
        return token

    def type_(self) -> str:
        """Read alternatives joined by ``or`` or ``|``."""
        members = [self.one()]
        while self.peek() in ("or", "|"):
            self.take()
            members.append(self.one())
        return union(members)

    def several(self, closing: str) -> list[str]:
        """Read types up to the closing bracket."""
        found: list[str] = []
        while self.peek() != closing:
            found.append(self.type_())
            if self.peek() in (",", ":"):
                self.take()
        self.take()
        return found

    def one(self) -> str:
        """Read one type without alternatives."""
        token = self.take()
        if token == "[":
            return f"list[{union(self.several(']'))}]"
        if token == "{":
            args = self.several("}")
            return f"dict[{args[0]}, {union(args[1:])}]" if len(args) > 1 else "dict"
        if token == "(":
            args = self.several(")")
            return args[0] if len(args) == 1 else f"tuple[{', '.join(args)}]"
        if token == "...":
            return "..."
        if not (token[0].isalpha() or token[0] == "_"):
            raise ValueError(token)
        args = []
        if self.peek() in ("[", "("):
            args = self.several("]" if self.take() == "[" else ")")
        if args:
            known = container(token, args)
            return known if known else ANY
        if self.peek() == "of" and container(token, []):
            self.take()
            return container(token, [self.type_()]) or ANY
        found = plain(token, self.resolve)
        if found is None:
            raise ValueError(token)
        return found


def parse_documented(text: str, resolve: Resolve) -> str | None:
    """Read the type of a docstring field.

    Args:
        text: what stands after ``:rtype:`` or ``:type x:``.
        resolve: gives the canonical name of a class.

    Returns:
        The type, or None where the text is prose or names nothing known.
    """
    text = _ROLE.sub("", text).replace("`", "").replace("~", "").strip().rstrip(".")
    text = " ".join(text.split())
    text = re.sub(r",\s*optional$", "", text)
    if not text:
        return None
    try:
        parser = _Parser(text, resolve)
        types = [parser.type_()]
        while parser.peek() == ",":
            parser.take()
            types.append(parser.type_())
        if parser.peek():
            return None
    except ValueError:
        return None
    if len(types) == 1:
        return types[0]
    if types[-1] == "None":
        return union(types)
    return f"tuple[{', '.join(types)}]"


def from_annotation(node: ast.expr, resolve: Resolve) -> str:
    """Turn an annotation into the vocabulary of the stubs; ``Any`` for what is outside it."""
    if isinstance(node, ast.Constant):
        if node.value is None:
            return "None"
        if isinstance(node.value, str):
            try:
                return from_annotation(ast.parse(node.value, mode="eval").body, resolve)
            except SyntaxError:
                return ANY
        return "..." if node.value is Ellipsis else ANY
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return union([from_annotation(node.left, resolve), from_annotation(node.right, resolve)])
    if isinstance(node, (ast.Name, ast.Attribute)):
        return plain(ast.unparse(node), resolve) or ANY
    if isinstance(node, ast.Subscript):
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        args = [from_annotation(one, resolve) for one in inner]
        return container(ast.unparse(node.value), args) or ANY
    if isinstance(node, ast.List):
        return f"list[{union(from_annotation(one, resolve) for one in node.elts)}]"
    return ANY
