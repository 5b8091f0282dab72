"""How a command ends: its exit codes, and the error that says why it could not do its job."""

from __future__ import annotations

FOUND = 1
FAILED = 2
INTERRUPTED = 130


class CommandError(Exception):
    """The job cannot be done; the message says why and what to do."""
