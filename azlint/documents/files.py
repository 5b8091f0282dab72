"""Reads and replaces files as bytes, and tells by the bytes if there is anything to look at."""

from __future__ import annotations

import contextlib
import errno
import os
import re
from collections.abc import Callable

# Python files people write stay far below; what is larger is generated data.
MAX_BYTES = 10_000_000
# Outputs count too; what is larger can be read, but not on every machine.
MAX_NOTEBOOK_BYTES = 100_000_000
NOTEBOOK = ".ipynb"
# The word without which nothing in a file is v1 by itself.
TRIGGER = b"azureml"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
# Comments that speak to azlint, and what is not even readable as text.
TRIGGERS = (TRIGGER, b"azlint:", b"AZL")
# Both ends, as a line of equal signs may also be a heading in a text.
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
CONFLICT = "a conflict marker stands here; resolve the merge conflict"


def conflict_row(text: str) -> int:
    """The 1-based row of the first marker that a merge left behind in ``text``, 0 without one."""
    marker = _CONFLICT.search(text)
    return 0 if marker is None else text.count("\n", 0, marker.start()) + 1


class DocumentError(Exception):
    """A document that cannot be checked: what is wrong and what to do, and where."""

    def __init__(self, message: str, row: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.row = row
        self.column = column


def is_notebook(path: str) -> bool:
    """Whether the file at ``path`` is a Jupyter notebook, by its name."""
    return path.endswith(NOTEBOOK)


def read_bytes(path: str) -> bytes:
    """The bytes of ``path``; raises DocumentError when it cannot be read or is too large."""
    limit, shorter = MAX_BYTES, "exclude it or split it up"
    if is_notebook(path):
        limit, shorter = MAX_NOTEBOOK_BYTES, "clear its outputs, or exclude it"
    try:
        with open(path, "rb", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            data = file.read(min(size, limit) + 1)
            # Not all that can be opened tells its size, and a signal can cut a read short.
            while len(data) <= limit and (more := file.read(limit + 1 - len(data))):
                data += more
    except FileNotFoundError:
        raise DocumentError("the file vanished before it could be read; run azlint again") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DocumentError(f"the file cannot be read: {reason}; check it and its rights") from None
    if len(data) > limit:
        raise DocumentError(f"the file is larger than {limit // 1_000_000} MB; {shorter}")
    return data


def replace_bytes(
    path: str, data: bytes, check: Callable[[], None] = lambda: None, *, sync: bool = False
) -> None:
    """Puts ``data`` in place of the file at ``path``, whole or not at all; raises OSError.

    The mode of a file that is there is kept, and links are followed. ``check`` is called right
    before and stops it all by raising. With ``sync`` the data outlive a loss of power.
    """
    import tempfile

    target = os.path.realpath(path)
    mode = None
    if os.path.lexists(target):
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "the file is read-only")
        mode = os.stat(target).st_mode & 0o7777
    handle, name = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".azlint-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        if mode is None:
            # What the file would have if it were simply written.
            mask = os.umask(0)
            os.umask(mask)
            mode = 0o666 & ~mask
        os.chmod(name, mode)
        check()
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def is_worth_parsing(data: bytes) -> bool:
    """Whether a file of these bytes can have a finding of its own."""
    return any(trigger in data for trigger in TRIGGERS) or data.startswith(UTF16)
