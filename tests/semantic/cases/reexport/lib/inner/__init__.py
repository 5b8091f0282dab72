"""Passes on the helper of a module below."""

from .deep import get_run
