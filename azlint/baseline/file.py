"""The file of a baseline: JSON, one entry a line, sorted, so that its diffs can be read."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass

from azlint import __version__
from azlint.baseline.entries import Entries, Key
from azlint.documents.files import conflict_row

VERSION = 1
# An entry takes some 250 bytes: this is more than half a million of them.
MAX_BYTES = 200_000_000
_TOP = {"version": int, "azlint": str, "findings": list}
_ENTRY = {"path": str, "code": str, "symbol": str, "context": str, "count": int, "hint": str}
_ANEW = "restore it, or make it anew with `azlint baseline create --force`"


class BaselineError(Exception):
    """A baseline that cannot be used: what is wrong in the file, and what to do."""


@dataclass(frozen=True)
class Baseline:
    """The entries that a file holds, the version of azlint that wrote it, and its ``folder``.

    ``folder`` is absolute; the paths of the entries count from it.
    """

    file: str
    entries: Entries
    version: str = __version__

    @property
    def folder(self) -> str:
        """Where paths count from."""
        return folder_of(self.file)


def folder_of(file: str) -> str:
    """The absolute folder that the paths in the baseline ``file`` count from."""
    return os.path.dirname(os.path.abspath(file))


def rendered(entries: Entries) -> str:
    """The text of the file that holds ``entries``."""
    rows = (
        _json(
            {**key._asdict(), "count": entries.counts[key], "hint": entries.hints.get(key, "")},
        )
        for key in sorted(entries.counts)
    )
    findings = ",\n".join(rows)
    return (
        f'{{\n"version": {VERSION},\n"azlint": {json.dumps(__version__)},\n'
        f'"findings": [\n{findings}{chr(10) if findings else ""}]\n}}\n'
    )


def _json(row: dict[str, object]) -> str:
    """One line; as people read it where that can be written in UTF-8."""
    text = json.dumps(row, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(row)
    return text


def read(file: str) -> Baseline:
    """The baseline in ``file``; raises BaselineError, whose message names the file."""
    try:
        return _read(file)
    except BaselineError as error:
        raise BaselineError(f"{file}: {error}") from None


def _read(file: str) -> Baseline:
    text = _text(file)
    if row := conflict_row(text):
        raise BaselineError(
            f"line {row} is a conflict marker; resolve the merge conflict by keeping the lines of "
            "both sides, then run `azlint baseline update`"
        )
    try:
        top = json.loads(text, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        raise BaselineError(
            f"line {error.lineno}, column {error.colno}: not JSON ({error.msg}); {_ANEW}"
        ) from None
    except (ValueError, RecursionError) as error:
        what = "nests too deeply" if isinstance(error, RecursionError) else str(error)
        raise BaselineError(f"not JSON that azlint wrote ({what}); {_ANEW}") from None
    if not isinstance(top, dict):
        raise BaselineError(f"holds no JSON object, so it is no baseline; {_ANEW}")
    version = top.get("version")
    if type(version) is int and version != VERSION:
        way = "use an azlint that is newer" if version > VERSION else _ANEW
        raise BaselineError(f"version {version}, but this azlint reads version {VERSION}; {way}")
    _check("the object", top, _TOP)
    return Baseline(file, _entries(top["findings"]), top["azlint"])


def _text(file: str) -> str:
    try:
        known = os.stat(file)
        if not stat.S_ISREG(known.st_mode):
            raise BaselineError("not a file; name the file of a baseline")
        if known.st_size > MAX_BYTES:
            raise BaselineError(
                f"larger than {MAX_BYTES // 1_000_000} MB, so azlint did not write it; {_ANEW}"
            )
        with open(file, "rb") as opened:
            data = opened.read(MAX_BYTES + 1)
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise BaselineError("no such file; `azlint baseline create` makes it") from None
    except (OSError, ValueError) as error:
        if isinstance(error, UnicodeDecodeError):
            raise BaselineError(f"byte {error.start + 1:,} is not UTF-8; {_ANEW}") from None
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise BaselineError(f"cannot be read: {reason}") from None


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"an object with the key `{twice}` twice")
    return made


def _check(place: str, found: dict[str, object], wanted: dict[str, type]) -> None:
    """Raises BaselineError unless ``found`` has the keys and types that are ``wanted``."""
    for name, kind in wanted.items():
        if name not in found:
            raise BaselineError(f"{place} has no `{name}`; {_ANEW}")
        if type(found[name]) is not kind:
            words = {int: "a whole number", str: "a text", list: "a list"}[kind]
            raise BaselineError(f"{place}: `{name}` is not {words}; {_ANEW}")
    if unknown := sorted(found.keys() - wanted.keys()):
        raise BaselineError(f"{place} has an unknown key `{unknown[0]}`; {_ANEW}")


def _entries(rows: list[object]) -> Entries:
    counts: dict[Key, int] = {}
    hints: dict[Key, str] = {}
    for key, count, hint in _checked(rows):
        if key in counts:
            raise BaselineError(
                f"{key.path} has two entries of {key.code} with context {key.context}; keep the "
                "one with the smaller count, then run `azlint baseline update`"
            )
        counts[key] = count
        hints[key] = hint
    return Entries(counts, hints)


def _checked(rows: list[object]) -> Iterator[tuple[Key, int, str]]:
    for number, row in enumerate(rows, 1):
        place = f"entry {number:,} of `findings`"
        if not isinstance(row, dict):
            raise BaselineError(f"{place} is no object; {_ANEW}")
        _check(place, row, _ENTRY)
        key = Key(row["path"], row["code"], row["symbol"], row["context"])
        place += f" ({key.path})"
        if row["count"] < 1:
            raise BaselineError(f"{place}: `count` is {row['count']}, which is below 1; {_ANEW}")
        if not key.is_known_again:
            raise BaselineError(f"{place} can be no entry: it names no context; {_ANEW}")
        yield key, row["count"], row["hint"]
