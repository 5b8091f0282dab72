"""Reads JSON reports back, and trusts nothing in them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from azlint.diagnostics import (
    Applicability,
    Companion,
    Diagnostic,
    Edit,
    FileEdits,
    Fix,
    Position,
    Range,
    Severity,
)
from azlint.reports.machine import VERSION
from azlint.reports.model import CheckedFile, Origin, Problem, ReportedDiagnostic, Scan

_T = TypeVar("_T")
# No place, and no number of anything, is larger; without a bound no sum and no share is safe.
_MOST = 2**31 - 1
_AGAIN = "write it again with `azlint check --output json=FILE`"


class ReportError(Exception):
    """A report cannot be read; the message names the file, the place, the fault and the way out."""


def read(path: str | os.PathLike[str]) -> Scan:
    """The scan in the JSON report at ``path``; raises ReportError."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ReportError(f"{path}: {error.strerror or type(error).__name__}") from None
    try:
        return scan_from(data)
    except ReportError as error:
        raise ReportError(f"{path}: {error}") from None


def scan_from(data: bytes) -> Scan:
    """The scan in the bytes of a JSON report; raises ReportError."""
    try:
        top = json.loads(data)
    except UnicodeDecodeError:
        raise ReportError(f"is no JSON report, as it is no UTF-8; {_AGAIN}") from None
    except json.JSONDecodeError as error:
        cut = "was cut" if data.strip() and error.pos >= len(data.rstrip()) - 1 else "is no JSON"
        place = f"line {error.lineno}, column {error.colno}"
        raise ReportError(f"{place}: the report {cut}: {error.msg}; {_AGAIN}") from None
    except RecursionError:
        raise ReportError(f"is no JSON report, as it nests too deeply; {_AGAIN}") from None
    except ValueError:
        raise ReportError(f"a number has too many digits: it was edited; {_AGAIN}") from None
    if not isinstance(top, dict) or "version" not in top:
        raise ReportError(f"is no JSON report of azlint, as it has no `version`; {_AGAIN}")
    if top["version"] != VERSION or isinstance(top["version"], bool):
        raise ReportError(
            f"is a report of version {json.dumps(top['version'])}, this azlint reads {VERSION}; "
            "use the azlint that wrote it for all reports, or write it again with this one"
        )
    return _scan(_Object(top, ""))


