"""Findings and fixes as the Language Server Protocol has them: plain dicts, ready for JSON.

Positions of azlint are 1-based and in code points, those of the protocol 0-based and in UTF-16 code
units; this is the one place that converts between them.
"""

from __future__ import annotations

import bisect
import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from azlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Position, Range, Severity
from azlint.documents.files import DocumentError, is_notebook
from azlint.fixing.fixer import read
from azlint.reports.notes import explaining, uses_in_words
from azlint.rules.explanation import explain, fenced
from azlint.rules.registry import find_rule
from azlint.suppressing.ignoring import OWN_FAMILY, ignoring
from azlint.text import line_starts, newline_of, split_lines

SOURCE = "azlint"
QUICK_FIX = "quickfix"
FIX_ALL = "source.fixAll.azlint"
_FIX_ALL_TITLE = f"{SOURCE}: apply all safe fixes"

Json: TypeAlias = "dict[str, Any]"

_SEVERITIES = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3}
_UNNECESSARY, _DEPRECATED = 1, 2
_UNUSED_SUPPRESSION = "AZL001"
_BOM = "\ufeff"


@dataclass(frozen=True)
class Document:
    """What an editor shows: a file, or one cell of a notebook; ``version`` is the editor's."""

    uri: str
    text: str
    version: int | None = None

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends, as Python and the protocol both count them."""
        return split_lines(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.text, self.lines)

    @cached_property
    def newline(self) -> str:
        """The line end that most lines have."""
        return newline_of(self.text)

    def position(self, place: Position) -> Json:
        """The protocol's position of ``place``, moved into the text when it is beyond it."""
        row = min(max(place.row, 1), len(self.lines))
        line = self.lines[row - 1]
        column = place.column - 1
        if row == 1 and self.text.startswith(_BOM):
            # The engine is given the text without it.
            column += 1
        column = len(line) if place.row > row else min(max(column, 0), len(line))
        return {"line": row - 1, "character": _units(line[:column])}

    def range(self, place: Range) -> Json:
        """The protocol's range of ``place``."""
        return {"start": self.position(place.start), "end": self.position(place.end)}

    def offset(self, position: Mapping[str, int]) -> int:
        """The code point of the text at a position of the protocol, beyond a line its end."""
        row = position["line"]
        if row < 0:
            return 0
        if row >= len(self.lines):
            return len(self.text)
        line = self.lines[row]
        return self._starts[row] + _code_points(line, position["character"])

    def span(self, place: Mapping[str, Any]) -> tuple[int, int]:
        """First and last offset of a range of the protocol, in this order."""
        start, end = self.offset(place["start"]), self.offset(place["end"])
        return min(start, end), max(start, end)

    def position_at(self, offset: int) -> Position:
        """The row and column of the code point ``offset`` of the text as it is written."""
        row = max(bisect.bisect_right(self._starts, offset) - 1, 0)
        return Position(row + 1, min(offset - self._starts[row], len(self.lines[row])) + 1)

    def text_edit(self, edit: Edit) -> Json:
        """The protocol's edit, with the line ends of this text."""
        content = edit.content.replace("\n", self.newline)
        return {"range": self.range(edit.range), "newText": content}


Shown: TypeAlias = "Mapping[int | None, Document]"
"""The documents that show one file: it alone under None, or cells by their 1-based number."""
Others: TypeAlias = "Callable[[str], Shown | None]"
"""Gives what shows the file at an absolute path; None where nothing can."""


def on_disk(path: str) -> Shown | None:
    """What shows the file at ``path`` where no editor has it open; None for a notebook."""
    try:
        return None if is_notebook(path) else {None: Document(Path(path).as_uri(), read(path).text)}
    except DocumentError:
        return None


def changed(text: str, changes: Iterable[Mapping[str, Any]]) -> str:
    """The text after the content changes of a `textDocument/didChange`, one after the other."""
    for change in changes:
        if (place := change.get("range")) is None:
            text = change["text"]
        else:
            start, end = Document("", text).span(place)
            text = text[:start] + change["text"] + text[end:]
    return text


def diagnostics(
    shown: Shown, found: Iterable[Diagnostic], others: Others = on_disk
) -> dict[str, list[Json]]:
    """The protocol's diagnostics by the URI of each document, also of those without any."""
    by_uri: dict[str, list[Json]] = {document.uri: [] for document in shown.values()}
    for each in found:
        if document := _document(shown, each.range):
            by_uri[document.uri].append(diagnostic(shown, document, each, others))
    return by_uri


