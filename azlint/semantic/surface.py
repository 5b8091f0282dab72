"""The public surface of the v1 packages, read from the generated stubs when it is asked for.

Nothing of the v1 packages is imported; the result is the same whether or not they are installed.
"""

from __future__ import annotations

import ast
import json
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeAlias

from azlint.knowledge.model import Origin
from azlint.knowledge.private import is_private, public
from azlint.semantic import origins
from azlint.semantic.stubs import StubClass, StubModule, dotted, parse_module
from azlint.semantic.values import (
    ClassRef,
    External,
    Function,
    Instance,
    Mapping,
    ModuleRef,
    Nothing,
    Number,
    Opaque,
    Sequence,
    Text,
    Tuple,
    Value,
    Values,
    merge,
)

# v1-runtime: released with v1, needed to load what AutoML made. runtime: part of both SDKs' jobs.
Status: TypeAlias = Literal[
    "v1", "v1-runtime", "runtime", "supported", "shared", "other", "unknown"
]
_V1 = frozenset({"v1", "v1-runtime", "runtime"})

STUBS = Path(__file__).parent.parent / "stubs"
_SEQUENCES = frozenset(
    [
        "list",
        "List",
        "set",
        "Set",
        "frozenset",
        "FrozenSet",
        "Sequence",
        "Iterable",
        "Iterator",
        "Generator",
        "Collection",
        "AsyncIterator",
        "AsyncIterable",
        "AsyncGenerator",
        "deque",
    ]
)
_MAPPINGS = frozenset(["dict", "Dict", "Mapping", "MutableMapping", "OrderedDict", "defaultdict"])
_NUMBERS = frozenset(["int", "float", "bool", "complex"])

# What `Experiment.submit` and `Run.submit_child` return goes by what is submitted
# (azureml.core.experiment: each configuration registers a submit function of its own).
SUBMITTED = {
    "azureml.train.automl.automlconfig.AutoMLConfig": "azureml.train.automl.run.AutoMLRun",
    "azureml.train.hyperdrive.runconfig.HyperDriveConfig": (
        "azureml.train.hyperdrive.run.HyperDriveRun"
    ),
    "azureml.pipeline.core.pipeline.Pipeline": "azureml.pipeline.core.run.PipelineRun",
    "azureml.core.script_run_config.ScriptRunConfig": "azureml.core.script_run.ScriptRun",
    "azureml.train.estimator.MMLBaseEstimator": "azureml.core.script_run.ScriptRun",
}
# A run that is known as a `Run` only may be one of these all the same.
_KINDS_OF_RUN = (*sorted(set(SUBMITTED.values())), "azureml.pipeline.core.run.StepRun")
SUBMITTING = frozenset(
    {"azureml.core.experiment.Experiment.submit", "azureml.core.run.Run.submit_child"}
)
SUBMITTABLE = frozenset(SUBMITTED) | {"azureml.core.runconfig.RunConfiguration"}


