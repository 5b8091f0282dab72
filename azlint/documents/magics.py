"""Knows IPython's own syntax: what of a cell is Python, and what stands for it where it is not.

A masked line keeps its row, and what is Python in it keeps its columns. Names of magics are those
of IPython, of the kernels for Spark and Synapse, and of Databricks.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Cell magics whose body is Python that runs in the notebook's own names, or in a session like it.
PYTHON_CELLS = frozenset(
    "capture debug ipytest lprun memit mprun prun pypy pyspark python python3 "
    "run_pytest snakeviz time timeit".split()
)
# Those whose body is something else for certain.
OTHER_CELLS = frozenset(
    "bash bigquery cmd configure cypher cython file fs html HTML info javascript js kql latex "
    "markdown md md-sandbox mermaid perl powershell pwsh R r ruby scala script sh shell sparkr sql "
    "SVG svg sx system writefile !".split()
)
WRITING_CELLS = frozenset({"writefile", "file"})
# In Databricks a single `%` at the top of a cell chooses the language of the whole cell.
_OTHER_LANGUAGES = frozenset("bash fs html md md-sandbox r R scala sh sql".split())
# Line magics that run the Python statement behind their options.
_RUNNING = frozenset("debug lprun memit mprun notify prun snakeviz time timeit".split())
# Commands that IPython takes without their `%`, as far as people write them in notebooks.
_AUTOMAGICS = frozenset(
    "alias autoreload cat cd clear conda config cp dotenv env load load_ext ls ll mamba man "
    "matplotlib micromamba mkdir more mv pdb pip precision pwd pycat pylab reload_ext reset rm "
    "rmdir run set_env sql store synapse time timeit unload_ext uv who whos".split()
)

_CELL_MAGIC = re.compile(r"%%(!|[^\W\d][\w.-]*)[ \t]*(.*)")
_LINE_MAGIC = re.compile(r"([ \t]*)%{1,2}([^\W\d][\w.-]*)(.*)", re.DOTALL)
_ASSIGNED = re.compile(r"[ \t]*[\w.,*\[\]'\" \t]+?=[ \t]*(?=%[^\W\d]|!)")
_HELP = re.compile(r"[ \t]*(\?{1,2}[ \t]*%{0,2}[\w.*]+|%{0,2}[\w.*\[\]'\"]+\?{1,2})[ \t;]*(#.*)?\Z")
_SHELL = re.compile(r"[ \t]*!")
_AUTOMAGIC = re.compile(
    r"[ \t]*([^\W\d]\w*)(?:[ \t]+(?![=<>*/%+&|^@,.:(\[]|(?:in|is|and|or|if)\b).*)?\Z"
)
_OPTIONS = re.compile(r"(?:[ \t]+-[a-zA-Z]+(?:[ \t]*\d+|[ \t]+\d+)?)*(?=[ \t]|\Z)")
_RUN = re.compile(
    r"[ \t]*%?run[ \t]+(?:-[a-zA-Z]+[ \t]+(?:\d+[ \t]+)?)*(\"[^\"]+\"|'[^']+'|[^\s;]+)"
)
_LEXICAL = re.compile(
    r"""\#[^\n]*|(?P<triple>\"{3}|'{3})|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
    r"""|(?P<open>[\[({])|(?P<close>[\])}])|\\"""
)
_COMMENT = re.compile(r"""(?:[^#'"\\]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\\.)*?(#.*)""")
_PLACEHOLDER = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|<[\w. /:|-]*[\w.]>|\$\{[^{}\n]*\}")


@dataclass(frozen=True, slots=True)
class CellMagic:
    """The `%%name arguments` that a cell begins with, on its 1-based ``row``."""

    name: str
    arguments: str
    row: int


def cell_magic(lines: Sequence[str]) -> CellMagic | None:
    """The magic of the cell with these lines, None when it has none; empty lines may precede."""
    for row, line in enumerate(lines, 1):
        if line.strip():
            match = _CELL_MAGIC.match(line.lstrip())
            return CellMagic(match[1], match[2].strip(), row) if match else None
    return None


def without_cell_magic(lines: Sequence[str], magic: CellMagic) -> list[str]:
    """The lines with nothing in place of their cell magic but the statement that it runs."""
    match = _LINE_MAGIC.match(lines[magic.row - 1])
    first = _running(match) if match else ""
    return [*[""] * (magic.row - 1), first, *lines[magic.row :]]


