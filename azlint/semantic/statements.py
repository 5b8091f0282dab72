"""Reads import statements and `%run` lines as text, which is many times faster than parsing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from azlint.documents.magics import run_target

_FROM_IMPORT = re.compile(r"\s*from\s+(\.*)([\w.]*)\s+import\b([^#]*)")
_IMPORT = re.compile(r"\s*import\s+([^#;]+)")
_WORD = re.compile(r"\w+")
_RUN = re.compile(rb"^(?:# MAGIC )?[ \t]*%?run[ \t]+[^\r\n]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Statement:
    """One import statement as text: its module, the number of leading dots, all of its words."""

    module: str
    level: int
    words: frozenset[str]


def statements(data: bytes) -> Iterator[Statement]:
    """The import statements in the bytes of a document, also what only looks like one."""
    for line in _import_lines(data):
        if match := _FROM_IMPORT.match(line):
            dots, module, names = match.groups()
            yield Statement(module, len(dots), frozenset(_WORD.findall(f"{module} {names}")))
        elif match := _IMPORT.match(line):
            for name in match[1].split(","):
                module = name.split(" as ")[0].strip()
                yield Statement(module, 0, frozenset(module.split(".")))


def _import_lines(data: bytes) -> Iterator[str]:
    """The lines with the word `import`, lengthened to the end of a parenthesis that they open."""
    at = data.find(b"import")
    while at >= 0:
        start = data.rfind(b"\n", 0, at) + 1
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        if b"(" in data[at:end] and b")" not in data[at:end]:
            closed = data.find(b")", end)
            end = len(data) if closed < 0 else closed
        yield data[start:end].decode("utf-8", "ignore")
        at = data.find(b"import", end)


def runs(data: bytes) -> Iterator[str]:
    """What the lines of a document name behind `%run`."""
    for match in _RUN.finditer(data):
        line = match[0].decode("utf-8", "ignore").removeprefix("# MAGIC ")
        if target := run_target(line):
            yield target
