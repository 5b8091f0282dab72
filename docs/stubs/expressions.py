"""Types of expressions, worked out from the code without running it."""

from __future__ import annotations

import ast
import re
from abc import abstractmethod

from docs.stubs import typetext
from docs.stubs.facts import TYPES
from docs.stubs.names import Names
from docs.stubs.reader import Target
from docs.stubs.syntax import ClassInfo, Scope, own_nodes
from docs.stubs.typetext import ANY, SELF

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


class Expressions(Names):
    """Reads expressions; what functions and members give is answered by a subclass."""

    #: Functions, attributes and constants being worked out, to stop at a circle.
    _busy: set[str]

    @abstractmethod
    def class_info(self, canonical: str) -> ClassInfo | None:
        """Give the body of a class by its canonical name."""

    @abstractmethod
    def lineage(self, canonical: str) -> list[ClassInfo]:
        """Give a class and its v1 bases, nearest first."""

    @abstractmethod
    def member(self, canonical: str, name: str) -> tuple[str, str | None] | None:
        """Find a member in a class or its bases: how it is reached and its type."""

    @abstractmethod
    def method_returns(self, info: ClassInfo, name: str) -> str | None:
        """Give the return type of a method or property."""

    @abstractmethod
    def function_returns(self, target: Target) -> str | None:
        """Give the return type of a function of a module."""

    def value_type(self, module: str, value: ast.AST | None) -> str | None:
        """Give the type of a value assigned in a module or class body."""
        if isinstance(value, ast.AnnAssign):
            return typetext.from_annotation(value.annotation, self.resolver(module))
        if not isinstance(value, ast.expr):
            return None
        empty = ast.parse("def _(): pass").body[0]
        assert isinstance(empty, ast.FunctionDef)
        return self.expression(value, Scope(module, None, empty, "function"))

    def expression(self, node: ast.expr, scope: Scope) -> str | None:
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

    def _display(self, node: ast.expr, scope: Scope) -> str | None:
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

    def _dict(self, keys: list[ast.expr], values: list[ast.expr], scope: Scope) -> str:
        key = self._all(keys, scope) if keys else None
        value = self._all(values, scope) if values else None
        if key and value and ("azureml" in value or value == SELF):
            return f"dict[{key}, {value}]"
        return "dict"

    def _all(self, nodes: list[ast.expr], scope: Scope) -> str | None:
        types = [self.expression(one, scope) for one in nodes]
        known = [one for one in types if one is not None]
        return typetext.union(known) if len(known) == len(types) else None

    def _local(self, name: str, scope: Scope) -> str | None:
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

    def _step(self, how: str, value: ast.expr, scope: Scope) -> str | None:
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

    def class_reference(self, node: ast.expr, scope: Scope) -> str | None:
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

    def _imported_here(self, node: ast.expr, scope: Scope) -> Target | None:
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

    def _attribute(self, node: ast.Attribute, scope: Scope) -> str | None:
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

    def _call(self, node: ast.Call, scope: Scope) -> str | None:
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

    def _method_call(self, func: ast.Attribute, scope: Scope) -> str | None:
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
