"""What SDK v1 accepts, and the record of it; as azureml-core 1.61 checks it."""

from __future__ import annotations

import enum
import io
import json
import os
import sys
from typing import TYPE_CHECKING, Any

from azlint.proof.events import plain
from azlint.proof.journal import Journal, digest, digest_of_figure, digest_of_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# What `type(value)` can be for the service to keep it as it is; numpy's by their names, as numpy
# need not be there. int64 is not among them, which azureml-core forgot.
_SCALARS = frozenset({float, str, bool, int, type(None)})
_NUMPY_NUMBERS = frozenset(
    "bool_ bool int8 int16 int32 uint8 uint16 uint32 float16 float32 float64".split()
)
_NUMPY_SCALARS = _NUMPY_NUMBERS | {"str_", "float128", "longdouble"}


# In bytes, as an object of Python.
_MAX_SIZE = 64

# How the files begin that `imghdr` of the standard library takes for pictures, which Python 3.13
# has no more.
_PICTURES = (
    *(b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"MM", b"II", b"BM", b"\x01\xda", b"v/1\x01"),
    *(
        b"#define ",
        b"\x59\xa6\x6a\x95",
        b"\xff\xd8\xff\xdb",
        b"P1",
        b"P2",
        b"P3",
        b"P4",
        b"P5",
        b"P6",
    ),
)


class AzureMLException(Exception):
    """Stands for `azureml.exceptions.AzureMLException`."""


class UserErrorException(AzureMLException):
    """Stands for `azureml.exceptions.UserErrorException`."""


class RunEnvironmentException(AzureMLException):
    """Stands for `azureml.exceptions.RunEnvironmentException`."""


def _is_scalar(value: object) -> bool:
    if isinstance(value, (int, float)) and sys.getsizeof(value) > _MAX_SIZE:
        return False
    kind = type(value)
    return kind in _SCALARS or (kind.__module__ == "numpy" and kind.__name__ in _NUMPY_SCALARS)


def _is_kept(value: object) -> bool:
    """Whether the service gets the value itself; else it gets its text."""
    kind = type(value)
    return kind in _SCALARS or (kind.__module__ == "numpy" and kind.__name__ in _NUMPY_NUMBERS)


def kept(values: Iterable[Any]) -> list[Any]:
    """The values as the service gets them."""
    return [v if isinstance(v, str) or _is_kept(v) else repr(v) for v in values]


def check_list(values: Iterable[Any]) -> None:
    """Raises if one of the values is of a type that a v1 series cannot have."""
    for value in values:
        if not _is_scalar(value):
            raise AzureMLException(f"{type(value)} is not a value that a list metric can have")


def check_table(table: object, is_row: bool = False) -> None:
    """Raises if the value is no table, or has columns that differ in length."""
    if not isinstance(table, dict):
        raise AzureMLException("a table is a dictionary of columns")
    lengths = set()
    for column, values in table.items():
        if is_row and isinstance(values, list):
            raise AzureMLException(f"column {column!r} of a row is a list")
        if is_row or isinstance(values, list):
            check_list([values] if is_row else values)
        lengths.add(len(values) if isinstance(values, list) else 1)
    if len(lengths) > 1:
        raise AzureMLException("the columns of a table differ in length")


def check_not_empty(name: str, values: object) -> None:
    """Raises as azureml-core does where it has nothing to send."""
    if not values:
        raise AttributeError(f"the metric {name!r} is empty, which azureml-core does not send")


def check_picture(path: Any) -> None:
    """Raises if the file is no picture, by how it begins."""
    with open(path, "rb") as stream:
        head = stream.read(32)
    is_jpeg, is_webp = head[6:10] in (b"JFIF", b"Exif"), head[8:12] == b"WEBP"
    if not (head.startswith(_PICTURES) or is_jpeg or is_webp):
        raise AzureMLException(f"Argument [{path}] is malformed.")


class Log:
    """Records what the methods of both runs are given, once that has passed its checks."""

    def __init__(self, journal: Journal, run_id: str, reads: bool = True) -> None:
        # Outside of a job the SDK never opens the files, so there they need not be.
        self._reads = reads
        self.journal = journal
        self.run_id = run_id

    def add(self, kind: str, name: object, value: Any = None, step: Any = None) -> None:
        """Records one event of this run."""
        # What v1 sends is the value of a member of an enumeration.
        sent = name.value if isinstance(name, enum.Enum) else name
        self.journal.record(kind, sent, value, step, self.run_id)

    def unrecorded(self, symbol: str) -> None:
        """Records that the script wants something that has no stand-in."""
        self.add("unrecorded", symbol)

    def missed(self, name: str) -> None:
        """Records that the script asked for an input that it was not given."""
        self.add("missing", name)

    def described(self, name: object, description: object) -> None:
        """Records a description, which MLflow has no place for."""
        if description:
            self.add("description", name, str(description))

    def scalar(self, name: object, value: Any, step: Any = None) -> None:
        """Records what `log` was given."""
        if isinstance(value, str):
            self.add("text", name, str(value), step)
        elif _is_kept(value):
            self.add("metric", name, value, step)
        else:
            self.add("text", name, repr(value), step)

    def table(self, name: object, value: Any) -> None:
        """Records columns; a value that stands alone is a column of one row."""
        if isinstance(value, dict):
            value = {key: plain(held) for key, held in value.items()}
            value = {k: held if isinstance(held, list) else [held] for k, held in value.items()}
        self.add("table", name, value)

    def image(self, name: object, path: Any, plot: Any) -> None:
        """Records a picture: a file under its own path, a figure under the name of the metric."""
        if plot is not None:
            self.add("image", name, {"content": self._content(digest_of_figure, plot)})
        else:
            content = self._content(_digest, path)
            self.add("image", name, {"content": content, "path": str(path)})

    def file(self, name: object, path_or_stream: Any, datastore: object = None) -> None:
        """Records a file that is uploaded; the name of another datastore stands before its own."""
        content = self._content(_digest, path_or_stream)
        self.add("artifact", f"{datastore}:{name}" if datastore else name, content)

    def _content(self, digest_of: Callable[[Any], Any], thing: Any) -> Any:
        try:
            return digest_of(thing)
        except Exception:
            if self._reads:
                raise
            return None

    def folder(self, name: str, path: Any, datastore: object = None) -> None:
        """Records each file of a folder under the name that v1 glues together for it."""
        found = (os.path.join(top, file) for top, _, files in os.walk(path) for file in files)
        for file in sorted(found):
            self.file(name + file[len(str(path)) :], file, datastore)


def _digest(path_or_stream: Any) -> str:
    if isinstance(path_or_stream, io.IOBase):
        content: Any = path_or_stream.read()
        return digest(content.encode() if isinstance(content, str) else content)
    return digest_of_file(path_or_stream)


def from_json(value: Any) -> Any:
    """The value that a text of JSON has; any other value is itself."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        raise UserErrorException("Invalid JSON provided") from None
