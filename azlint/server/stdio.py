"""Runs the server over standard input and output, which nothing else may use, until the end."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from azlint.server.language_server import AzlintServer

# Code nests deeper than the small stacks that threads have on some systems.
_STACK = 64 * 1024 * 1024


def serve(server: AzlintServer) -> int:
    """Has ``server`` speak with an editor until that says `exit` or is gone; 0 after `shutdown`."""
    threading.stack_size(_STACK)
    server.start_io(*_own_streams())
    return 0 if server.was_shut_down else 1


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the protocol alone.

    What anything else prints goes to standard error, and nothing else reads what the editor sends.
    """
    sys.stdout.flush()
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb")
