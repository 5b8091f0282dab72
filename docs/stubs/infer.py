"""Types of returns and attributes, from annotations, docstrings and the code itself."""

from __future__ import annotations

import ast

from docs.stubs import typetext
from docs.stubs.expressions import Expressions
from docs.stubs.facts import TYPES
from docs.stubs.reader import Index, Target
from docs.stubs.syntax import (
    ClassInfo,
    FunctionNode,
    Method,
    Scope,
    assigned_to_self,
    documented_return,
    documented_types,
    field_names,
    local_values,
    method_kind,
    own_nodes,
    self_targets,
    var_names,
)
from docs.stubs.typetext import ANY, SELF

_KEPT_BASES = frozenset({
    "dict", "list", "str", "int", "float", "bytes", "tuple",
    "Exception", "BaseException", "ValueError", "TypeError", "RuntimeError", "KeyError",
    "ImportError", "AttributeError", "NotImplementedError", "IOError", "OSError", "IndexError",
    "LookupError", "AssertionError", "StopIteration", "ConnectionError", "TimeoutError", "Warning",
    "UserWarning", "DeprecationWarning",
})  # fmt: skip
_ENUMS = frozenset({"Enum", "IntEnum", "Flag", "IntFlag"})


class Inferrer(Expressions):
    """Answers what a function returns and what an attribute holds."""

    def __init__(self, index: Index) -> None:
        super().__init__(index)
        self._classes: dict[str, ClassInfo | None] = {}
        self._returns: dict[str, str | None] = {}
        self._busy: set[str] = set()

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
        resolve = self.resolver(info.target.module)
        info.documented = documented_types(ast.get_docstring(info.node), resolve)
        for node in info.node.body:
            self._fill_statement(info, node)
        self._take_over(info)
        own = [one.node for one in info.methods.values() if one.fills]
        for node in [*own, *info.setters]:
            if node.name == "__init__":
                documented = documented_types(ast.get_docstring(node), resolve)
                info.documented = {**documented, **info.documented}
            for name in self_targets(node):
                if name not in info.methods and name not in info.assigned:
                    info.attributes.setdefault(name, None)
        for name in [*field_names(info.node), *var_names(info.node)]:
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
            if kind is None:
                info.setters.append(node)
            else:
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
            resolve = self.resolver(info.target.module)
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
            if not method.fills:
                continue
            scope: Scope | None = None
            for node in own_nodes(method.node):
                value = assigned_to_self(node, name, method.node)
                if value is None:
                    continue
                scope = scope or self.scope(info.target.module, info, method.node, method.kind)
                if isinstance(node, ast.AnnAssign):
                    resolve = self.resolver(info.target.module)
                    return typetext.from_annotation(node.annotation, resolve)
                found = self.expression(value, scope)
                if found and found != ANY:
                    types.append(found.replace(SELF, info.name) if found == SELF else found)
        return typetext.without_none(typetext.union(types)) if types else None

    def _field_type(self, info: ClassInfo, name: str) -> str | None:
        call = field_names(info.node).get(name) or field_names(info.node).get("_" + name)
        if call is None or not call.args:
            return None
        kind = typetext.from_annotation(call.args[0], self.resolver(info.target.module))
        inner = [k.value for k in call.keywords if k.arg == "list_element_type"]
        if kind == "list" and inner:
            return f"list[{typetext.from_annotation(inner[0], self.resolver(info.target.module))}]"
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
        return self._function(self.canonical(target), target.module, None, Method("function", node))

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
        resolve = self.resolver(module)
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

    def scope(self, module: str, info: ClassInfo | None, node: FunctionNode, kind: str) -> Scope:
        """Prepare the reading of the expressions of a function."""
        scope = Scope(module, info, node, kind)
        resolve = self.resolver(module)
        documented = documented_types(ast.get_docstring(node), resolve)
        if info is not None and node.name == "__init__":
            documented = {**documented_types(ast.get_docstring(info.node), resolve), **documented}
        args = node.args
        for one in [*args.posonlyargs, *args.args, *args.kwonlyargs]:
            if one.annotation is not None:
                scope.types[one.arg] = typetext.from_annotation(one.annotation, resolve)
            elif one.arg in documented:
                scope.types[one.arg] = documented[one.arg]
        for inner in own_nodes(node):
            for name, how, value in local_values(inner):
                scope.values.setdefault(name, []).append((how, value))
        return scope


def _refines(declared: str, inferred: str) -> bool:
    """Whether an inferred type is a closer statement of the documented one."""
    wide = {member for member in typetext.split_top(declared, "|") if member != "None"}
    heads = {typetext.arguments(one)[0] for one in typetext.split_top(inferred, "|")} - {"None"}
    return wide == {ANY} or heads <= {typetext.arguments(one)[0] for one in wide}