def is_other_language(lines: Sequence[str]) -> bool:
    """Whether the cell's first line chooses another language the way Databricks does."""
    first = next((line.strip() for line in lines if line.strip()), "")
    return first.startswith("%") and first[1:].partition(" ")[0] in _OTHER_LANGUAGES


def run_target(line: str) -> str:
    """The file that a line `%run file` runs, empty for any other line."""
    match = _RUN.match(line)
    return match[1].strip("\"'") if match else ""


def masked(lines: Sequence[str], first_run: int) -> tuple[list[str], list[str]]:
    """The lines with valid Python in place of IPython's own syntax, and what `%run` runs.

    A line that runs a file becomes a star import from `_run_n`, ``n`` counting from ``first_run``
    and going on with each file of the answer.
    """
    out = list(lines)
    runs: list[str] = []
    for first, last in _logical_lines(lines):
        line = lines[first]
        instead = _masked_line(line)
        if instead is None:
            continue
        if target := run_target(line):
            indent = line[: len(line) - len(line.lstrip())]
            instead = f"{indent}from _run_{first_run + len(runs)} import *"
            runs.append(target)
        out[first : last + 1] = [instead, *[""] * (last - first)]
    return out, runs


def _masked_line(line: str) -> str | None:
    """What stands for a line of IPython's own; None when the line is Python as it is."""
    indent = line[: len(line) - len(line.lstrip())]
    if match := _LINE_MAGIC.match(line):
        return _running(match) or f"{indent}pass"
    if _SHELL.match(line) or _HELP.match(line):
        return f"{indent}pass"
    if match := _ASSIGNED.match(line):
        return f"{match[0]}..."
    if (match := _AUTOMAGIC.match(line)) and match[1] in _AUTOMAGICS:
        return f"{indent}pass"
    return None


def _running(match: re.Match[str]) -> str:
    """A line magic that runs a statement, as a line with that statement in its place."""
    indent, name, rest = match.groups()
    if name not in _RUNNING or not rest.strip():
        return ""
    options = _OPTIONS.match(rest)
    statement = rest[options.end() if options else 0 :]
    try:
        ast.parse(statement.strip())
    except (SyntaxError, ValueError):
        return ""
    head = match[0][len(indent) : len(match[0]) - len(statement)]
    return f"{indent}0;{' ' * (len(head) - 2)}{statement}"


def without_placeholders(lines: Sequence[str]) -> list[str]:
    """The lines with names of the same length in place of `<name>`, `{{ name }}`, `${name}`."""
    return [_PLACEHOLDER.sub(lambda match: "_" * len(match[0]), line) for line in lines]


def comments_only(lines: Sequence[str]) -> list[str]:
    """The lines with nothing left but their comments, which still suppress."""
    found: list[str] = []
    for line in lines:
        match = _COMMENT.match(line)
        found.append(" " * match.start(1) + match[1] if match else "")
    return found


def _logical_lines(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last 0-based row of each logical line.

    Strings and brackets are followed from line to line, as a `%` within them is Python's own. A
    magic or a command goes on over a backslash only.
    """
    row = 0
    while row < len(lines):
        first = row
        if _masked_line(lines[row]) is not None:
            while lines[row].rstrip().endswith("\\") and row + 1 < len(lines):
                row += 1
        else:
            state = _follow(lines[row], _State())
            while not state.is_complete and row + 1 < len(lines):
                row += 1
                state = _follow(lines[row], state)
        yield first, row
        row += 1


@dataclass(frozen=True, slots=True)
class _State:
    """What a line leaves open for the next one."""

    depth: int = 0
    quote: str = ""
    continued: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether the next line begins a statement."""
        return self.depth <= 0 and not self.quote and not self.continued


def _follow(line: str, state: _State) -> _State:
    """The state behind ``line``, given the one before it."""
    at, depth = 0, state.depth
    if state.quote:
        closed = line.find(state.quote)
        if closed < 0:
            return _State(depth, state.quote)
        at = closed + 3
    while (match := _LEXICAL.search(line, at)) is not None:
        at = match.end()
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth -= 1
        elif quote := match["triple"]:
            closed = line.find(quote, at)
            if closed < 0:
                return _State(depth, quote)
            at = closed + 3
        elif match[0] == "\\" and at == len(line):
            return _State(depth, continued=True)
    return _State(depth)
