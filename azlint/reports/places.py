"""Where findings are as other tools count it: paths of a repository, places in a file, digests."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections import Counter
from collections.abc import Iterable

from azlint.diagnostics import Position
from azlint.reports.model import ReportedDiagnostic, Scan

# What JSON writes in a string as it is, whoever writes it.
_VERBATIM = re.compile(r"[ !#-.0-\[\]-~]*")

_SURROGATE = re.compile("[\ud800-\udfff]")


class Paths:
    """What the files of a scan are called; ``several`` says that it is of several repositories."""

    def __init__(self, scan: Scan) -> None:
        self.several = scan.several
        self._prefixes = {origin.repository: origin.prefix for origin in scan.origins}

    def of(self, filename: str, repository: str) -> str:
        """The path from the top of the repository; it begins with `..` or `/` outside of that."""
        prefix = self._prefixes.get(repository, "")
        return posixpath.normpath(posixpath.join(prefix, filename)) if prefix else filename

    def shown(self, filename: str, repository: str) -> str:
        """The name of the file, behind that of its repository where there are several."""
        return f"{repository}/{filename}" if self.several else filename


def end_in_file(row: ReportedDiagnostic) -> Position | None:
    """Where the finding ends in its file; None in a notebook where the file must be read for it."""
    place = row.diagnostic.range
    if place.cell is None:
        return place.end
    length = place.end.column - place.start.column
    text = row.source[place.start.column - 1 :][:length]
    if place.start.row != place.end.row or len(text) != length or not _VERBATIM.fullmatch(text):
        return None
    return Position(row.start.row, row.start.column + length)


def unicode_of(text: str) -> str:
    """The text with a replacement for surrogates that are alone, which strict readers refuse."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def most_severe_first(rows: Iterable[ReportedDiagnostic]) -> list[ReportedDiagnostic]:
    """The findings by severity; equally severe ones stay in their order."""
    return sorted(rows, key=lambda row: -row.diagnostic.severity)


def identified(rows: Iterable[ReportedDiagnostic]) -> list[tuple[ReportedDiagnostic, str, int]]:
    """The findings by file and place, each with the digest of its code and an occurrence number.

    The number, from 1, tells apart what one rule finds in equal code of one file.
    """
    seen: Counter[tuple[str, str, str, str]] = Counter()
    found: list[tuple[ReportedDiagnostic, str, int]] = []
    for row in sorted(rows, key=lambda row: (row.repository, row.filename, row.start)):
        digest = row.context or digest_of(row.source.strip() or row.diagnostic.message)[:16]
        key = (row.repository, row.filename, row.diagnostic.code, digest)
        seen[key] += 1
        found.append((row, digest, seen[key]))
    return found


def digest_of(*parts: str) -> str:
    """The SHA-256 of texts in hexadecimal digits."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
