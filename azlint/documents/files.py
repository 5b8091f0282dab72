"""Reads files as bytes, and tells by the bytes whether there is anything to look at."""

from __future__ import annotations

import os
import re

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


def is_worth_parsing(data: bytes) -> bool:
    """Whether a file of these bytes can have a finding of its own."""
    return any(trigger in data for trigger in TRIGGERS) or data.startswith(UTF16)