def diagnostic(
    shown: Shown, document: Document, found: Diagnostic, others: Others = on_disk
) -> Json:
    """The protocol's diagnostic in ``document``.

    Its fix, if there is one, and code that shows what to write instead stand in `data`.
    """
    place = document.range(found.range)
    said: Json = {
        "range": place,
        "severity": _SEVERITIES[found.severity],
        "code": found.code,
        "source": SOURCE,
        "message": found.message,
        "data": {"name": found.name},
    }
    if found.snippet:
        said["data"]["snippet"] = found.snippet
    if found.url:
        said["codeDescription"] = {"href": found.url}
    if found.symbol and (rule := find_rule(found.code)) is not None and rule.is_deprecation:
        said["tags"] = [_DEPRECATED]
    elif found.code == _UNUSED_SUPPRESSION:
        said["tags"] = [_UNNECESSARY]
    if (fix := found.fix) is None:
        return said
    if fix.companion is not None:
        said["relatedInformation"] = [
            {"location": {"uri": document.uri, "range": place}, "message": message}
            for message in _needs(fix)
        ]
    said["data"]["fix"] = {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "reason": fix.reason,
        "edit": _workspace_edit(shown, fix, others),
    }
    return said


def _needs(fix: Fix) -> Iterator[str]:
    """What the definition of the job needs together with the fix."""
    if fix.companion is not None:
        yield from (f"{label}: {text}" for label, text in fix.companion.needs())


def _document(shown: Shown, place: Range) -> Document | None:
    """The document that shows ``place``; what concerns all of a notebook stands in its first."""
    if place.cell is None and None not in shown:
        return next(iter(shown.values()), None)
    return shown.get(place.cell)


def _workspace_edit(shown: Shown, fix: Fix, others: Others) -> Json:
    """The edits by the URI of their document; none at all when one of them has no document."""
    by_uri: dict[str, list[Json]] = {}
    files: list[tuple[Shown, tuple[Edit, ...]]] = [(shown, fix.edits)]
    files += [(others(other.path) or {}, other.edits) for other in fix.elsewhere]
    for documents, edits in files:
        for edit in sorted(edits, key=lambda edit: edit.range):
            if (document := documents.get(edit.range.cell)) is None:
                return {"changes": {}}
            by_uri.setdefault(document.uri, []).append(document.text_edit(edit))
    return {"changes": by_uri}


# Code actions.


def quick_fixes(shown: Shown, found: Iterable[Diagnostic], others: Others = on_disk) -> list[Json]:
    """The quick fix of each finding that has one, then a comment for each that ignores it."""
    found = list(found)
    actions = [_fix_action(shown, each, others) for each in found]
    actions += [_ignore_action(shown, each) for each in found]
    return [action for action in actions if action is not None]


def _fix_action(shown: Shown, found: Diagnostic, others: Others) -> Json | None:
    fix, document = found.fix, _document(shown, found.range)
    if fix is None or document is None or fix.applicability is Applicability.DISPLAY:
        return None
    edit = _workspace_edit(shown, fix, others)
    if not edit["changes"]:
        return None
    action = _action(title_of(fix), QUICK_FIX, edit)
    action["diagnostics"] = [diagnostic(shown, document, found)]
    if fix.applicability is Applicability.SAFE:
        action["isPreferred"] = True
    return action


def title_of(fix: Fix) -> str:
    """What a menu says of ``fix``: how far it can be trusted and why, what the job needs then."""
    trust = fix.applicability.value + (f": {fix.reason}" if fix.reason else "")
    needs = "".join(f"; {message}" for message in _needs(fix))
    return f"{SOURCE}: {fix.title} ({trust}){needs}"


def _ignore_action(shown: Shown, found: Diagnostic) -> Json | None:
    document = shown.get(found.range.cell)
    if document is None or found.code.startswith(OWN_FAMILY):
        return None
    text = document.text.removeprefix(_BOM)
    edit = ignoring(text, found.range.start.row, found.code, cell=found.range.cell)
    if edit is None:
        return None
    title = f"{SOURCE}: ignore {found.code} on this line"
    changes = {document.uri: [document.text_edit(edit)]}
    action = _action(title, QUICK_FIX, {"changes": changes})
    action["diagnostics"] = [diagnostic(shown, document, found)]
    return action


def fix_all(
    shown: Shown,
    texts: Mapping[int | None, str],
    others: Iterable[tuple[Document, str]] = (),
) -> Json | None:
    """The action that makes of the documents what ``texts`` say; None when they say it already.

    ``others`` are documents of other files that change with them, each with its new text.
    """
    wanted = [(shown[cell], text) for cell, text in texts.items() if cell in shown]
    edits = {
        document.uri: between
        for document, text in (*wanted, *others)
        if (between := edits_between(document, text))
    }
    if not edits:
        return None
    return _action(_FIX_ALL_TITLE, FIX_ALL, {"changes": edits})


