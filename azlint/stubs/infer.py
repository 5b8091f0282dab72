"""Types of returns and attributes, from annotations, docstrings and the code itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from azlint.stubs import typetext
from azlint.stubs.facts import TYPES
from azlint.stubs.reader import Index, Target, is_private
from azlint.stubs.typetext import ANY, SELF

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef

_FIELD = r"(?=\n\s*\n|\n\s*:[a-z]+\b[^\n]*:|\n\s*\.\. |\Z)"
_RTYPE = re.compile(r":rtype:?[ \t]*(.*?)" + _FIELD, re.DOTALL)
_RETURN = re.compile(r":returns?:[ \t]*(.*?)" + _FIELD, re.DOTALL)
_PARAM_TYPE = re.compile(r":(?:var)?type[ \t]+\*{0,2}([\w.]+)[ \t]*:[ \t]*(.*?)" + _FIELD, re.DOTALL)
_RETURN_ROLE = re.compile(r":class:`~?([\w.]+)`")
_TEXT_METHODS = frozenset({
    "format", "join", "lower", "upper", "strip", "lstrip", "rstrip", "replace", "title", "decode",
})  # fmt: skip
_CALLS = {
    "str": "str", "repr": "str", "int": "int", "len": "int", "float": "float", "bool": "bool",
    "isinstance": "bool", "issubclass": "bool", "hasattr": "bool", "any": "bool", "all": "bool",
    "json.dumps": "str", "os.path.join": "str", "os.getcwd": "str", "os.path.exists": "bool",
    "os.path.abspath": "str", "os.path.basename": "str", "os.path.dirname": "str",
    "dict": "dict", "list": "list", "tuple": "tuple", "OrderedDict": "dict",
    "collections.OrderedDict": "dict",
}  # fmt: skip
_KEPT_BASES = frozenset({
    "dict", "list", "str", "int", "float", "bytes", "tuple",
    "Exception", "BaseException", "ValueError", "TypeError", "RuntimeError", "KeyError",
    "ImportError", "AttributeError", "NotImplementedError", "IOError", "OSError", "IndexError",
    "LookupError", "AssertionError", "StopIteration", "ConnectionError", "TimeoutError", "Warning",
    "UserWarning", "DeprecationWarning",
})  # fmt: skip
_ENUMS = frozenset({"Enum", "IntEnum", "Flag", "IntFlag"})


@dataclass
class Method:
    """A function of a class body; ``kind`` is method, staticmethod, classmethod or property."""

    kind: str
    node: FunctionNode
    #: The class the function comes from, where a body takes it over from another class.
    owner: ClassInfo | None = None


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
    attributes: dict[str, str | None] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the body itself defines a name."""
        return name in self.methods or name in self.assigned or name in self.nested

    @property
    def is_enum(self) -> bool:
        """Whether the class lists enum members."""
        return any(base.startswith("enum.") for base in self.bases)


@dataclass
class _Scope:
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


