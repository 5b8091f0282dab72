"""Passes on what its modules have."""

from .inner import get_run
from .names import Run, aml

__all__ = ["Run", "aml", "get_run"]