class Surface:
    """Answers what v1 modules, classes and functions are called and what they give."""

    def __init__(self, folder: Path = STUBS) -> None:
        self._folder = folder
        self._modules: dict[str, StubModule | None] = {}
        self._ancestors: dict[str, tuple[str, ...]] = {}
        self._names: dict[tuple[str, str], Values] = {}

    @cached_property
    def _status(self) -> dict[str, Status]:
        packages = json.loads((self._folder / "packages.json").read_text(encoding="utf-8"))
        return {prefix: row["status"] for prefix, row in packages["modules"].items()}

    @cached_property
    def _above_v1(self) -> frozenset[str]:
        return frozenset(
            prefix[:index]
            for prefix, status in self._status.items()
            if status in _V1
            for index, character in enumerate(prefix)
            if character == "."
        )

    def status(self, module: str) -> Status:
        """What the longest known prefix of the dotted ``module`` belongs to."""
        while module:
            if status := self._status.get(module):
                return status
            module = module.rpartition(".")[0]
        return "unknown"

    def is_v1(self, module: str) -> bool:
        """Whether ``module`` belongs to a v1 distribution, runtimes included."""
        return self.status(module) in _V1

    def holds_v1(self, module: str) -> bool:
        """Whether some v1 package lies below ``module``, as below `azureml` or `azureml.train`."""
        return module in self._above_v1

    def module(self, name: str) -> StubModule | None:
        """The stub of the dotted module ``name``, or None when there is none."""
        if name not in self._modules:
            self._modules[name] = self._read(name)
        return self._modules[name]

    def exported(self, module: str) -> tuple[str, ...]:
        """The public names of ``module``, as `from module import *` binds them."""
        stub = self.module(module)
        if stub is None:
            return ()
        names = (*stub.classes, *stub.functions, *stub.variables, *stub.exports)
        return tuple(dict.fromkeys(name for name in names if not name.startswith("_")))

    def import_name(self, module: str, name: str) -> Values:
        """What `from module import name` binds; empty when that is not v1."""
        key = (module, name)
        if key not in self._names:
            self._names[key] = ()
            found = self._import_name(module, name)
            self._names[key] = tuple(value for value in found if self._concerns(value))
        return self._names[key]

    def _concerns(self, value: Value) -> bool:
        name = self.symbol(value)
        return self.is_v1(name) or (isinstance(value, ModuleRef) and self.holds_v1(name))

    def import_module(self, name: str) -> Value | None:
        """What the dotted module ``name`` is, or None when it is not v1 and holds nothing v1."""
        if self.is_v1(name) or self.holds_v1(name):
            return ModuleRef(name)
        return External(name) if name.partition(".")[0] == "azureml" else None

    def ancestors(self, name: str) -> tuple[str, ...]:
        """The class ``name`` and its v1 bases, nearest first."""
        if name not in self._ancestors:
            self._ancestors[name] = (name,)
            found = [name]
            stub = self._class(name)
            for base in stub.bases if stub else ():
                found.extend(self.ancestors(base))
            self._ancestors[name] = tuple(dict.fromkeys(found))
        return self._ancestors[name]

    def owner(self, name: str, member: str) -> str:
        """The class that defines ``member`` of the class ``name``, or empty when none does."""
        for ancestor in self.ancestors(name):
            stub = self._class(ancestor)
            if stub and (member in stub.members or member in stub.nested):
                return ancestor
        return ""

    def attribute(self, value: Value, name: str) -> tuple[str, Values]:
        """The canonical symbol of attribute ``name`` of a v1 value, and what it can be.

        The symbol is empty when the attribute is nothing of v1.
        """
        match value:
            case ModuleRef(module):
                found = self.import_name(module, name)
                return (self.symbol(found[0]), found) if found else ("", ())
            case ClassRef(owner_name):
                return self._member(owner_name, name, from_class=True)
            case Instance(owner_name):
                origin = self.origin(value)
                return self._member(owner_name, name, from_class=False, origin=origin)
            case Opaque(qualified):
                return f"{qualified}.{name}", ()
            case _:
                return "", ()

    def origin(self, value: Value) -> Origin | None:
        """Where the run or experiment ``value`` comes from; None if that is not known."""
        if not isinstance(value, Instance):
            return None
        return origins.origin_of(value, self.ancestors(value.name))

    def symbol(self, value: Value) -> str:
        """The canonical qualified name that stands for ``value``, or empty."""
        match value:
            case ModuleRef(name) | ClassRef(name) | Function(name) | Opaque(name) | Instance(name):
                return name
            case _:
                return ""

    def canonical(self, dotted: str) -> str:
        """The canonical symbol of a dotted name as it could be imported, itself if unknown."""
        value: Value = ModuleRef(dotted.partition(".")[0])
        symbol = ""
        for part in dotted.split(".")[1:]:
            symbol, found = self.attribute(value, part)
            if not found:
                break
            value = found[0]
        return symbol or dotted

    def knows(self, symbol: str) -> bool:
        """Whether the stubs declare the member or class ``symbol``."""
        owner, _, name = symbol.rpartition(".")
        return self.owner(owner, name) == owner if self._class(owner) else bool(self._class(symbol))

    def v1_symbol(self, value: Value) -> str:
        """The symbol of something imported if that is v1, else empty."""
        match value:
            case ModuleRef(name):
                return name if self.is_v1(name) else ""
            case ClassRef(name) | Function(name) | Opaque(name):
                return name
            case _:
                return ""

    def returns(self, function: Function, arguments: tuple[Values, ...] = ()) -> Values:
        """What a call of ``function`` can give, by its stub."""
        found = self._returned(function, arguments)
        return origins.given(function.name, found, function.origin)

    def _returned(self, function: Function, arguments: tuple[Values, ...]) -> Values:
        owner, _, name = function.name.rpartition(".")
        if function.name in SUBMITTING and arguments:
            runs = [self._submitted(config) for config in arguments[0]]
            if known := tuple(Instance(run) for run in runs if run):
                return known
        if stub := self._class(owner):
            declared = stub.members.get(name)
            if isinstance(declared, ast.FunctionDef):
                return self._annotation(declared.returns, function.receiver or owner)
            return ()
        module = self.module(owner)
        if module and name in module.functions:
            return self._annotation(module.returns(name), "")
        return ()

    def receiver_of(self, method: str, argument: Value) -> str:
        """The class that must have ``method`` when it takes ``argument``; empty when none must.

        Only `Experiment.submit` takes a v1 run configuration, whatever the receiver is called.
        """
        if method != "submit" or not isinstance(argument, Instance):
            return ""
        submittable = not SUBMITTABLE.isdisjoint(self.ancestors(argument.name))
        return "azureml.core.experiment.Experiment" if submittable else ""

    def made(self, name: str) -> Values:
        """What calling the class ``name`` gives: an instance, or what its `__new__` declares."""
        owner = self.owner(name, "__new__")
        other = self.returns(Function(f"{owner}.__new__", name)) if owner else ()
        return merge((origins.made(name, self.ancestors(name)),), other)

    def item(self, value: Instance) -> Values:
        """What subscripting or iterating an instance gives, by `__getitem__` or `__iter__`."""
        for method in ("__getitem__", "__iter__"):
            if owner := self.owner(value.name, method):
                found = self.returns(Function(f"{owner}.{method}", value.name))
                return merge(*(v.items if isinstance(v, Sequence) else (v,) for v in found))
        return ()

    def _submitted(self, config: Value) -> str:
        if isinstance(config, Instance):
            for ancestor in self.ancestors(config.name):
                if run := SUBMITTED.get(ancestor):
                    return run
        return ""

    def _member(
        self, class_name: str, name: str, *, from_class: bool, origin: Origin | None = None
    ) -> tuple[str, Values]:
        owner = self.owner(class_name, name)
        if not owner:
            for run in _KINDS_OF_RUN:
                if class_name in self.ancestors(run) and self.owner(run, name):
                    return self._member(run, name, from_class=from_class, origin=origin)
            if is_private(name):
                return self._private(class_name, name, from_class=from_class, origin=origin)
            # What no stub declares is there all the same, set at run time.
            return (f"{class_name}.{name}" if not name.startswith("__") else ""), ()
        symbol = f"{owner}.{name}"
        stub = self._class(owner)
        assert stub is not None
        if name in stub.nested:
            return symbol, (ClassRef(symbol),)
        declared = stub.members[name]
        if isinstance(declared, ast.FunctionDef):
            if any(isinstance(d, ast.Name) and d.id == "property" for d in declared.decorator_list):
                found = () if from_class else self._annotation(declared.returns, class_name)
                return symbol, origins.given(symbol, found, origin)
            return symbol, (Function(symbol, class_name, origin),)
        if isinstance(declared, ast.AnnAssign):
            return symbol, self._annotation(declared.annotation, class_name)
        if isinstance(declared, ast.Assign):
            target = self._class(dotted(declared.value))
            return symbol, (ClassRef(target.name),) if target else ()
        return symbol, ()

    def _private(
        self, class_name: str, name: str, *, from_class: bool, origin: Origin | None
    ) -> tuple[str, Values]:
        """A private member, which the stubs leave out, holds what the public one for it holds."""
        for ancestor in self.ancestors(class_name):
            member = public(f"{ancestor}.{name}").rpartition(".")[2]
            if self.owner(ancestor, member) == ancestor:
                found = self._member(ancestor, member, from_class=from_class, origin=origin)[1]
                is_value = not any(isinstance(value, Function) for value in found)
                return f"{ancestor}.{name}", found if is_value else ()
        return f"{class_name}.{name}", ()

    def _class(self, name: str) -> StubClass | None:
        module, _, last = name.rpartition(".")
        if not module:
            return None
        stub = self.module(module)
        if stub is not None:
            if last in stub.classes:
                return stub.parsed_class(last)
            if last in stub.exports and stub.exports[last] != name:
                return self._class(stub.exports[last])
            return None
        outer = self._class(module)
        return outer.nested.get(last) if outer else None

    def _import_name(self, module: str, name: str) -> Values:
        qualified = f"{module}.{name}"
        stub = self.module(module)
        if stub is not None:
            if name in stub.classes:
                return (ClassRef(qualified),)
            if name in stub.functions:
                return (Function(qualified),)
            if target := stub.exports.get(name):
                parent, _, last = target.rpartition(".")
                found = () if target == qualified else self.import_name(parent, last)
                return found or (Opaque(qualified),)
            if name in stub.variables:
                return (Opaque(qualified),)
        if self.module(qualified) is not None or qualified in self._status:
            imported = self.import_module(qualified)
            return (imported,) if imported else ()
        if self.is_v1(qualified):
            return (Opaque(qualified),)
        if self.holds_v1(qualified):
            return (ModuleRef(qualified),)
        return ()

    def _annotation(self, node: ast.expr | None, receiver: str) -> Values:
        match node:
            case None:
                return ()
            case ast.Constant(value=None):
                return (Nothing(),)
            case ast.Constant(value=str(source)):
                return self._annotation(ast.parse(source, mode="eval").body, receiver)
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                return merge(self._annotation(left, receiver), self._annotation(right, receiver))
            case ast.Subscript(value=generic, slice=inner):
                return self._generic(dotted(generic).rpartition(".")[2], inner, receiver)
            case ast.Name(id="Self"):
                return (Instance(receiver),) if receiver else ()
            case ast.Name(id="str"):
                return (Text(),)
            case ast.Name(id=name) if name in _NUMBERS:
                return (Number(),)
            case ast.Name(id=name) if name in _SEQUENCES:
                return (Sequence(()),)
            case ast.Name(id=name) if name in _MAPPINGS:
                return (Mapping(()),)
            case ast.Attribute():
                stub = self._class(dotted(node))
                return (Instance(stub.name),) if stub else ()
            case _:
                return ()

    def _generic(self, name: str, inner: ast.expr, receiver: str) -> Values:
        parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
        if name in _SEQUENCES:
            return (Sequence(self._annotation(parts[0], receiver)),)
        if name in _MAPPINGS:
            return (Mapping(self._annotation(parts[-1], receiver)),)
        if name in ("tuple", "Tuple"):
            if len(parts) == 2 and isinstance(parts[1], ast.Constant) and parts[1].value is ...:
                return (Sequence(self._annotation(parts[0], receiver)),)
            return (Tuple(tuple(self._annotation(part, receiver) for part in parts)),)
        if name in ("Optional", "Union"):
            return merge(*(self._annotation(part, receiver) for part in parts))
        if name in ("type", "Type"):
            found = self._annotation(parts[0], receiver)
            return tuple(ClassRef(v.name) for v in found if isinstance(v, Instance))
        return ()

    def _read(self, name: str) -> StubModule | None:
        path = self._folder.joinpath(*name.split("."))
        for file in (path / "__init__.pyi", path.with_suffix(".pyi")):
            try:
                source = file.read_text(encoding="utf-8")
            except OSError:
                continue
            return parse_module(name, source)
        return None
