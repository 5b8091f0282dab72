"""The packages that answers speak of: what a written name is, and what a written call takes.

A name that is not known, such as a variable of the reader, is whatever it is: only what begins at
a known name is judged.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import textwrap
import typing
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import Any

# Packages whose names are looked up, and modules whose names stand by themselves, first come first.
PACKAGES = ("azure.ai.ml", "azure.identity", "azure.core", "mlflow", "mltable", "azureml.fsspec")
OPTIONAL = ("pandas", "azure.keyvault.secrets", "azureml.ai.monitoring")
BARE = (
    "azure.ai.ml",
    "azure.ai.ml.entities",
    "azure.ai.ml.sweep",
    "azure.ai.ml.parallel",
    "azure.ai.ml.dsl",
    "azure.ai.ml.automl",
    "azure.ai.ml.data_transfer",
    "azure.ai.ml.constants",
    "azure.ai.ml.identity",
    "azure.ai.ml.exceptions",
    "azure.identity",
    "azure.core.exceptions",
    "azureml.fsspec",
    "azure.keyvault.secrets",
    "azureml.ai.monitoring",
)
MODULES = {
    "azure": "azure",
    "automl": "azure.ai.ml.automl",
    "mlflow": "mlflow",
    "mltable": "mltable",
    "pandas": "pandas",
    "pd": "pandas",
}
# What a variable of this name is in answers: the class, or classes, of its value.
VARIABLES = {
    "ml_client": ("MLClient",),
    "job": ("Command", "ForecastingJob", "Job"),
    "sweep_job": ("Sweep",),
    "pipeline_job": ("PipelineJob",),
    "deployment": ("OnlineDeployment", "BatchDeployment"),
    "endpoint": ("OnlineEndpoint", "BatchEndpoint"),
    "env": ("Environment",),
    "data": ("Data",),
    "cluster": ("AmlCompute",),
    "schedule": ("JobSchedule",),
    "component": ("Component",),
    "fs": ("AzureMachineLearningFileSystem",),
    "table": ("MLTable",),
    "_": ("MLClient", "Command", "LROPoller", "KeyVaultSecret"),
}
# Arguments that go through `**kwargs` of a function and are no attribute of what it gives: read in
# the source of azure-ai-ml 1.35.
_SET_ELSEWHERE = frozenset({("MLTable", "traits")})  # mltable/mltable.py, where a table is made
THROUGH_KEYWORDS = frozenset(
    {
        ("pipeline", "default_compute"),  # _job/pipeline/pipeline_job_settings.py
        ("pipeline", "display_name"),
        ("classification", "outputs"),  # entities/_job/automl/automl_job.py, as node outputs
        ("regression", "outputs"),
        ("forecasting", "outputs"),
        ("list", "scheduled_job_name"),  # operations/_job_operations.py
    }
)


@dataclass(frozen=True)
class Thing:
    """A module, a class or a function; ``is_method`` where it is called on an instance."""

    value: Any
    is_method: bool = False


@dataclass(frozen=True)
class Made:
    """An instance of one of the classes, or of one below them."""

    classes: tuple[type, ...]


Value = Thing | Made | None


@dataclass
class Reader:
    """Reads code and keeps what it finds wrong; ``is_part`` where calls need not be whole."""

    is_part: bool = False
    faults: list[str] = field(default_factory=list)
    names: dict[str, Value] = field(default_factory=dict)

    def run(self, body: Iterable[ast.stmt]) -> list[str]:
        """Read the statements in their order and give the faults."""
        for statement in body:
            self._statement(statement)
        return self.faults

    def _statement(self, node: ast.AST) -> None:
        match node:
            case ast.Import(names=names):
                for alias in names:
                    value = self._imported(alias.name, "")
                    self.names[alias.asname or alias.name.partition(".")[0]] = (
                        value if alias.asname or "." not in alias.name else known("azure")
                    )
            case ast.ImportFrom(module=str(module), names=names):
                for alias in names:
                    self.names[alias.asname or alias.name] = self._imported(module, alias.name)
            case ast.Assign(targets=targets, value=value):
                found = self.value(value)
                for target in targets:
                    self._bind(target, found)
            case ast.With(items=items, body=body):
                for item in items:
                    found = self.value(item.context_expr)
                    if item.optional_vars is not None:
                        self._bind(item.optional_vars, found)
                self.run(body)
            case ast.For(target=target, iter=iterated, body=body):
                self.value(iterated)
                self._bind(target, None)
                self.run(body)
            case ast.FunctionDef(name=name, args=arguments, body=body, decorator_list=decorators):
                for decorator in decorators:
                    self.value(decorator)
                self.names[name] = None
                outside = dict(self.names)
                for argument in (*arguments.args, *arguments.kwonlyargs):
                    self.names[argument.arg] = None
                self.run(body)
                self.names = outside
            case ast.ClassDef(name=name, body=body):
                self.names[name] = None
                self.run(body)
            case ast.Expr(value=value):
                self.value(value)
            case _:
                for child in ast.iter_child_nodes(node):
                    if isinstance(child, ast.expr):
                        self.value(child)
                    else:
                        self._statement(child)

    def _bind(self, target: ast.expr, value: Value) -> None:
        if isinstance(target, ast.Name):
            self.names[target.id] = value
        elif isinstance(target, ast.Attribute):
            self.value(target)
        else:
            for child in ast.iter_child_nodes(target):
                if isinstance(child, ast.expr):
                    self._bind(child, None)

    def _imported(self, module: str, name: str) -> Value:
        if (
            not module.startswith((*PACKAGES, *OPTIONAL))
            or loaded(module.partition(".")[0]) is None
        ):
            return None
        owner = loaded(module)
        if owner is None:
            if not module.startswith(OPTIONAL):
                self.faults.append(f"there is no module {module}")
            return None
        if not name:
            return Thing(owner)
        return self._attribute(Thing(owner), name)

    def value(self, node: ast.expr) -> Value:
        """What an expression is; its faults are kept."""
        match node:
            case ast.Name(id=name):
                return self.names[name] if name in self.names else known(name)
            case ast.Attribute(value=owner, attr=name):
                return self._attribute(self.value(owner), name)
            case ast.Call():
                return self._call(node)
            case ast.Lambda() | ast.ListComp() | ast.GeneratorExp() | ast.DictComp():
                return None
            case _:
                for child in ast.iter_child_nodes(node):
                    if isinstance(child, ast.expr):
                        self.value(child)
                    elif isinstance(child, ast.keyword):
                        self.value(child.value)
                return None

    def _attribute(self, owner: Value, name: str) -> Value:
        match owner:
            case Thing(value=ModuleType() as module):
                found = getattr(module, name, None)
                if found is None and not hasattr(module, name):
                    found = loaded(f"{module.__name__}.{name}")
                    if found is None:
                        self.faults.append(f"{module.__name__} has no {name}")
                return Thing(found) if _is_nameable(found) else None
            case Thing(value=type() as cls):
                if not hasattr(cls, name) and name not in assigned(cls):
                    self.faults.append(f"{cls.__name__} has no {name}")
                found = getattr(cls, name, None)
                return Thing(found) if inspect.isroutine(found) else None
            case Made(classes=classes):
                return self._of_instance(classes, name)
            case _:
                return None

    def _of_instance(self, classes: tuple[type, ...], name: str) -> Value:
        for cls in (below for known_class in classes for below in family(known_class)):
            if hasattr(cls, name):
                found = inspect.getattr_static(cls, name)
                if isinstance(found, property):
                    return given(found.fget)
                found = getattr(cls, name)
                return Thing(found, is_method=True) if inspect.isfunction(found) else None
            if name in assigned(cls) or (cls.__name__, name) in _SET_ELSEWHERE:
                return None
        self.faults.append(f"{' or '.join(cls.__name__ for cls in classes)} has no {name}")
        return None

    def _call(self, node: ast.Call) -> Value:
        called = self.value(node.func)
        for argument in node.args:
            self.value(argument)
        for keyword in node.keywords:
            self.value(keyword.value)
        if not isinstance(called, Thing) or not callable(called.value):
            return None
        is_part = self.is_part
        positional = [a for a in node.args if not isinstance(a, ast.Starred)]
        if [ast.unparse(argument) for argument in positional] == ["..."]:
            positional, is_part = [], True
        if len(positional) < len(node.args) or any(k.arg is None for k in node.keywords):
            is_part = True
        self.faults.extend(
            misfit(called, len(positional), [k.arg for k in node.keywords if k.arg], is_part)
        )
        if isinstance(called.value, type):
            return Made((called.value,))
        return given(called.value)


def misfit(called: Thing, positional: int, keywords: list[str], is_part: bool) -> Iterator[str]:
    """What ``called`` does not take of these arguments."""
    name = getattr(called.value, "__qualname__", str(called.value))
    try:
        signature = inspect.signature(called.value)
    except (TypeError, ValueError):
        return
    bind = signature.bind_partial if is_part else signature.bind
    try:
        bind(*([None] * (positional + called.is_method)), **dict.fromkeys(keywords))
    except TypeError as error:
        yield f"{name}: {error}"
        return
    for keyword in keywords:
        if not is_explicit(signature, keyword) and not keeps(
            called.value, keyword, frozenset(keywords)
        ):
            yield f"{name} keeps no argument {keyword!r}"


def is_explicit(signature: inspect.Signature, name: str) -> bool:
    """Whether there is a parameter ``name`` that is no catch-all."""
    found = signature.parameters.get(name)
    return found is not None and found.kind not in (found.VAR_KEYWORD, found.VAR_POSITIONAL)


@cache
def keeps(function: Any, keyword: str, others: frozenset[str] = frozenset()) -> bool:
    """Whether what ``function`` makes has the argument that it takes by `**kwargs`."""
    if (function.__name__, keyword) in THROUGH_KEYWORDS or not is_of_azure(function):
        return True
    parameters = inspect.signature(function).parameters
    if not any(p.kind is p.VAR_KEYWORD for p in parameters.values()):
        return False
    needed = {
        p.name
        for p in parameters.values()
        if p.default is p.empty and p.kind in (p.KEYWORD_ONLY, p.POSITIONAL_OR_KEYWORD)
    }
    # Some keep a value only beside another, such as a version beside a name.
    for given_too in (frozenset[str](), others & {"name", "type"}):
        try:
            made = function(**{**dict.fromkeys(needed | given_too, "x"), keyword: "y"})
        except Exception:
            continue
        # What answers to any name keeps nothing for sure.
        if not hasattr(type(made), "__getattr__") and getattr(made, keyword, None) == "y":
            return True
    return False


@cache
def arguments() -> frozenset[str]:
    """Whatever an argument is called that a class, function or method of the packages takes."""
    holders: list[Any] = [
        *filter(None, map(loaded, (*BARE, "mlflow", "mlflow.sklearn", "mltable")))
    ]
    classes = {cls for holder in holders for _, cls in inspect.getmembers(holder, inspect.isclass)}
    client = known("MLClient")
    assert isinstance(client, Thing)
    for _, member in inspect.getmembers(client.value, lambda found: isinstance(found, property)):
        if isinstance(operations := given(member.fget), Made):
            classes.update(operations.classes)
    found: set[str] = set()
    for holder in (*holders, *classes):
        for _, member in inspect.getmembers(holder, callable):
            try:
                found.update(inspect.signature(member).parameters)
            except (TypeError, ValueError):
                continue
    return frozenset(found)


def is_of_azure(function: Any) -> bool:
    """Whether azure-ai-ml itself defines ``function``."""
    return str(getattr(function, "__module__", "")).startswith("azure.ai.ml")


@cache
def loaded(name: str) -> ModuleType | None:
    """The module ``name``, or None when there is none."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