def fix_all_later(uri: str) -> Json:
    """The action that applies all safe fixes, for an editor that asks for its edits when needed."""
    return {"title": _FIX_ALL_TITLE, "kind": FIX_ALL, "data": {"uri": uri}}


def has_safe_fix(found: Iterable[Diagnostic]) -> bool:
    """Whether one of the findings has a safe fix."""
    return any(d.fix is not None and d.fix.applicability is Applicability.SAFE for d in found)


def _action(title: str, kind: str, edit: Json) -> Json:
    return {"title": title, "kind": kind, "edit": edit}


def edits_between(document: Document, text: str) -> list[Json]:
    """The edits that make ``text`` of the document, each as short as its lines allow."""
    before, after = document.text, text
    if before.startswith(_BOM) and not after.startswith(_BOM):
        after = _BOM + after
    old, new = _with_ends(before), _with_ends(after)
    old_starts, new_starts = _offsets(old), _offsets(new)
    edits: list[Json] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            continue
        start, end = old_starts[first], old_starts[last]
        content = after[new_starts[new_first] : new_starts[new_last]]
        head, tail = _shared(before[start:end], content)
        start, end = start + head, end - tail
        edits.append(
            {
                "range": {
                    "start": _as_written(document, start),
                    "end": _as_written(document, end),
                },
                "newText": content[head : len(content) - tail],
            }
        )
    return edits


def _as_written(document: Document, offset: int) -> Json:
    """The protocol's position of an offset in the text, a byte order mark included."""
    place = document.position_at(offset)
    line = document.lines[place.row - 1]
    return {"line": place.row - 1, "character": _units(line[: place.column - 1])}


def _with_ends(text: str) -> list[str]:
    """The lines with their ends, which joined give ``text``."""
    starts = line_starts(text, split_lines(text))
    ends = [*starts[1:], len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True) if start < end]


def _offsets(pieces: Iterable[str]) -> list[int]:
    offsets = [0]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return offsets


def _shared(one: str, other: str) -> tuple[int, int]:
    """How much both have alike at the beginning and at the end, no line end taken apart."""
    limit = min(len(one), len(other))
    head = next((n for n in range(limit) if one[n] != other[n]), limit)
    if head and one[head - 1] == "\r" and "\n" in (one[head : head + 1], other[head : head + 1]):
        head -= 1
    limit -= head
    tail = next((n for n in range(limit) if one[-1 - n] != other[-1 - n]), limit)
    if (
        tail
        and one[len(one) - tail] == "\n"
        and (one[: len(one) - tail].endswith("\r") or other[: len(other) - tail].endswith("\r"))
    ):
        tail -= 1
    return head, tail


# What stands at a place.


def touching(shown: Shown, uri: str, place: Json, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those of ``found`` that a range of the document ``uri`` touches."""
    touched: list[Diagnostic] = []
    for each in found:
        document = _document(shown, each.range)
        if document is None or document.uri != uri:
            continue
        own = document.range(each.range)
        if _key(own["start"]) <= _key(place["end"]) and _key(place["start"]) <= _key(own["end"]):
            touched.append(each)
    return touched


def _key(position: Mapping[str, int]) -> tuple[int, int]:
    return position["line"], position["character"]


def hover(found: Iterable[Diagnostic]) -> str:
    """What is found, what to write instead, and the page of each rule, in Markdown.

    It is empty for nothing. Code and pages that findings share are told once.
    """
    parts: list[str] = []
    pages: dict[str, str] = {}
    told: set[str] = set()
    for each in found:
        parts.append(f"**{each.code}** {each.message}")
        if each.snippet and each.snippet not in told:
            told.add(each.snippet)
            parts.append(fenced(each.snippet))
        if each.uses is not None:
            parts.append(f"The name is {uses_in_words(each.uses)}.")
        if (fix := each.fix) is not None:
            trust = fix.applicability.value + (f": {fix.reason}" if fix.reason else "")
            parts.append(f"Fix: {fix.title} ({trust})")
            parts += [f"- {message}" for message in _needs(fix)]
        if each.url and each.url not in told:
            told.add(each.url)
            parts.append(f"See: [{each.url}]({each.url})")
        if (rule := find_rule(each.code)) is not None:
            pages[each.code] = f"{explain(rule)}\nMore: `{explaining(rule.code)}`"
    return "\n\n".join([*parts, *(f"---\n\n{page}" for page in pages.values())])


# UTF-16.


def _units(text: str) -> int:
    """The length of ``text`` in UTF-16 code units."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)


def _code_points(line: str, units: int) -> int:
    """The code points in the first ``units`` UTF-16 code units; half of a pair is none."""
    if line.isascii():
        return min(max(units, 0), len(line))
    for index, char in enumerate(line):
        units -= 2 if char > "\uffff" else 1
        if units < 0:
            return index
    return len(line)
