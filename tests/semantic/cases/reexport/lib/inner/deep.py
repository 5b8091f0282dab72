"""Starts a run."""

from ..names import Run


def get_run():
    return Run.get_context()  # AZL201
