"""Ends the server when the process that started it is gone, as the protocol demands."""

from __future__ import annotations

import os
import threading
import time

# How often it is looked for, in seconds.
_PERIOD = 2.0
_ORPHANED = 1


def watch_parent(process: int | None) -> None:
    """Ends this process when the one that started it has ended, as the protocol demands."""
    # In a container the number can mean nothing here.
    if process is None or not _is_alive(process):
        return
    threading.Thread(target=_watch, args=(process,), name="azlint parent", daemon=True).start()


def _watch(process: int) -> None:
    is_parent = os.getppid() == process
    while _is_alive(process) and not (is_parent and os.getppid() != process):
        time.sleep(_PERIOD)
    os._exit(_ORPHANED)


def _is_alive(process: int) -> bool:
    if os.name == "nt":
        return _is_alive_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _is_alive_on_windows(process: int) -> bool:
    import ctypes

    synchronize, timed_out = 0x00100000, 0x00000102
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    handle = kernel.OpenProcess(synchronize, False, process)
    if not handle:
        return False
    try:
        return bool(kernel.WaitForSingleObject(handle, 0) == timed_out)
    finally:
        kernel.CloseHandle(handle)
