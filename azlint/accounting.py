"""Accounts for every occurrence of `azureml` in a file, so that nothing is missed in silence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    path: str
    unexplained: tuple[int, ...] = ()


def render(accounts):
    return ""
