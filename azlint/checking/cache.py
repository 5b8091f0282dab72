"""Remembers results between runs, so that what did not change is neither read nor resolved again.

Plain JSON: reading a cache that somebody else wrote cannot run anything.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from azlint import __version__
from azlint.checking.results import FileResult
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
from azlint.documents.files import replace_bytes
from azlint.settings.settings import Settings

Stamp: TypeAlias = tuple[int, int]
_FORMAT = 9


def stamp_of(path: str) -> Stamp | None:
    """Size in bytes and modification time in nanoseconds, or None when the file is not there.

    Of a folder the number of the names in it that count for a search for definitions, and a digest
    of these.
    """
    try:
        found = os.stat(path)
    except OSError:
        return None
    if stat.S_ISDIR(found.st_mode):
        from azlint.documents.environments.names import listing

        names = listing(path)
        return len(names), zlib.crc32("\n".join(names).encode("utf-8", "surrogatepass"))
    return found.st_size, found.st_mtime_ns


@dataclass
class Entry:
    """What was found in one file.

    ``result`` is None where its bytes hold nothing of interest, and lacks the flows when it comes
    from the cache: `Cache.result` adds them. ``inflow`` is what flowed into the file,
    ``dependencies`` are the stamps of the files it depends on, ``looked`` those of files and
    folders that its fixes rest on.
    """

    stamp: Stamp
    result: FileResult | None
    inflow: str = ""
    dependencies: Mapping[str, Stamp | None] | None = None
    flows: list[Any] = field(default_factory=list)
    looked: Mapping[str, Stamp | None] | None = None

    def is_current(self, stamp_now: Callable[[str], Stamp | None]) -> bool:
        """Whether all that the result rests on besides its own file is as it was."""
        others = (*(self.dependencies or {}).items(), *(self.looked or {}).items())
        return all(stamp_now(path) == stamp for path, stamp in others)


class Cache:
    """The entries of one project under one configuration, in one file."""

    def __init__(self, settings: Settings, paths: Iterable[str], today: str) -> None:
        self._folder = settings.cache_directory
        self._root = str(settings.root.resolve())
        self._file = self._folder / f"{_key(settings)}.json"
        self._layout = _digest("\n".join(sorted(paths)))
        self._today = today
        self.entries: dict[str, Entry] = {}
        # Files through which importers reach v1, as of the last run; None when there was none.
        self.tainting: frozenset[str] | None = None
        # The files that notebooks wrote then.
        self.written: frozenset[str] = frozenset()

    def load(self) -> None:
        """Reads the entries of the last run; none when there is no sound cache."""
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
            same_layout = data["layout"] == self._layout
            self.written = frozenset(map(self._absolute, data["written"]))
            for path, row in data["files"].items():
                entry = self._read(path, row)
                if entry.result is None or same_layout:
                    self.entries[os.path.join(self._root, path)] = entry
            if same_layout:
                # Among other files an import can lead elsewhere, so who imports is asked anew.
                self.tainting = frozenset(self._absolute(path) for path in data["tainting"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError):
            self.entries.clear()
            self.tainting = None

    def result(self, entry: Entry) -> FileResult | None:
        """The result of ``entry`` with all that flows out of its file."""
        if entry.result is None or not entry.flows:
            return entry.result
        from azlint.semantic.portable import decode

        flows = {
            (self._absolute(where), function, parameter): decode(values)
            for where, function, parameter, values in entry.flows
        }
        return replace(entry.result, flows=flows)

    def save(self) -> None:
        """Writes all entries; a cache that cannot be written is left out without a word."""
        data = {
            "layout": self._layout,
            "written": sorted(map(self._relative, self.written)),
            "tainting": sorted(self._relative(path) for path in self.tainting or ()),
            "files": {self._relative(path): self._row(e) for path, e in self.entries.items()},
        }
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for name, text in (
                (".gitignore", "*\n"),
                ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n"),
            ):
                if not (self._folder / name).exists():
                    (self._folder / name).write_text(text, encoding="utf-8")
            replace_bytes(str(self._file), json.dumps(data, separators=(",", ":")).encode())

    def _relative(self, path: str) -> str:
        prefix = self._root + os.sep
        return path[len(prefix) :] if path.startswith(prefix) else path

    def _absolute(self, path: str) -> str:
        return os.path.join(self._root, path)

    def _row(self, entry: Entry) -> list[Any]:
        if entry.result is None:
            return list(entry.stamp)
        result = entry.result
        return [
            *entry.stamp,
            entry.inflow,
            self._stamp_rows(entry.dependencies),
            self._stamp_rows(entry.looked),
            [self._diagnostic_row(diagnostic) for diagnostic in result.diagnostics],
            [self._diagnostic_row(diagnostic) for diagnostic in result.suppressed],
            # A date that is past already was reckoned with; only those to come end the entry.
            [date for date in result.dates if date >= self._today],
            entry.flows or self._flow_rows(result),
            result.holds_v1,
            result.role,
        ]

    def _flow_rows(self, result: FileResult) -> list[Any]:
        if not result.flows:
            return []
        from azlint.semantic.portable import encode

        return [
            [self._relative(path), function, parameter, encode(values)]
            for (path, function, parameter), values in result.flows.items()
        ]

    def _read(self, path: str, row: list[Any]) -> Entry:
        stamp = (int(row[0]), int(row[1]))
        if len(row) == 2:
            return Entry(stamp, None)
        inflow, dependencies, others, *rows = row[2:]
        diagnostics, suppressed, dates, flows, holds_v1, role = rows
        stamps, looked = self._stamps(dependencies), self._stamps(others)
        if any(date < self._today for date in dates):
            raise ValueError("a suppression may have expired")
        result = FileResult(
            self._absolute(path),
            tuple(self._diagnostic(item) for item in diagnostics),
            tuple(self._diagnostic(item) for item in suppressed),
            (),
            tuple(dates),
            {},
            bool(holds_v1),
            frozenset(stamps),
            str(role),
            frozenset(looked),
        )
        return Entry(stamp, result, inflow, stamps, flows, looked)

    def _stamp_rows(self, stamps: Mapping[str, Stamp | None] | None) -> dict[str, Stamp | None]:
        return {self._relative(path): stamp for path, stamp in (stamps or {}).items()}

    def _stamps(self, rows: dict[str, Any]) -> dict[str, Stamp | None]:
        return {
            self._absolute(name): (found[0], found[1]) if found else None
            for name, found in rows.items()
        }

    def _diagnostic_row(self, found: Diagnostic) -> list[Any]:
        return [
            found.code,
            found.name,
            found.message,
            _range_row(found.range),
            found.severity.value,
            found.symbol,
            found.replacement,
            found.url,
            found.suppressed_by,
            found.snippet,
            found.uses,
            found.fix and self._fix_row(found.fix),
        ]

    def _diagnostic(self, row: list[Any]) -> Diagnostic:
        code, name, message, place, severity, *texts, uses, fix = row
        symbol, replacement, url, suppressed_by, snippet = texts
        made = None if fix is None else self._fix(fix)
        told = (code, name, message, _range(place), Severity(severity))
        return Diagnostic(*told, symbol, replacement, url, made, suppressed_by, snippet, uses)

    def _fix_row(self, fix: Fix) -> list[Any]:
        beside = fix.companion
        companion = beside and [beside.inputs, beside.command, beside.environment]
        others = [[self._relative(other.path), _edit_rows(other.edits)] for other in fix.elsewhere]
        edits = _edit_rows(fix.edits)
        return [fix.title, edits, fix.applicability.value, fix.reason, companion, others]

    def _fix(self, row: list[Any]) -> Fix:
        title, edits, applicability, reason, companion, others = row
        kind, beside = Applicability(applicability), _companion(companion)
        elsewhere = tuple(FileEdits(self._absolute(path), _edits(rows)) for path, rows in others)
        return Fix(title, _edits(edits), kind, reason, beside, elsewhere)


def _edit_rows(edits: Iterable[Edit]) -> list[Any]:
    return [[_range_row(edit.range), edit.content] for edit in edits]


def _edits(rows: list[Any]) -> tuple[Edit, ...]:
    return tuple(Edit(_range(place), content) for place, content in rows)


def _companion(row: list[Any] | None) -> Companion | None:
    if row is None:
        return None
    inputs, command, environment = row
    return Companion(inputs, command, tuple(environment))


def _range_row(place: Range) -> list[Any]:
    return [place.start.row, place.start.column, place.end.row, place.end.column, place.cell]


def _range(row: list[Any]) -> Range:
    start_row, start_column, end_row, end_column, cell = row
    return Range(Position(start_row, start_column), Position(end_row, end_column), cell)


def _key(settings: Settings) -> str:
    """What, if it differs, makes all that is remembered worthless."""
    parts = (
        _FORMAT,
        __version__,
        sys.version_info[:2],
        settings.root,
        settings.select,
        settings.ignore,
        settings.extend_select,
        settings.per_file_ignores,
        settings.severity,
        settings.per_file_severity,
        settings.extend_safe_fixes,
        settings.extend_unsafe_fixes,
        settings.job_packages,
        settings.command_line,
    )
    return _digest(repr(parts))


def _digest(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return f"{zlib.crc32(data):08x}{zlib.adler32(data):08x}{len(data):x}"
