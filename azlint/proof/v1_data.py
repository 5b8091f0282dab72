"""Stands in for the data of a job: a path, as v1 hands over an input, which can be read as a table.

A table is read with `mltable` before the fixes as well as after: what is compared is what a script
logs of it, not how two packages read a file.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from azlint.proof.v1_names import raise_not_recorded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from azlint.proof.v1_log import Log

VARIABLE = "AZUREML_DATASET_ENVIRONMENT_VARS"


class Input(str):
    """The path of one input."""

    __slots__ = ()

    def to_pandas_dataframe(self) -> Any:
        """The table as a data frame."""
        return _table(self).to_pandas_dataframe()

    def take(self, count: int) -> Any:
        """The first rows."""
        return _table(self).take(count)

    def skip(self, count: int) -> Any:
        """All but the first rows."""
        return _table(self).skip(count)

    def keep_columns(self, columns: Any) -> Any:
        """Only these columns."""
        return _table(self).keep_columns(columns)

    def drop_columns(self, columns: Any) -> Any:
        """All but these columns."""
        return _table(self).drop_columns(columns)


def _table(path: str) -> Any:
    import mltable

    return mltable.load(str(path))


class Inputs(dict[str, Input]):
    """The inputs of a job by name; tells which one was asked for in vain."""

    def __init__(self, given: Mapping[str, Input], miss: Callable[[str], None]) -> None:
        super().__init__(given)
        self._miss = miss

    def __missing__(self, name: str) -> Input:
        self._miss(name)
        raise KeyError(name)


def inputs(miss: Callable[[str], None]) -> Inputs:
    """The inputs that the job was given, by the variables that a job has for them.

    ``miss`` is told the name of one that is asked for and was not given.
    """
    pairs = os.environ.get(VARIABLE, "").split(",")
    names = [pair.rpartition(":")[0] for pair in pairs if pair]
    return Inputs({name: Input(os.environ[name]) for name in names}, miss)


def looked_up(name: Any, method: str, log: Log) -> Any:
    """The input called ``name``, for a script that looks it up in its workspace."""
    found = inputs(log.missed).get(name)
    if found is not None:
        return found
    log.missed(str(name))
    return raise_not_recorded(f"azureml.core.Dataset.{method}", log.unrecorded)
