"""Finds the knowledge row of a symbol: its own, or that of its class or module."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module

from azlint import knowledge
from azlint.knowledge.model import Symbol
from azlint.knowledge.private import public


@cache
def rows() -> dict[str, Symbol]:
    """All rows by the canonical name of their symbol."""
    found: dict[str, Symbol] = {}
    for info in pkgutil.iter_modules(knowledge.__path__, f"{knowledge.__name__}."):
        for row in getattr(import_module(info.name), "SYMBOLS", ()):
            if row.name in found:
                raise ValueError(f"two knowledge rows for {row.name}")
            found[row.name] = row
    return found


def adds_to(symbol: str, answered: Iterable[str]) -> bool:
    """Whether ``symbol`` has an answer of its own, which those of ``answered`` do not cover.

    They are uses of one chain, such as `OutputFileDatasetConfig().as_upload()`.
    """
    row = own(symbol)
    others = (find(name) for name in answered)
    return row is not None and not any(other and symbol in other.covers for other in others)


def own(symbol: str) -> Symbol | None:
    """The row that is about just ``symbol``, or about the public member that stands for it."""
    return rows().get(symbol) or rows().get(public(symbol))


def find(symbol: str) -> Symbol | None:
    """The row of ``symbol``, else that of the nearest class, module or package above it.

    A private member without a row has that of the public one which stands for it.
    """
    known = rows()
    while symbol:
        if row := known.get(symbol) or known.get(public(symbol)):
            return row
        symbol = symbol.rpartition(".")[0]
    return None