@cache
def known(name: str) -> Value:
    """What ``name`` is without an import: a module, a public name, a variable of answers."""
    if name in MODULES:
        module = loaded(MODULES[name])
        return Thing(module) if module else None
    if name in VARIABLES:
        classes = (known(each) for each in VARIABLES[name])
        return Made(tuple(cls.value for cls in classes if isinstance(cls, Thing)))
    if name == "MlflowClient":
        return Thing(importlib.import_module("mlflow").MlflowClient)
    if name == "LROPoller":
        return Thing(importlib.import_module("azure.core.polling").LROPoller)
    if name == "MLTable":
        return Thing(importlib.import_module("mltable").MLTable)
    for module in filter(None, map(loaded, BARE)):
        found = getattr(module, name, None)
        if found is not None and not isinstance(found, ModuleType) and not name.startswith("_"):
            return Thing(found)
    return None


def _is_nameable(found: Any) -> bool:
    return isinstance(found, ModuleType | type) or inspect.isroutine(found) or callable(found)


@cache
def family(cls: type) -> tuple[type, ...]:
    """``cls`` and all classes below it."""
    below = [each for direct in cls.__subclasses__() for each in family(direct)]
    return (cls, *below)


@cache
def assigned(cls: type) -> frozenset[str]:
    """The attributes that methods of ``cls`` and of its bases set on the instance."""
    found: set[str] = set()
    for base in cls.__mro__[:-1]:
        found.update(getattr(base, "__annotations__", ()))
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(base)))
        except (OSError, TypeError, SyntaxError):
            continue
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                    found.add(name)
    return frozenset(found)


@cache
def given(function: Any) -> Value:
    """What a call of ``function`` gives by its annotation."""
    try:
        hint = typing.get_type_hints(inspect.unwrap(function)).get("return")
    except Exception:
        return None
    return _of_hint(hint)


def _of_hint(hint: Any) -> Value:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Union or str(origin) == "<class 'types.UnionType'>":
        made = [found for a in arguments if isinstance(found := _of_hint(a), Made)]
        return Made(tuple(cls for each in made for cls in each.classes)) if made else None
    if isinstance(hint, type) and not origin and hint.__module__ != "builtins":
        return Made((hint,))
    return None
