"""Leads from the URIs of an editor to absolute paths, also where there is no file."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

_DRIVE = re.compile(r"/[A-Za-z]:")
_UNFIT = re.compile(r"[^\w.-]+")
# Where documents live that were never saved, when no folder is open.
_NOWHERE = os.path.abspath(os.path.join(os.sep, "untitled"))


def path_of(uri: str) -> str | None:
    """The absolute path of a `file:` URI, None for any other and for one that no path can be."""
    try:
        parts = urlsplit(uri)
        path = unquote(parts.path, errors="surrogateescape")
    except ValueError:
        return None
    if parts.scheme.lower() != "file" or not path or "\0" in path:
        return None
    if parts.netloc not in ("", "localhost"):
        path = f"//{unquote(parts.netloc)}{path}"
    elif os.name == "nt" and _DRIVE.match(path):
        path = path[1:]
    return os.path.abspath(path)


def name_of(uri: str, folder: Path | None, suffix: str) -> str:
    """A path that stands for a document without a file, such as `untitled:Untitled-1`.

    It lies in ``folder``, so that it can import what a file there could, and ends in ``suffix``.
    """
    stem = _UNFIT.sub("_", unquote(uri, errors="replace")).strip("_.")
    stem = stem.removesuffix(suffix)[-100:]
    return os.path.join(str(folder) if folder else _NOWHERE, f"{stem or 'untitled'}{suffix}")
