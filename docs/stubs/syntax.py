"""What functions and classes say in their syntax and docstrings, before types are worked out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docs.stubs import typetext
from docs.stubs.reader import Target
from docs.stubs.typetext import ANY

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef

_FIELD = r"(?=\n\s*\n|\n\s*:[a-z]+\b[^\n]*:|\n\s*\.\. |\Z)"
_RTYPE = re.compile(r":rtype:?[ \t]*(.*?)" + _FIELD, re.DOTALL)
_RETURN = re.compile(r":returns?:[ \t]*(.*?)" + _FIELD, re.DOTALL)
_PARAM_TYPE = re.compile(
    r":(?:var)?type[ \t]+\*{0,2}([\w.]+)[ \t]*:[ \t]*(.*?)" + _FIELD, re.DOTALL
)
_RETURN_ROLE = re.compile(r":class:`~?([\w.]+)`")


@dataclass
class Method:
    """A function of a class body; ``kind`` is method, staticmethod, classmethod or property."""

    kind: str
    node: FunctionNode
    #: The class the function comes from, where a body takes it over from another class.
    owner: ClassInfo | None = None

    @property
    def fills(self) -> bool:
        """Whether assignments to its first parameter set attributes of the own class."""
        return self.kind != "staticmethod" and self.owner is None


@dataclass
class ClassInfo:
    """What the body of a class holds."""

    name: str
    target: Target
    node: ast.ClassDef
    bases: list[str]
    methods: dict[str, Method] = field(default_factory=dict)
    assigned: dict[str, ast.expr | None] = field(default_factory=dict)
    annotated: dict[str, str] = field(default_factory=dict)
    documented: dict[str, str] = field(default_factory=dict)
    nested: dict[str, ast.ClassDef] = field(default_factory=dict)
    #: Names assigned on ``self``.
    attributes: dict[str, None] = field(default_factory=dict)
    setters: list[FunctionNode] = field(default_factory=list)

    def has(self, name: str) -> bool:
        """Whether the body itself defines a name."""
        return name in self.methods or name in self.assigned or name in self.nested

    @property
    def is_enum(self) -> bool:
        """Whether the class lists enum members."""
        return any(base.startswith("enum.") for base in self.bases)


@dataclass
class Scope:
    """One function while its expressions are read."""

    module: str
    owner: ClassInfo | None
    node: FunctionNode
    kind: str
    types: dict[str, str] = field(default_factory=dict)
    values: dict[str, list[tuple[str, ast.expr]]] = field(default_factory=dict)
    busy: set[str] = field(default_factory=set)

    @property
    def first(self) -> str:
        """The name of the first parameter (``self`` or ``cls``), if any."""
        args = [*self.node.args.posonlyargs, *self.node.args.args]
        return args[0].arg if args else ""


def own_nodes(function: FunctionNode) -> Iterator[ast.AST]:
    """Walk a function without the functions and classes nested in it."""
    stack: list[ast.AST] = list(reversed(function.body))
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            stack.extend(reversed(list(ast.iter_child_nodes(node))))


def method_kind(node: FunctionNode) -> str | None:
    """Tell how a function of a class is called; None for a setter or deleter."""
    for decorator in node.decorator_list:
        text = ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator)
        last = text.rpartition(".")[2]
        if last in ("setter", "deleter"):
            return None
        if last in ("staticmethod", "abstractstaticmethod"):
            return "staticmethod"
        if last in ("classmethod", "abstractclassmethod"):
            return "classmethod"
        if last in ("property", "abstractproperty", "cached_property"):
            return "property"
    return "classmethod" if node.name == "__init_subclass__" else "method"


def documented_return(docstring: str | None, resolve: typetext.Resolve) -> str | None:
    """Read the return type a docstring states.

    A container which ``:rtype:`` leaves open is completed from the words of ``:return:``.
    """
    if not docstring:
        return None
    match = _RTYPE.search(docstring)
    stated = typetext.parse_documented(match.group(1), resolve) if match else None
    if stated is not None and not typetext.is_vague(stated):
        return stated
    prose = _RETURN.search(docstring)
    text = " ".join(prose.group(1).split()) if prose else ""
    roles = {resolve(name) for name in _RETURN_ROLE.findall(text)} - {None}
    if len(roles) != 1:
        return stated
    only = str(roles.pop())
    words = text.lower()
    if "dict" in words:
        return stated
    if "list of" in words and stated in (None, "list"):
        return f"list[{only}]"
    if ("generator" in words or "iterator" in words) and stated in (None, typetext.ITERATOR):
        return f"{typetext.ITERATOR}[{only}]"
    if stated is None and re.match(r"(?:returns? )?(?:an? |the )?(?:\w+ )?:class:", words):
        return only
    return stated


def documented_types(docstring: str | None, resolve: typetext.Resolve) -> dict[str, str]:
    """Read the ``:type x:`` and ``:vartype x:`` fields."""
    found: dict[str, str] = {}
    for name, text in _PARAM_TYPE.findall(docstring or ""):
        parsed = typetext.parse_documented(text, resolve)
        if parsed and parsed != ANY:
            found.setdefault(name.rpartition(".")[2], parsed)
    return found


def var_names(node: ast.ClassDef) -> list[str]:
    """List the attributes a class docstring documents with ``:var x:`` or ``:ivar x:``."""
    text = ast.get_docstring(node) or ""
    names = re.findall(r":(?:i|class)?var(?:type)?[ \t]+(?:[\w.]+\.)?(\w+)[ \t]*:", text)
    return list(dict.fromkeys(names))


def field_names(node: ast.ClassDef) -> dict[str, ast.Call]:
    """Read the table of serialised fields a run configuration class carries."""
    found: dict[str, ast.Call] = {}
    for statement in node.body:
        if not isinstance(statement, ast.Assign):
            continue
        if not any(
            isinstance(one, ast.Name) and one.id == "_field_to_info_dict"
            for one in statement.targets
        ):
            continue
        for pair in ast.walk(statement.value):
            if isinstance(pair, ast.Tuple) and len(pair.elts) == 2:
                key, call = pair.elts
                if isinstance(key, ast.Constant) and isinstance(call, ast.Call):
                    found[str(key.value)] = call
    return found


def self_targets(node: FunctionNode) -> list[str]:
    """List the attributes a method assigns on its first parameter."""
    args = [*node.args.posonlyargs, *node.args.args]
    first = args[0].arg if args else ""
    found: list[str] = []
    for inner in own_nodes(node):
        targets: list[ast.expr] = []
        if isinstance(inner, ast.Assign):
            targets = list(inner.targets)
        elif isinstance(inner, ast.AnnAssign):
            targets = [inner.target]
        for target in targets:
            parts = target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]
            found += [
                one.attr
                for one in parts
                if isinstance(one, ast.Attribute) and _is_name(one.value, first)
            ]
    return list(dict.fromkeys(found))


def assigned_to_self(node: ast.AST, name: str, method: FunctionNode) -> ast.expr | None:
    """Give the value an assignment stores in ``self.name``, or None."""
    if not isinstance(node, (ast.Assign, ast.AnnAssign)) or not method.args.args:
        return None
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    for target in targets:
        if not isinstance(target, ast.Attribute) or target.attr != name:
            continue
        if _is_name(target.value, method.args.args[0].arg):
            return node.value
    return None


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def local_values(node: ast.AST) -> Iterator[tuple[str, str, ast.expr]]:
    """Give the local names a node binds: the name, how, and the expression it comes from."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name):
                yield target.id, "is", node.value
            elif isinstance(target, (ast.Tuple, ast.List)):
                for one in target.elts:
                    if isinstance(one, ast.Name):
                        # Unpacking is not followed; the entry makes the name unknown.
                        yield one.id, "is", ast.Starred(node.value)
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
        yield node.target.id, "is", node.value
    elif isinstance(node, (ast.For, ast.comprehension)):
        source = node.iter
        if isinstance(node.target, ast.Name):
            yield node.target.id, "each", source
        elif isinstance(node.target, ast.Tuple) and len(node.target.elts) == 2:
            second = node.target.elts[1]
            if isinstance(second, ast.Name) and isinstance(source, ast.Call):
                func = source.func
                if isinstance(func, ast.Attribute) and func.attr == "items":
                    yield second.id, "items", func.value
                elif isinstance(func, ast.Name) and func.id == "enumerate" and source.args:
                    yield second.id, "each", source.args[0]
    elif isinstance(node, ast.With):
        for entered in node.items:
            if isinstance(entered.optional_vars, ast.Name):
                yield entered.optional_vars.id, "with", entered.context_expr
