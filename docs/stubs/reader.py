"""Reading wheels: which modules they hold, what each name of a module is bound to.

Nothing is imported: the v1 packages need old Python versions and heavy dependencies, and importing
them runs their code. Everything comes from the syntax trees.
"""

from __future__ import annotations

import ast
import itertools
import re
import warnings
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

#: Module path components that never hold public API.
_SKIPPED_PARTS = frozenset({"_vendor", "_cli", "_cli_wrapper", "_third_party_notice", "tests"})
_GENERATED_PARTS = frozenset({"models", "operations", "aio"})
_WHEEL_NAME = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)-.*\.whl")


@dataclass(frozen=True)
class Distribution:
    """One wheel: its normalised name, version and file."""

    name: str
    version: str
    path: Path


@dataclass(frozen=True)
class Binding:
    """What a name of a module is bound to.

    ``kind`` is ``class``, ``function``, ``value`` (the assigned expression is in ``node``),
    ``module`` (``source`` names it) or ``from`` (``source`` and ``attribute`` name the origin).
    """

    kind: str
    node: ast.AST | None = None
    source: str = ""
    attribute: str = ""


@dataclass(frozen=True)
class Target:
    """Where a name leads in the end: a module, or a class, function or value defined in one."""

    kind: str
    module: str
    name: str = ""

    @property
    def place(self) -> str:
        """The dotted path of the definition."""
        return f"{self.module}.{self.name}" if self.name else self.module


@dataclass
class Module:
    """One module of a wheel."""

    name: str
    is_package: bool
    dist: Distribution
    tree: ast.Module
    bindings: dict[str, Binding] = field(default_factory=dict)
    exported: frozenset[str] = frozenset()


def is_private(dotted: str) -> bool:
    """Whether one component of a dotted path starts with an underscore (dunders do not count)."""
    return any(part.startswith("_") and not part.startswith("__") for part in dotted.split("."))


def is_generated_client(module: str) -> bool:
    """Whether a module belongs to a generated REST client or another part without API."""
    parts = module.split(".")
    if _SKIPPED_PARTS.intersection(parts) or "restclients" in parts:
        return True
    for before, part in itertools.pairwise(parts):
        if before.lstrip("_").startswith("restclient") and part in _GENERATED_PARTS:
            return True
    return "_restclients" in parts and bool(_GENERATED_PARTS.intersection(parts))


def find_distributions(directory: Path) -> list[Distribution]:
    """List the wheels of a directory, sorted by name.

    Raises:
        FileNotFoundError: the directory holds no wheel.
    """
    found: dict[str, Distribution] = {}
    for path in sorted(directory.glob("*.whl")):
        match = _WHEEL_NAME.fullmatch(path.name)
        if match:
            name = re.sub(r"[-_.]+", "-", match["name"]).lower()
            found[name] = Distribution(name, match["version"], path)
    if not found:
        raise FileNotFoundError(f"no wheels in {directory}")
    return [found[name] for name in sorted(found)]


def _is_namespace(tree: ast.Module) -> bool:
    """Whether a package file does nothing but join parts of a namespace."""
    return not any(
        isinstance(node, (ast.ImportFrom, ast.ClassDef, ast.FunctionDef)) for node in tree.body
    )