class Inferrer:
    """Answers what a function returns and what an attribute holds."""

    def __init__(self, index: Index) -> None:
        self.index = index
        #: Definition place of a class or function -> the public place it is shown at.
        self.moved: dict[str, str] = {}
        self._classes: dict[str, ClassInfo | None] = {}
        self._short: dict[str, set[str]] = {}
        self._returns: dict[str, str | None] = {}
        self._busy: set[str] = set()
        self._targets: dict[str, Target] = {}
        self._find_moves()
        self._find_short_names()

    # Names

    def _find_moves(self) -> None:
        """Choose the public place of what is defined in private modules."""
        best: dict[str, tuple[tuple[int, int, str], str]] = {}
        for module in self.index.modules.values():
            if is_private(module.name):
                continue
            for name, binding in module.bindings.items():
                # Elsewhere an import is only an import; a package or `__all__` means to re-export.
                if binding.kind != "from" or name.startswith("_"):
                    continue
                if name not in module.exported and (module.exported or not module.is_package):
                    continue
                target = self.index.resolve(module.name, name)
                if target is None or target.kind not in ("class", "function"):
                    continue
                if not is_private(target.module):
                    continue
                if self.index.modules[target.module].dist != module.dist:
                    continue
                place = f"{module.name}.{name}"
                rank = (-_common(module.name, target.module), place.count("."), place)
                if target.place not in best or rank < best[target.place][0]:
                    best[target.place] = (rank, place)
        self.moved = {place: chosen for place, (_, chosen) in best.items()}

    def _find_short_names(self) -> None:
        for module in self.index.modules.values():
            for name, binding in module.bindings.items():
                if binding.kind == "class" and not name.startswith("_"):
                    target = Target("class", module.name, name)
                    canonical = self.canonical(target)
                    if not is_private(canonical):
                        self._short.setdefault(name, set()).add(canonical)

    def canonical(self, target: Target) -> str:
        """Give the dotted name a definition is shown under."""
        outer, dot, inner = target.name.partition(".")
        if not outer:
            return target.module
        place = f"{target.module}.{outer}"
        canonical = self.moved.get(place, place) + dot + inner
        self._targets.setdefault(canonical, target)
        return canonical

    def class_name(self, module: str, dotted: str) -> str | None:
        """Give the canonical name of a class as written in a module, or None if it is not v1."""
        target = self.index.resolve_dotted(module, dotted)
        if target is None:
            # Docstrings name classes that are not imported, or under a place they left long ago;
            # the last part still tells, if only one public class has that name.
            if "." in dotted and not dotted.startswith(self.index.root + "."):
                return None
            short = dotted.rpartition(".")[2]
            known = self._short.get(short, set())
            if len(known) != 1 or len(short) < 4 or not short[0].isupper():
                return None
            if dotted.startswith("azureml.dataprep"):
                return None
            return next(iter(known))
        return self.canonical(target) if target.kind == "class" else None

    # Classes

    def class_info(self, canonical: str) -> ClassInfo | None:
        """Give the body of a class by its canonical name."""
        if canonical not in self._classes:
            target = self._targets.get(canonical)
            if target is None:
                found = self.index.resolve_absolute(canonical)
                target = found if found and found.kind == "class" else None
            node = self.index.class_node(target) if target else None
            if target is None or node is None:
                self._classes[canonical] = None
            else:
                info = ClassInfo(canonical, target, node, [])
                self._classes[canonical] = info
                self._fill(info)
        return self._classes[canonical]

    def _fill(self, info: ClassInfo) -> None:
        info.bases = self._bases(info)
        resolve = self._resolver(info.target.module)
        info.documented = _documented(ast.get_docstring(info.node), resolve)
        for node in info.node.body:
            self._fill_statement(info, node)
        self._take_over(info)
        for method in list(info.methods.values()):
            if method.kind == "staticmethod" or method.owner is not None:
                continue
            scope = _Scope(info.target.module, info, method.node, method.kind)
            if method.node.name == "__init__":
                info.documented = {
                    **_documented(ast.get_docstring(method.node), resolve),
                    **info.documented,
                }
            for name in _self_targets(method.node, scope.first):
                if name not in info.methods and name not in info.assigned:
                    info.attributes.setdefault(name, None)
        for name in [*_field_names(info.node), *_var_names(info.node)]:
            if not name.startswith("_") and not info.has(name):
                info.attributes.setdefault(name, None)

    def _take_over(self, info: ClassInfo) -> None:
        """Turn ``name = Other.name`` into a method if it is one there."""
        for name, value in list(info.assigned.items()):
            if not isinstance(value, ast.Attribute):
                continue
            target = self.index.resolve_expression(info.target.module, value.value)
            if target is None or target.kind != "class":
                continue
            other = self.class_info(self.canonical(target))
            if other is not None and other is not info and value.attr in other.methods:
                method = other.methods[value.attr]
                info.methods[name] = Method(method.kind, method.node, method.owner or other)
                del info.assigned[name]

    def _fill_statement(self, info: ClassInfo, node: ast.stmt) -> None:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            kind = method_kind(node)
            if kind is not None:
                info.methods[node.name] = Method(kind, node)
        elif isinstance(node, ast.ClassDef):
            info.nested[node.name] = node
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    self._fill_assigned(info, target.id, node.value)
                elif isinstance(target, (ast.Tuple, ast.List)):
                    for one in target.elts:
                        if isinstance(one, ast.Name):
                            self._fill_assigned(info, one.id, None)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            resolve = self._resolver(info.target.module)
            info.annotated[node.target.id] = typetext.from_annotation(node.annotation, resolve)
            info.assigned[node.target.id] = node.value
        elif isinstance(node, (ast.If, ast.Try, ast.With)):
            for inner in node.body:
                self._fill_statement(info, inner)

    def _fill_assigned(self, info: ClassInfo, name: str, value: ast.expr | None) -> None:
        """Note a class attribute; ``name = property(_get)`` and the like are methods."""
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
            getter = value.args[0] if value.args else None
            known = info.methods.get(getter.id) if isinstance(getter, ast.Name) else None
            kind = value.func.id
            if known and kind in ("property", "staticmethod", "classmethod"):
                info.methods[name] = Method(kind, known.node)
                return
        info.assigned[name] = value

    def _bases(self, info: ClassInfo) -> list[str]:
        bases: list[str] = []
        for base in info.node.bases:
            if not isinstance(base, (ast.Name, ast.Attribute)):
                continue
            text = ast.unparse(base)
            target = self.index.resolve_dotted(info.target.module, text)
            if target is not None and target.kind == "class":
                name = self.canonical(target)
                if name != info.name:
                    bases.append(name)
            elif text.rpartition(".")[2] in _ENUMS:
                bases.append("enum." + text.rpartition(".")[2])
            elif text in _KEPT_BASES:
                bases.append(text)
        return bases

    def lineage(self, canonical: str) -> list[ClassInfo]:
        """Give a class and its v1 bases, nearest first."""
        found: list[ClassInfo] = []
        queue = [canonical]
        while queue:
            info = self.class_info(queue.pop(0))
            if info is not None and info not in found:
                found.append(info)
                queue.extend(info.bases)
        return found

    def attribute_type(self, info: ClassInfo, name: str) -> str | None:
        """Give the type of a class or instance attribute."""
        key = f"{info.name}.{name}"
        if key in TYPES:
            return TYPES[key].type
        if key not in self._returns:
            if key in self._busy:
                return None
            self._busy.add(key)
            try:
                self._returns[key] = self._attribute_type(info, name)
            finally:
                self._busy.discard(key)
        return self._returns[key]

    def _attribute_type(self, info: ClassInfo, name: str) -> str | None:
        if name in info.annotated:
            return info.annotated[name]
        documented = info.documented.get(name)
        if documented and not typetext.is_vague(documented):
            return documented
        listed = self._field_type(info, name)
        if listed:
            return listed
        if name in info.assigned:
            value = info.assigned[name]
            found = self.value_type(info.target.module, value) if value is not None else None
            if found and found != "None":
                return found
        found = self._assigned_type(info, name)
        if found:
            return found
        if documented:
            return documented
        for base in self.lineage(info.name)[1:]:
            if name in base.attributes or name in base.assigned:
                return self.attribute_type(base, name)
        return None

    def _assigned_type(self, info: ClassInfo, name: str) -> str | None:
        """Join what the methods of a class assign to ``self.name``; unknown parts are passed over.

        An attribute starts as None more often than not, so None alone says nothing.
        """
        types: list[str] = []
        for method in info.methods.values():
            if method.kind == "staticmethod" or method.owner is not None:
                continue
            scope: _Scope | None = None
            for node in own_nodes(method.node):
                value = _assigned_to_self(node, name, method.node)
                if value is None:
                    continue
                scope = scope or self.scope(info.target.module, info, method.node, method.kind)
                if isinstance(node, ast.AnnAssign):
                    resolve = self._resolver(info.target.module)
                    return typetext.from_annotation(node.annotation, resolve)
                found = self.expression(value, scope)
                if found and found != ANY:
                    types.append(found.replace(SELF, info.name) if found == SELF else found)
        return typetext.without_none(typetext.union(types)) if types else None

    def _field_type(self, info: ClassInfo, name: str) -> str | None:
        call = _field_names(info.node).get(name) or _field_names(info.node).get("_" + name)
        if call is None or not call.args:
            return None
        kind = typetext.from_annotation(call.args[0], self._resolver(info.target.module))
        inner = [k.value for k in call.keywords if k.arg == "list_element_type"]
        if kind == "list" and inner:
            return f"list[{typetext.from_annotation(inner[0], self._resolver(info.target.module))}]"
        return None if kind == ANY else kind

    def member(self, canonical: str, name: str) -> tuple[str, str | None] | None:
        """Find a member in a class or its bases.

        Returns:
            How it is reached (``method``, ``property``, ``attribute``, ...) and its type or return
            type, or None where there is no such member.
        """
        for info in self.lineage(canonical):
            if name in info.methods:
                return info.methods[name].kind, self.method_returns(info, name)
            if name in info.nested:
                return "class", f"{info.name}.{name}"
            if name in info.attributes or name in info.assigned:
                return "attribute", self.attribute_type(info, name)
        return None

    # Functions

    def method_returns(self, info: ClassInfo, name: str) -> str | None:
        """Give the return type of a method or property."""
        method = info.methods[name]
        owner = method.owner or info
        return self._function(f"{info.name}.{name}", owner.target.module, owner, method)

    def function_returns(self, target: Target) -> str | None:
        """Give the return type of a function of a module."""
        module = self.index.modules.get(target.module)
        binding = module.bindings.get(target.name) if module else None
        node = binding.node if binding else None
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return None
        return self._function(
            self.canonical(target), target.module, None, Method("function", node)
        )

    def _function(
        self, key: str, module: str, info: ClassInfo | None, method: Method
    ) -> str | None:
        if key in TYPES:
            return TYPES[key].type
        if key not in self._returns:
            if key in self._busy:
                return None
            self._busy.add(key)
            try:
                self._returns[key] = self._read_function(module, info, method)
            finally:
                self._busy.discard(key)
        return self._returns[key]

    def _read_function(self, module: str, info: ClassInfo | None, method: Method) -> str | None:
        node = method.node
        resolve = self._resolver(module)
        wrapped = any("contextmanager" in ast.unparse(one) for one in node.decorator_list)
        if wrapped:
            return None
        if node.returns is not None:
            declared: str | None = typetext.from_annotation(node.returns, resolve)
        else:
            declared = documented_return(ast.get_docstring(node), resolve)
        if node.name == "__init__":
            return "None"
        inferred = self._from_body(module, info, method)
        if inferred == SELF and (declared is None or (info and declared == info.name)):
            return SELF
        yields = any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in own_nodes(node))
        if yields and declared and node.returns is None:
            head, args = typetext.arguments(declared)
            if head == "list" and args:
                return f"{typetext.ITERATOR}[{args[0]}]"
            if head != typetext.ITERATOR:
                return f"{typetext.ITERATOR}[{declared}]" if "azureml" in declared else inferred
        if inferred and typetext.is_vague(declared) and not typetext.is_vague(inferred):
            return inferred if declared is None or _refines(declared, inferred) else declared
        return declared or inferred

    def _from_body(self, module: str, info: ClassInfo | None, method: Method) -> str | None:
        scope = self.scope(module, info, method.node, method.kind)
        returned: list[str] = []
        yielded: list[str] = []
        generates = False
        for node in own_nodes(method.node):
            if isinstance(node, ast.Return):
                found = self.expression(node.value, scope) if node.value else "None"
                if found is None:
                    if not generates:
                        returned.append("?")
                else:
                    returned.append(found)
            elif isinstance(node, ast.Yield):
                generates = True
                yielded.append((node.value and self.expression(node.value, scope)) or "?")
            elif isinstance(node, ast.YieldFrom):
                generates = True
                inner = self.expression(node.value, scope)
                yielded.append((inner and typetext.element(inner)) or "?")
        if generates:
            if "?" in yielded:
                return typetext.ITERATOR
            return f"{typetext.ITERATOR}[{typetext.union(yielded)}]"
        if not returned or "?" in returned or ANY in returned:
            return None
        found = typetext.union(returned)
        # `return None` alone is often the stub of an abstract method.
        return None if found == "None" else found

    def scope(
        self, module: str, info: ClassInfo | None, node: FunctionNode, kind: str
    ) -> _Scope:
        """Prepare the reading of the expressions of a function."""
        scope = _Scope(module, info, node, kind)
        resolve = self._resolver(module)
        documented = _documented(ast.get_docstring(node), resolve)
        if info is not None and node.name == "__init__":
            documented = {**_documented(ast.get_docstring(info.node), resolve), **documented}
        args = node.args
        for one in [*args.posonlyargs, *args.args, *args.kwonlyargs]:
            if one.annotation is not None:
                scope.types[one.arg] = typetext.from_annotation(one.annotation, resolve)
            elif one.arg in documented:
                scope.types[one.arg] = documented[one.arg]
        for inner in own_nodes(node):
            for name, how, value in _local_values(inner):
                scope.values.setdefault(name, []).append((how, value))
        return scope

    # Expressions

    def value_type(self, module: str, value: ast.AST | None) -> str | None:
        """Give the type of a value assigned in a module or class body."""
        if isinstance(value, ast.AnnAssign):
            return typetext.from_annotation(value.annotation, self._resolver(module))
        if not isinstance(value, ast.expr):
            return None
        empty = ast.parse("def _(): pass").body[0]
        assert isinstance(empty, ast.FunctionDef)
        return self.expression(value, _Scope(module, None, empty, "function"))

    def expression(self, node: ast.expr, scope: _Scope) -> str | None:
        """Give the type of an expression, or None if it cannot be told."""
        if isinstance(node, ast.Constant):
            if node.value is None:
                return "None"
            name = type(node.value).__name__
            return name if name in ("str", "int", "float", "bool", "bytes") else None
        if isinstance(node, ast.JoinedStr):
            return "str"
        if isinstance(node, ast.Name):
            return self._local(node.id, scope)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, scope)
        if isinstance(node, ast.Call):
            return self._call(node, scope)
        if isinstance(node, ast.Compare):
            return "bool"
        if isinstance(node, ast.UnaryOp):
            inner = self.expression(node.operand, scope)
            return "bool" if isinstance(node.op, ast.Not) else inner
        if isinstance(node, ast.BinOp):
            left = self.expression(node.left, scope)
            if left == "str" and isinstance(node.op, (ast.Mod, ast.Add)):
                return "str"
            right = self.expression(node.right, scope)
            return left if left == right else None
        if isinstance(node, ast.IfExp):
            return self._all([node.body, node.orelse], scope)
        if isinstance(node, ast.BoolOp):
            found = self._all(node.values, scope)
            last = self.expression(node.values[-1], scope)
            if found and isinstance(node.op, ast.Or) and last != "None":
                return typetext.without_none(found)
            return found
        return self._display(node, scope)

    def _display(self, node: ast.expr, scope: _Scope) -> str | None:
        """Give the type of a list, dict, comprehension, subscript and the like."""
        if isinstance(node, ast.List):
            found = self._all(node.elts, scope) if node.elts else None
            return f"list[{found}]" if found else "list"
        if isinstance(node, ast.Tuple):
            parts = [self.expression(one, scope) or ANY for one in node.elts]
            return f"tuple[{', '.join(parts)}]" if parts else "tuple"
        if isinstance(node, ast.Dict):
            return self._dict([k for k in node.keys if k], node.values, scope)
        if isinstance(node, ast.ListComp):
            found = self.expression(node.elt, scope)
            return f"list[{found}]" if found else "list"
        if isinstance(node, ast.GeneratorExp):
            found = self.expression(node.elt, scope)
            return f"{typetext.ITERATOR}[{found}]" if found else typetext.ITERATOR
        if isinstance(node, ast.DictComp):
            return self._dict([node.key], [node.value], scope)
        if isinstance(node, ast.Subscript):
            value = self.expression(node.value, scope)
            if value and isinstance(node.slice, ast.Slice):
                return value
            return typetext.item(value) if value else None
        return None

    def _dict(self, keys: list[ast.expr], values: list[ast.expr], scope: _Scope) -> str:
        key = self._all(keys, scope) if keys else None
        value = self._all(values, scope) if values else None
        if key and value and ("azureml" in value or value == SELF):
            return f"dict[{key}, {value}]"
        return "dict"

    def _all(self, nodes: list[ast.expr], scope: _Scope) -> str | None:
        types = [self.expression(one, scope) for one in nodes]
        known = [one for one in types if one is not None]
        return typetext.union(known) if len(known) == len(types) else None

    def _local(self, name: str, scope: _Scope) -> str | None:
        if name == scope.first and scope.owner is not None and scope.kind in ("method", "property"):
            return SELF
        if name in scope.busy:
            return None
        if name in scope.values:
            scope.busy.add(name)
            try:
                types = [self._step(how, value, scope) for how, value in scope.values[name]]
            finally:
                scope.busy.discard(name)
            if name in scope.types:
                types.append(scope.types[name])
            known = [one for one in types if one is not None]
            if known and len(known) == len(types):
                joined = typetext.union(known)
                return typetext.without_none(joined) or joined
            return None
        if name in scope.types:
            return typetext.without_none(scope.types[name])
        target = self.index.resolve(scope.module, name)
        if target is not None and target.kind == "value":
            holder = self.index.modules[target.module].bindings.get(target.name)
            node = holder.node if holder else None
            if isinstance(node, (ast.Constant, ast.JoinedStr, ast.Call)):
                place = f"{target.module}:{target.name}"
                if place in self._busy:
                    return None
                self._busy.add(place)
                try:
                    return self.value_type(target.module, node)
                finally:
                    self._busy.discard(place)
        return None

    def _step(self, how: str, value: ast.expr, scope: _Scope) -> str | None:
        found = self.expression(value, scope)
        if found is None or how == "is":
            return found
        if how == "each":
            return typetext.element(found)
        if how == "items":
            return typetext.item(found)
        return self._enter(found)

    def _enter(self, found: str) -> str | None:
        known = self._on_instance(found, "__enter__")
        return known[1] if known else None

    def class_reference(self, node: ast.expr, scope: _Scope) -> str | None:
        """Give the class an expression stands for (``Self`` for the own one), or None."""
        if isinstance(node, ast.Name):
            if node.id == scope.first and scope.owner is not None:
                return SELF if scope.kind == "classmethod" else None
            if node.id in scope.values or node.id in scope.types:
                return None
        if isinstance(node, ast.Attribute) and node.attr == "__class__":
            inner = self.expression(node.value, scope)
            return inner if inner == SELF else None
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "type" and node.args:
            inner = self.expression(node.args[0], scope)
            return inner if inner == SELF else None
        if not isinstance(node, (ast.Name, ast.Attribute)):
            return None
        target = self.index.resolve_expression(scope.module, node)
        if target is None:
            target = self._imported_here(node, scope)
        return self.canonical(target) if target and target.kind == "class" else None

    def _imported_here(self, node: ast.expr, scope: _Scope) -> Target | None:
        """Resolve a name imported inside the function, which is how v1 avoids import cycles."""
        text = ast.unparse(node)
        head, _, rest = text.partition(".")
        for inner in own_nodes(scope.node):
            if not isinstance(inner, ast.ImportFrom):
                continue
            for alias in inner.names:
                if (alias.asname or alias.name) != head:
                    continue
                source = inner.module or ""
                if inner.level:
                    module = self.index.modules[scope.module]
                    package = scope.module.split(".")
                    keep = len(package) - inner.level + (1 if module.is_package else 0)
                    source = ".".join([*package[:keep], *([source] if source else [])])
                dotted = ".".join([source, alias.name, *([rest] if rest else [])])
                if dotted.startswith(self.index.root + "."):
                    return self.index.resolve_absolute(dotted)
        return None

    def _attribute(self, node: ast.Attribute, scope: _Scope) -> str | None:
        base = self.class_reference(node.value, scope)
        if base is not None:
            owner = scope.owner.name if base == SELF and scope.owner else base
            info = self.class_info(owner)
            if info is not None and info.is_enum and node.attr in info.assigned:
                return info.name
            known = self.member(owner, node.attr)
            return known[1] if known and known[0] == "attribute" else None
        value = self.expression(node.value, scope)
        if value is None:
            return None
        if value == SELF and scope.owner is not None:
            known = self.member(scope.owner.name, node.attr)
            return known[1] if known and known[0] in ("attribute", "property") else None
        known = self._on_instance(value, node.attr)
        return known[1] if known and known[0] in ("attribute", "property") else None

    def _on_instance(self, value: str, name: str) -> tuple[str, str | None] | None:
        """Find a member on each class of a union."""
        kinds: set[str] = set()
        types: list[str] = []
        for member in typetext.split_top(value, "|"):
            if not member.startswith(self.index.root + "."):
                continue
            known = self.member(member, name)
            if known is None or known[1] is None:
                continue
            kinds.add(known[0])
            types.append(re.sub(rf"\b{SELF}\b", member, known[1]))
        if not types:
            return None
        return ("method" if "method" in kinds else min(kinds)), typetext.union(types)

    def _call(self, node: ast.Call, scope: _Scope) -> str | None:
        func = node.func
        made = self.class_reference(func, scope)
        if made is not None:
            special = TYPES.get(f"{made}.__new__")
            return special.type if special else made
        text = ast.unparse(func) if isinstance(func, (ast.Name, ast.Attribute)) else ""
        if text in _CALLS:
            if text in ("list", "tuple") and node.args:
                inner = self.expression(node.args[0], scope)
                one = typetext.element(inner) if inner else None
                return f"list[{one}]" if one and text == "list" else text
            return _CALLS[text]
        if text in ("copy.copy", "copy.deepcopy", "deepcopy", "sorted", "iter") and node.args:
            return self.expression(node.args[0], scope)
        if text == "next" and node.args:
            inner = self.expression(node.args[0], scope)
            return typetext.element(inner) if inner else None
        if isinstance(func, ast.Attribute):
            return self._method_call(func, scope)
        if isinstance(func, ast.Name) and func.id not in scope.values:
            target = self.index.resolve(scope.module, func.id) or self._imported_here(func, scope)
            if target is not None and target.kind == "function":
                return self.function_returns(target)
        return None

    def _method_call(self, func: ast.Attribute, scope: _Scope) -> str | None:
        name = func.attr
        value = func.value
        if isinstance(value, ast.Call) and ast.unparse(value.func) == "super":
            if name == "__new__":
                return SELF
            for info in self.lineage(scope.owner.name)[1:] if scope.owner else []:
                if name in info.methods:
                    return self.method_returns(info, name)
            return None
        base = self.class_reference(value, scope)
        if base is not None:
            owner = scope.owner.name if base == SELF and scope.owner else base
            known = self.member(owner, name)
            if known is None or known[1] is None or known[0] in ("property", "attribute"):
                return None
            return known[1] if base == SELF else re.sub(rf"\b{SELF}\b", base, known[1])
        target = self.index.resolve_expression(scope.module, func)
        if target is not None and target.kind == "function":
            return self.function_returns(target)
        found = self.expression(value, scope)
        if found is None:
            return None
        if found == "str":
            return "str" if name in _TEXT_METHODS else "list[str]" if name == "split" else None
        if found == SELF and scope.owner is not None:
            known = self.member(scope.owner.name, name)
        else:
            known = self._on_instance(found, name)
        if known is not None:
            return known[1] if known[0] in ("method", "staticmethod", "classmethod") else None
        if name in ("get", "pop", "setdefault") and typetext.item(found):
            return typetext.item(found)
        if name == "values" and found.startswith("dict["):
            return f"list[{typetext.item(found)}]"
        if name == "copy":
            return found
        return None

    def _resolver(self, module: str) -> typetext.Resolve:
        def resolve(name: str) -> str | None:
            return self.class_name(module, name)

        return resolve


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


