"""Runs the server over standard input and output, which nothing else may use, until the end."""

from __future__ import annotations

import gc
import os
import sys
import threading
from typing import BinaryIO

# Code nests deeper than the small stacks that threads have on some systems.
_STACK = 64 * 1024 * 1024


def serve() -> int:
    """Speaks with an editor until it says `exit`, or is gone; 0 after a `shutdown`."""
    # The command line collects no garbage, as it ends soon; this does not.
    gc.enable()
    threading.stack_size(_STACK)
    incoming, outgoing = _own_streams()
    from azlint.server.features import make

    server = make()
    server.start_io(incoming, outgoing)
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
