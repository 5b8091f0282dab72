"""Writing stub files from an index of wheels."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path

from docs.stubs import typetext
from docs.stubs.facts import ONLY_MEMBERS, SHOWN_MODULES, SHOWN_PRIVATE, SLIM_PREFIXES
from docs.stubs.infer import Inferrer
from docs.stubs.reader import Binding, Index, Module, Target, is_private
from docs.stubs.syntax import ClassInfo, FunctionNode, Method
from docs.stubs.typetext import ANY, SELF

_SHOWN_DUNDERS = frozenset({
    "__init__", "__new__", "__getitem__", "__setitem__", "__iter__", "__next__", "__enter__",
    "__exit__", "__call__", "__len__", "__contains__",
})  # fmt: skip
_INDENT = "    "


@dataclass
class _Page:
    """The stub of one module while it is written."""

    module: Module
    body: list[str] = field(default_factory=list)
    reexports: list[str] = field(default_factory=list)
    #: Canonical names mentioned in the text.
    names: set[str] = field(default_factory=set)
    #: (module, name) pairs other pages have to hold.
    needs: set[tuple[str, str]] = field(default_factory=set)


def is_slim(module: str) -> bool:
    """Whether a module is shown without attributes and constants."""
    return any(module == p or module.startswith(p + ".") for p in SLIM_PREFIXES)


class Writer:
    """Chooses what to show and turns it into stub text."""

    def __init__(self, index: Index, inferrer: Inferrer) -> None:
        self.index = index
        self.inferrer = inferrer

    def write(self, directory: Path) -> dict[str, Path]:
        """Write every stub below ``directory``, replacing what an earlier run left there.

        Args:
            directory: parent of the ``azureml`` directory.

        Returns:
            The written file of each module.

        Raises:
            OSError: a file cannot be written.
        """
        root = directory / self.index.root
        written: dict[str, Path] = {}
        for name, text in self.pages().items():
            path = directory.joinpath(*name.split("."))
            if self.index.modules[name].is_package or self._has_children(name):
                path = path / "__init__.pyi"
            else:
                path = path.with_name(path.name + ".pyi")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            written[name] = path
        kept = set(written.values())
        for old in sorted(root.rglob("*"), reverse=True):
            if old.is_dir():
                if not any(old.iterdir()):
                    old.rmdir()
            elif old not in kept:
                old.unlink()
        return written

    def _has_children(self, name: str) -> bool:
        return any(other.startswith(name + ".") for other in self.index.modules)

    def pages(self) -> dict[str, str]:
        """Give the stub text of every module that is shown, by module name."""
        wanted: dict[str, set[str]] = {}
        for name in self.index.modules:
            if not is_private(name) or name in SHOWN_MODULES:
                wanted[name] = set()
        for place in self.inferrer.moved:
            # Code may import from the private place as well; it leads to the public one.
            module, _, attribute = place.rpartition(".")
            wanted.setdefault(module, set()).add(attribute)
        pages: dict[str, _Page] = {}
        queue = sorted(wanted)
        while queue:
            name = queue.pop(0)
            page = self._page(self.index.modules[name], wanted[name])
            pages[name] = page
            for module, attribute in sorted(page.needs):
                if module not in wanted:
                    wanted[module] = set()
                elif attribute in wanted[module] or (attribute in _shown_names(pages.get(module))):
                    continue
                wanted[module].add(attribute)
                if module not in queue:
                    queue.append(module)
        for name in list(pages):
            # A stub is only found when each package above it has one.
            parent = name.rpartition(".")[0]
            while parent and parent not in pages and parent in self.index.modules:
                pages[parent] = self._page(self.index.modules[parent], set())
                parent = parent.rpartition(".")[0]
        return {name: self._text(pages[name]) for name in sorted(pages)}

    # One module

    def _page(self, module: Module, extra: set[str]) -> _Page:
        page = _Page(module)
        whole = not is_private(module.name) or module.name in SHOWN_MODULES
        for name, binding in module.bindings.items():
            place = f"{module.name}.{name}"
            asked = name in extra or place in SHOWN_PRIVATE
            if asked or (whole and not name.startswith("_")):
                self._show(page, name, binding, asked)
        page.reexports.sort()
        return page

    def _show(self, page: _Page, name: str, binding: Binding, asked: bool) -> None:
        module = page.module
        place = f"{module.name}.{name}"
        if module.name == self.index.root:
            return
        target = self.index.resolve(module.name, name)
        if target is None:
            outside = self.index.leads_to_unread(module.name, name)
            if asked or outside or name in module.exported:
                page.body.append(f"{name}: {ANY}")
            return
        if target.kind == "module":
            if not is_slim(module.name) or module.is_package:
                self._show_module(page, name, target)
            return
        canonical = self.inferrer.canonical(target)
        if canonical == place:
            if target.kind == "class":
                self._class(page, name, canonical, "")
            elif target.kind == "function":
                self._function(page, name, target)
            elif asked or not is_slim(module.name):
                node = binding.node
                found = self.inferrer.value_type(module.name, node)
                page.body.append(f"{name}: {self._note(page, found) or ANY}")
            return
        if is_slim(module.name) and not asked:
            # Modules that only hand names on are there for old import paths; in the others an
            # import is there for the module itself.
            handed_on = module.is_package or _hands_on(module)
            if target.kind == "value" or not handed_on:
                return
        home, attribute = self._home(canonical)
        outer = attribute.split(".")[0]
        page.needs.add((home, outer))
        if "." in attribute:
            page.body.append(f"{name} = {self._note(page, canonical)}")
        else:
            page.reexports.append(f"from {home} import {attribute} as {name}")

    def _show_module(self, page: _Page, name: str, target: Target) -> None:
        """Show a module bound in another module, unless it is found by its path anyway."""
        parent, _, leaf = target.module.rpartition(".")
        if not parent or is_private(target.module):
            return
        if (parent, leaf) != (page.module.name, name):
            page.reexports.append(f"from {parent} import {leaf} as {name}")

    def _home(self, canonical: str) -> tuple[str, str]:
        """Split a canonical name into the module that shows it and the rest."""
        parts = canonical.split(".")
        for end in range(len(parts) - 1, 0, -1):
            module = ".".join(parts[:end])
            if module in self.index.modules:
                return module, ".".join(parts[end:])
        return self.index.root, canonical

    def _note(self, page: _Page, text: str | None) -> str | None:
        """Remember the names of a type; give the type back."""
        if text is not None:
            for name in typetext.dotted_names(text):
                home, attribute = self._home(name)
                page.names.add(home)
                if attribute:
                    page.needs.add((home, attribute.split(".")[0]))
        return text

    def _text(self, page: _Page) -> str:
        module = page.module
        body = "\n".join(page.body)
        source = f"{module.dist.name} {module.dist.version}"
        lines = [f"# Generated from {source}"]
        plain = {name for name in page.names if name != self.index.root}
        if typetext.ITERATOR in body:
            plain.add("collections.abc")
        if "(enum." in body or ", enum." in body:
            plain.add("enum")
        lines += [f"import {name}" for name in sorted(plain)]
        if _mentions(body, ANY):
            lines.append("from typing import Any")
        if _mentions(body, SELF):
            lines.append("from typing_extensions import Self")
        lines += page.reexports
        lines += page.body
        return "\n".join(lines) + "\n"

    # Functions and classes

    def _function(self, page: _Page, name: str, target: Target) -> None:
        binding = self.index.modules[target.module].bindings[target.name]
        node = binding.node
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            returns = self._note(page, self.inferrer.function_returns(target))
            page.body.append(_signature(name, node, returns))

    def _class(self, page: _Page, name: str, canonical: str, indent: str) -> None:
        info = self.inferrer.class_info(canonical)
        if info is None:
            page.body.append(f"{indent}{name}: {ANY}")
            return
        bases = ", ".join(info.bases)
        self._note(page, bases)
        header = f"{indent}class {name}({bases}):" if bases else f"{indent}class {name}:"
        start = len(page.body)
        self._members(page, info, indent + _INDENT)
        if len(page.body) == start:
            page.body.append(f"{header} ...")
        else:
            page.body.insert(start, header)

    def _members(self, page: _Page, info: ClassInfo, indent: str) -> None:
        only = ONLY_MEMBERS.get(info.name)
        slim = is_slim(page.module.name)
        shown: set[str] = set()

        def wanted(name: str) -> bool:
            if name in shown or not name.isidentifier():
                return False
            if only is not None:
                return name in only
            return not name.startswith("_") or name in _SHOWN_DUNDERS

        for name in info.nested:
            if wanted(name):
                shown.add(name)
                self._class(page, name, f"{info.name}.{name}", indent)
        if not slim:
            for name, value in info.assigned.items():
                if wanted(name) and not name.startswith("__"):
                    shown.add(name)
                    self._assigned(page, info, name, value, indent)
            for name in info.attributes:
                if wanted(name) and not name.startswith("__"):
                    shown.add(name)
                    self._attribute(page, info, name, indent)
        for name, method in info.methods.items():
            if wanted(name):
                shown.add(name)
                self._method(page, info, name, method, indent)

    def _assigned(
        self, page: _Page, info: ClassInfo, name: str, value: ast.expr | None, indent: str
    ) -> None:
        """Show a class attribute: an enum member, an alias, or a value."""
        if isinstance(value, ast.Name) and value.id in info.methods:
            self._method(page, info, name, info.methods[value.id], indent, value.id)
            return
        if value is not None and isinstance(value, (ast.Name, ast.Attribute)):
            target = self.index.resolve_expression(info.target.module, value)
            if target is not None and target.kind == "class":
                alias = self._note(page, self.inferrer.canonical(target))
                page.body.append(f"{indent}{name} = {alias}")
                return
        if info.is_enum:
            page.body.append(f"{indent}{name} = ...")
            return
        found = self._note(page, self.inferrer.attribute_type(info, name))
        page.body.append(f"{indent}{name}: {found or ANY}")

    def _attribute(self, page: _Page, info: ClassInfo, name: str, indent: str) -> None:
        """Show an instance attribute, unless a base already says as much."""
        found = self.inferrer.attribute_type(info, name)
        for base in self.inferrer.lineage(info.name)[1:]:
            if name in base.methods or name in base.nested:
                return
            if name in base.attributes or name in base.assigned:
                if found is None or found == self.inferrer.attribute_type(base, name):
                    return
                break
        page.body.append(f"{indent}{name}: {self._note(page, found) or ANY}")

    def _method(
        self,
        page: _Page,
        info: ClassInfo,
        name: str,
        method: Method,
        indent: str,
        source: str | None = None,
    ) -> None:
        if method.kind != "method":
            page.body.append(f"{indent}@{method.kind}")
        returns = self.inferrer.method_returns(info, source or name)
        if name == "__init__":
            returns = None
        page.body.append(indent + _signature(name, method.node, self._note(page, returns)))


def _shown_names(page: _Page | None) -> set[str]:
    """Names a page already defines, read from its lines."""
    if page is None:
        return set()
    names: set[str] = set()
    for line in page.body:
        if line.startswith(("class ", "def ")):
            names.add(line.split(" ", 1)[1].split("(")[0].split(":")[0])
        elif not line.startswith((" ", "@")):
            names.add(line.split(":")[0].split(" ")[0])
    names.update(line.rpartition(" as ")[2] for line in page.reexports)
    return names


def _hands_on(module: Module) -> bool:
    return not any(one.kind in ("class", "function") for one in module.bindings.values())


def _mentions(body: str, word: str) -> bool:
    return any(f"{before}{word}" in body for before in (": ", "-> ", "[", ", ", "| "))


def _signature(name: str, node: FunctionNode, returns: str | None) -> str:
    """Write a function without its body; defaults are left open."""
    args = node.args
    positional = [*args.posonlyargs, *args.args]
    required = len(positional) - len(args.defaults)
    parts: list[str] = []
    for position, one in enumerate(positional):
        parts.append(one.arg if position < required else f"{one.arg}=...")
        if args.posonlyargs and position == len(args.posonlyargs) - 1:
            parts.append("/")
    if args.vararg:
        parts.append("*" + args.vararg.arg)
    elif args.kwonlyargs:
        parts.append("*")
    for one, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
        parts.append(one.arg if default is None else f"{one.arg}=...")
    if args.kwarg:
        parts.append("**" + args.kwarg.arg)
    arrow = f" -> {returns}" if returns else ""
    word = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    return f"{word} {name}({', '.join(parts)}){arrow}: ..."