def _documented(docstring: str | None, resolve: typetext.Resolve) -> dict[str, str]:
    """Read the ``:type x:`` and ``:vartype x:`` fields."""
    found: dict[str, str] = {}
    for name, text in _PARAM_TYPE.findall(docstring or ""):
        parsed = typetext.parse_documented(text, resolve)
        if parsed and parsed != ANY:
            found.setdefault(name.rpartition(".")[2], parsed)
    return found


def _var_names(node: ast.ClassDef) -> list[str]:
    """List the attributes a class docstring documents with ``:var x:`` or ``:ivar x:``."""
    text = ast.get_docstring(node) or ""
    names = re.findall(r":(?:i|class)?var(?:type)?[ \t]+(?:[\w.]+\.)?(\w+)[ \t]*:", text)
    return list(dict.fromkeys(names))


def _field_names(node: ast.ClassDef) -> dict[str, ast.Call]:
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


def _self_targets(node: FunctionNode, first: str) -> list[str]:
    """List the attributes a method assigns on its first parameter."""
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


def _assigned_to_self(node: ast.AST, name: str, method: FunctionNode) -> ast.expr | None:
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


def _local_values(node: ast.AST) -> Iterator[tuple[str, str, ast.expr]]:
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


def _refines(declared: str, inferred: str) -> bool:
    """Whether an inferred type is a closer statement of the documented one."""
    wide = {member for member in typetext.split_top(declared, "|") if member != "None"}
    heads = {typetext.arguments(one)[0] for one in typetext.split_top(inferred, "|")} - {"None"}
    return wide == {ANY} or heads <= {typetext.arguments(one)[0] for one in wide}


def _common(first: str, second: str) -> int:
    """Count the leading components two dotted names share."""
    count = 0
    for one, other in zip(first.split("."), second.split("."), strict=False):
        if one != other:
            break
        count += 1
    return count