class Index:
    """All modules of all wheels, and the way from a name to its definition."""

    def __init__(self, distributions: list[Distribution], root: str = "azureml") -> None:
        """Read every module below ``root``; a file that is not valid Python is left out.

        Raises:
            zipfile.BadZipFile: a wheel is damaged.
        """
        self.distributions = distributions
        self.root = root
        self.modules: dict[str, Module] = {}
        #: Modules which exist but are not read (generated clients).
        self.unread: set[str] = set()
        #: Every module path with the distributions that hold it.
        self.holders: dict[str, set[str]] = {}
        self._resolved: dict[tuple[str, str], Target | None] = {}
        for dist in distributions:
            self._read(dist)
        for module in self.modules.values():
            _Binder(self, module).run()
        for module in self.modules.values():
            self._expand_stars(module)

    def _read(self, dist: Distribution) -> None:
        with zipfile.ZipFile(dist.path) as archive:
            for entry in sorted(archive.namelist()):
                parts = entry.split("/")
                if not entry.endswith(".py") or parts[0] != self.root:
                    continue
                parts[-1] = parts[-1].removesuffix(".py")
                is_package = parts[-1] == "__init__"
                if is_package:
                    parts.pop()
                name = ".".join(parts)
                if not all(part.isidentifier() for part in parts):
                    continue
                self.holders.setdefault(name, set()).add(dist.name)
                if is_generated_client(name):
                    self.unread.add(name)
                    continue
                try:
                    with warnings.catch_warnings():
                        warnings.simplefilter("ignore")
                        tree = ast.parse(archive.read(entry))
                except (SyntaxError, ValueError):
                    continue
                known = self.modules.get(name)
                # Several wheels carry the file of a shared package; one of them may say more.
                if known is None or (_is_namespace(known.tree) and not _is_namespace(tree)):
                    self.modules[name] = Module(name, is_package, dist, tree)

    def is_namespace(self, name: str) -> bool:
        """Whether a package is only shared ground for several distributions."""
        module = self.modules.get(name)
        return module is None or (module.is_package and _is_namespace(module.tree))

    def _expand_stars(self, module: Module) -> None:
        for star, binding in list(module.bindings.items()):
            if not star.startswith("*"):
                continue
            del module.bindings[star]
            source = self.modules.get(binding.source)
            if source is None or source is module:
                continue
            self._expand_stars(source)
            names = source.exported or {n for n in source.bindings if not n.startswith("_")}
            for name in sorted(names):
                module.bindings.setdefault(name, Binding("from", None, binding.source, name))

    def resolve(self, module: str, name: str) -> Target | None:
        """Follow a name of a module to its definition.

        Args:
            module: dotted module name.
            name: one name in it, without dots.

        Returns:
            The target, or None where the name is unknown or leaves the v1 packages.
        """
        key = (module, name)
        if key not in self._resolved:
            self._resolved[key] = None  # An import cycle ends here.
            self._resolved[key] = self._follow(module, name)
        return self._resolved[key]

    def _follow(self, module: str, name: str) -> Target | None:
        holder = self.modules.get(module)
        binding = holder.bindings.get(name) if holder else None
        if binding is None:
            inner = f"{module}.{name}"
            return Target("module", inner) if inner in self.modules else None
        if binding.kind == "module":
            known = binding.source in self.modules
            return Target("module", binding.source) if known else None
        if binding.kind == "from":
            if binding.source == module:
                inner = f"{module}.{binding.attribute}"
                return Target("module", inner) if inner in self.modules else None
            return self.resolve(binding.source, binding.attribute)
        if binding.kind == "value" and isinstance(binding.node, (ast.Name, ast.Attribute)):
            alias = self.resolve_expression(module, binding.node)
            if alias is not None and alias.kind in ("class", "function"):
                return alias
        return Target(binding.kind, module, name)

    def resolve_expression(self, module: str, node: ast.expr) -> Target | None:
        """Follow a name or a dotted name written in a module."""
        if not isinstance(node, (ast.Name, ast.Attribute)):
            return None
        return self.resolve_dotted(module, ast.unparse(node))

    def resolve_dotted(self, module: str, dotted: str) -> Target | None:
        """Follow a dotted name as the code of a module would see it."""
        parts = dotted.split(".")
        if not all(part.isidentifier() for part in parts):
            return None
        if parts[0] == self.root:
            return self.resolve_absolute(dotted)
        target = self.resolve(module, parts[0])
        return self._descend(target, parts[1:])

    def resolve_absolute(self, dotted: str) -> Target | None:
        """Follow a full path such as ``azureml.core.Run``."""
        parts = dotted.split(".")
        for end in range(len(parts), 0, -1):
            name = ".".join(parts[:end])
            if name in self.modules:
                return self._descend(Target("module", name), parts[end:])
        return None

    def _descend(self, target: Target | None, parts: list[str]) -> Target | None:
        for part in parts:
            if target is None:
                return None
            if target.kind == "module":
                target = self.resolve(target.module, part)
            elif target.kind == "class":
                target = self._inside(target, part)
            else:
                return None
        return target

    def _inside(self, outer: Target, name: str) -> Target | None:
        """Follow a name of a class: a nested class, or an alias such as ``Tabular = Factory``."""
        node = self.class_node(outer)
        for one in node.body if node else []:
            if isinstance(one, ast.ClassDef) and one.name == name:
                return Target("class", outer.module, f"{outer.name}.{name}")
            if not isinstance(one, ast.Assign):
                continue
            if any(isinstance(to, ast.Name) and to.id == name for to in one.targets):
                target = self.resolve_expression(outer.module, one.value)
                return target if target and target.kind == "class" else None
        return None

    def class_node(self, target: Target) -> ast.ClassDef | None:
        """Give the syntax tree of a class, nested ones included."""
        module = self.modules.get(target.module)
        if module is None:
            return None
        outer, *inner = target.name.split(".")
        binding = module.bindings.get(outer)
        node = binding.node if binding else None
        for part in inner:
            body = node.body if isinstance(node, ast.ClassDef) else []
            node = next(
                (one for one in body if isinstance(one, ast.ClassDef) and one.name == part), None
            )
        return node if isinstance(node, ast.ClassDef) else None

    def leads_to_unread(self, module: str, name: str) -> bool:
        """Whether an imported name comes from a v1 module that is not read."""
        seen: set[tuple[str, str]] = set()
        while (module, name) not in seen:
            seen.add((module, name))
            if module in self.unread or f"{module}.{name}" in self.unread:
                return True
            holder = self.modules.get(module)
            binding = holder.bindings.get(name) if holder else None
            if binding is None or binding.kind not in ("from", "module"):
                return False
            if binding.kind == "module":
                return binding.source in self.unread
            module, name = binding.source, binding.attribute
        return False