class _Object:
    """A JSON object and the place where it stands; asks for values of the right kind."""

    def __init__(self, value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise _fault(where, "is no object")
        self._value = value
        self.where = where

    def _get(self, key: str, kind: type[_T], what: str) -> _T:
        where = f"{self.where}.{key}" if self.where else key
        if key not in self._value:
            raise _fault(where, "is missing")
        value = self._value[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise _fault(where, f"is not {what}")
        return value

    def text(self, key: str) -> str:
        """The text at ``key``."""
        return self._get(key, str, "a text")

    def count(self, key: str, least: int = 0) -> int:
        """The whole number at ``key``."""
        value = self._get(key, int, "a whole number")
        if value < least:
            raise _fault(f"{self.where}.{key}", f"is below {least}")
        if value > _MOST:
            raise _fault(f"{self.where}.{key}", f"is above {_MOST}")
        return value

    def object(self, key: str) -> _Object:
        """The object at ``key``."""
        where = f"{self.where}.{key}" if self.where else key
        return _Object(self._get(key, dict, "an object"), where)

    def has(self, key: str) -> bool:
        """Whether there is something at ``key``, which older reports lack."""
        return self._value.get(key) is not None

    def is_null(self, key: str) -> bool:
        """Whether there is nothing at ``key``."""
        return key in self._value and self._value[key] is None

    def list(self, key: str) -> Iterator[_Object]:
        """The objects of the list at ``key``."""
        where = f"{self.where}.{key}" if self.where else key
        for number, value in enumerate(self._get(key, list, "a list")):
            yield _Object(value, f"{where}[{number}]")

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of the list at ``key``."""
        values = self._get(key, list, "a list")
        if not all(isinstance(value, str) for value in values):
            raise _fault(f"{self.where}.{key}", "is not a list of texts")
        return tuple(values)

    def word(self, key: str, known: Callable[[str], _T]) -> _T:
        """What ``known`` makes of the text at ``key``."""
        value = self.text(key)
        try:
            return known(value)
        except (KeyError, ValueError):
            raise _fault(f"{self.where}.{key}", f"is {json.dumps(value)}, no word for it") from None


def _fault(where: str, what: str) -> ReportError:
    return ReportError(f"`{where or 'the report'}` {what}: it was edited; {_AGAIN}")


def _scan(top: _Object) -> Scan:
    origins: list[Origin] = []
    files: list[CheckedFile] = []
    problems: list[Problem] = []
    for scan in top.list("scans"):
        origin = Origin(
            scan.text("repository"),
            scan.text("revision"),
            scan.text("created"),
            scan.text("azlint"),
            scan.text("prefix"),
        )
        origins.append(origin)
        files += (
            CheckedFile(
                file.text("filename"),
                file.text("role"),
                file.texts("owners"),
                origin,
                None if file.is_null("left") else file.count("left"),
                file.count("importers"),
            )
            for file in scan.list("files")
        )
        problems += (
            Problem(problem.text("filename"), problem.text("message"), origin)
            for problem in scan.list("problems")
        )
    rows = tuple(_row(each) for each in top.list("diagnostics"))
    suppressed = tuple(_row(each, hidden=True) for each in top.list("suppressed"))
    counts = top.object("counts")
    for name, found in (("scans", origins), ("suppressed", suppressed), ("diagnostics", rows)):
        if counts.count(name) != len(found):
            raise ReportError(
                f"`{name}` holds {len(found)} where {counts.count(name)} were written: "
                f"it was edited; {_AGAIN}"
            )
    known = {(file.repository, file.filename) for file in files}
    for row in (*rows, *suppressed):
        if (row.repository, row.filename) not in known:
            raise ReportError(
                f"a finding is in {json.dumps(row.filename)}, which no scan names: "
                f"it was edited; {_AGAIN}"
            )
    return Scan(rows, suppressed, tuple(files), tuple(origins), tuple(problems))


def _row(found: _Object, *, hidden: bool = False) -> ReportedDiagnostic:
    place = found.object("location")
    cell = None if found.is_null("cell") else found.count("cell", 1)
    diagnostic = Diagnostic(
        found.text("code"),
        found.text("name"),
        found.text("message"),
        Range(_position(place), _position(found.object("end_location")), cell),
        found.word("severity", Severity.from_label),
        found.text("symbol"),
        found.text("replacement"),
        found.text("url"),
        None if found.is_null("fix") else _fix(found.object("fix")),
        found.text("suppressed_by") if hidden else "",
        found.text("snippet") if found.has("snippet") else "",
        found.count("uses") if found.has("uses") else None,
    )
    # A place of its own in the file is that of a notebook.
    start = _position(found.object("file_location"))
    return ReportedDiagnostic(
        found.text("filename"),
        diagnostic,
        found.text("source"),
        found.text("context"),
        None if start == diagnostic.range.start else start,
        found.text("repository"),
    )


def _position(place: _Object) -> Position:
    return Position(place.count("row", 1), place.count("column", 1))


def _fix(fix: _Object) -> Fix:
    # Reports of azlint 1.0 have neither packages of an environment nor edits elsewhere.
    companion = None
    if not fix.is_null("companion"):
        beside = fix.object("companion")
        packages = beside.texts("environment") if beside.has("environment") else ()
        companion = Companion(beside.text("inputs"), beside.text("command"), packages)
    others = fix.list("elsewhere") if fix.has("elsewhere") else ()
    return Fix(
        fix.text("title"),
        _edits(fix),
        fix.word("applicability", Applicability),
        fix.text("reason"),
        companion,
        tuple(FileEdits(other.text("filename"), _edits(other)) for other in others),
    )


def _edits(holder: _Object) -> tuple[Edit, ...]:
    return tuple(
        Edit(
            Range(
                _position(edit.object("location")),
                _position(edit.object("end_location")),
                None if edit.is_null("cell") else edit.count("cell", 1),
            ),
            edit.text("content"),
        )
        for edit in holder.list("edits")
    )
