"""Provides `azureml` to a script: what is recorded, and for all else an error with its name."""

from __future__ import annotations

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

PACKAGE = "azureml"
# Not of SDK v1: what MLflow and mltable load of themselves, where it is installed.
_SUPPORTED = ("mlflow", "fsspec", "dataprep", "telemetry")
# These they do without where it is missing, and must not be told that it is there.
_OPTIONAL = ("telemetry",)


class NotRecorded(BaseException):
    """A use of something that has no stand-in.

    Not an Exception: a script that tries one way and then another must not go a way in the
    recording that it would not go in a job.
    """


class _Unrecorded(type):
    """The type of names that can be imported, subclassed and tested for, but not used."""

    symbol: str
    report: Callable[[str], None]

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        raise_not_recorded(cls.symbol, cls.report)

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise_not_recorded(f"{cls.symbol}.{name}", cls.report)


class _UnrecordedError(Exception):
    """Stands for an exception class that nothing raises here, so that it can be caught."""


def raise_not_recorded(symbol: str, report: Callable[[str], None]) -> Any:
    """Ends the recording at this use."""
    report(symbol)
    raise NotRecorded(f"{symbol} is not recorded: what it does needs a workspace or the SDK")


def unrecorded(symbol: str, report: Callable[[str], None]) -> type:
    """The stand-in for one name that no recorder knows."""
    name = symbol.rpartition(".")[2]
    if name.endswith(("Error", "Exception")):
        return type(name, (_UnrecordedError,), {"__module__": symbol.rpartition(".")[0]})
    return _Unrecorded(name, (), {"symbol": symbol, "report": staticmethod(report)})


class Names(MetaPathFinder, Loader):
    """Finds every module below `azureml`, ahead of an SDK that may be installed.

    ``known`` has the names that are recorded, each by its module and name.
    """

    def __init__(
        self, known: Mapping[str, Mapping[str, object]], report: Callable[[str], None]
    ) -> None:
        self._known = known
        self._report = report

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Says of `azureml` and all below it that it is a package."""
        parts = fullname.split(".")
        if parts[0] != PACKAGE or (path and parts[1] in _SUPPORTED and _folders(parts[1])):
            return None
        if path and parts[1] in _OPTIONAL:
            return None
        spec = ModuleSpec(fullname, self, is_package=True)
        if fullname == PACKAGE:
            spec.submodule_search_locations = _folders(*_SUPPORTED)
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """A module that has what is recorded, and gives any other name when asked."""
        return _Module(spec.name, self._report)

    def exec_module(self, module: ModuleType) -> None:
        """Puts in the names that are recorded."""
        vars(module).update(self._known.get(module.__name__, {}))

    def install(self) -> None:
        """Puts the stand-in before everything else that could be imported."""
        for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
            del sys.modules[name]
        sys.meta_path.insert(0, self)


class _Module(ModuleType):
    def __init__(self, name: str, report: Callable[[str], None]) -> None:
        super().__init__(name)
        self._report = report

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        # While a module is imported its package does not have it yet, as the real one would not.
        if (found := sys.modules.get(f"{self.__name__}.{name}")) is not None:
            return found
        made = unrecorded(f"{self.__name__}.{name}", self._report)
        setattr(self, name, made)
        return made


def _folders(*names: str) -> list[str]:
    found = (Path(entry, PACKAGE) for entry in sys.path)
    return [str(folder) for folder in found if any((folder / name).is_dir() for name in names)]