class _Binder:
    """Collects the names a module binds at its top level."""

    def __init__(self, index: Index, module: Module) -> None:
        self.index = index
        self.module = module
        package = module.name if module.is_package else module.name.rpartition(".")[0]
        self.package = package.split(".")

    def run(self) -> None:
        """Fill ``bindings`` and ``exported`` of the module."""
        self.block(self.module.tree.body, fallback=False)

    def bind(self, name: str, binding: Binding, fallback: bool) -> None:
        """Note a binding; one from a fallback branch gives way to an earlier one."""
        known = self.module.bindings.get(name)
        if known is not None and known.kind in ("class", "function") and binding.kind == "value":
            # `X = decorate(X)` keeps being the class or function.
            return
        if known is not None and fallback and self.is_ours(known):
            return
        self.module.bindings[name] = binding

    def is_ours(self, binding: Binding) -> bool:
        """Whether a binding stays inside the packages that are read."""
        source = binding.source
        return not source or source in self.index.modules or source in self.index.unread

    def block(self, body: list[ast.stmt], fallback: bool) -> None:
        """Read the statements of one block."""
        for node in body:
            if isinstance(node, ast.ClassDef):
                self.bind(node.name, Binding("class", node), fallback)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.bind(node.name, Binding("function", node), fallback)
            elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
                self.assign(node, fallback)
            elif isinstance(node, ast.Import):
                self.plain_import(node, fallback)
            elif isinstance(node, ast.ImportFrom):
                self.from_import(node, fallback)
            elif isinstance(node, ast.Try):
                self.block([*node.body, *node.orelse], fallback)
                for handler in node.handlers:
                    self.block(handler.body, True)
                self.block(node.finalbody, fallback)
            elif isinstance(node, ast.If):
                self.block(node.body, fallback)
                self.block(node.orelse, True)
            elif isinstance(node, (ast.With, ast.For, ast.While)):
                self.block(node.body, fallback)

    def assign(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign, fallback: bool) -> None:
        """Bind the targets of an assignment."""
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            if isinstance(target, ast.Name):
                if target.id == "__all__":
                    self.exports(node.value)
                elif isinstance(node, ast.Assign):
                    self.bind(target.id, Binding("value", node.value), fallback)
                elif isinstance(node, ast.AnnAssign):
                    self.bind(target.id, Binding("value", node), fallback)
            elif isinstance(target, (ast.Tuple, ast.List)):
                for one in target.elts:
                    if isinstance(one, ast.Name):
                        self.bind(one.id, Binding("value"), fallback)

    def exports(self, value: ast.expr | None) -> None:
        """Note the names of ``__all__``."""
        if value is None:
            return
        names = {
            one.value
            for one in ast.walk(value)
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        }
        self.module.exported |= names

    def plain_import(self, node: ast.Import, fallback: bool) -> None:
        """Bind ``import a.b as c``; without ``as`` only the top package gets bound."""
        for alias in node.names:
            if alias.asname:
                self.bind(alias.asname, Binding("module", None, alias.name), fallback)
            else:
                top = alias.name.split(".")[0]
                self.bind(top, Binding("module", None, top), fallback)

    def from_import(self, node: ast.ImportFrom, fallback: bool) -> None:
        """Bind the names of ``from a import b``."""
        source = node.module or ""
        if node.level:
            base = self.package[: len(self.package) - node.level + 1]
            source = ".".join([*base, source] if source else base)
        for alias in node.names:
            if alias.name == "*":
                self.bind(f"*{source}", Binding("from", None, source, "*"), fallback)
            else:
                binding = Binding("from", None, source, alias.name)
                self.bind(alias.asname or alias.name, binding, fallback)
