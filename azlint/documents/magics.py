"""Knows IPython's own syntax: what of a cell is Python, and what stands for it where it is not.

A masked line keeps its row, and what is Python in it keeps its columns. Names of magics are those
of IPython, of the kernels for Spark and Synapse, and of Databricks.
"""

from __future__ import annotations

import ast
import re
import warnings
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
# Python that runs in another process or in a function, and keeps the names that it binds.
_CLOSED_CELLS = frozenset({"pypy", "python", "python3", "timeit"})
# In Databricks a single `%` at the top of a cell chooses the language of the whole cell.
_OTHER_LANGUAGES = frozenset("bash fs html md md-sandbox r R scala sh sql".split())
# Line magics that run the Python statement behind their options.
_RUNNING = frozenset("debug lprun memit mprun notify prun snakeviz time timeit".split())
# Commands that IPython takes without their `%`, as far as people write them in notebooks.
_AUTOMAGICS = frozenset(
    "alias autoreload cat cd clear conda config cp dirs dotenv ed edit env history hist ldir lf lk "
    "ll load load_ext logstart logstop ls lsmagic lx mamba man matplotlib micromamba mkdir more mv "
    "pdb pdoc pfile pinfo pip popd precision psource pushd pwd pycat pylab recall reload_ext "
    "rerun reset rm rmdir run set_env sql store sx synapse time timeit unload_ext uv who "
    "who_ls whos xmode".split()
)

_CELL_MAGIC = re.compile(r"%%(!|[^\W\d][\w.-]*)(?![\w.?-])[ \t]*(.*)")
_LINE_MAGIC = re.compile(r"([ \t]*)%{0,2}([^\W\d][\w.-]*)(.*)", re.DOTALL)
# Python has no statement that begins like this. The second line is IPython's automatic calls.
_ESCAPED = re.compile(
    r"""[ \t]*(?:[%!?]
    |[,;/](?=[^\W\d])|;[ \t]*\Z)""",
    re.VERBOSE,
)
_HELP = re.compile(
    r"(?:[ \t]*%{0,2}[\w.*\[\]'\"-]+|[^#'\"]*?[\w*\]])\?{1,2}[ \t;]*(?:#.*)?\Z",
)
_AUTOMAGIC = re.compile(
    r"""[ \t]*([^\W\d]\w*)
    (?:[ \t]+
        # An assignment, or Python that goes on in the next line.
        (?!(?:[-+*/%&|^@<>:!]|\*\*|//|<<|>>)?= | [\[({,:;\\] | (?:in|is|and|or|if|not)\b)
        .*
    )?\Z""",
    re.VERBOSE,
)
_OPTION = re.compile(r"[ \t]*--?[a-zA-Z][\w-]*(?:=\S+)?(?:[ \t]+\d+(?:\.\d+)?)?(?=[ \t]|\Z)")
_VALUE = re.compile(r"""[ \t]*(?:"[^"]*"|'[^']*'|\S+)(?=[ \t])""")
_RUN = re.compile(
    r"[ \t]*%?run[ \t]+(?:-[a-zA-Z]+[ \t]+(?:\d+[ \t]+)?)*(\"[^\"]+\"|'[^']+'|[^\s;]+)"
)
_LEXICAL = re.compile(
    r"""\#[^\n]*|(?P<triple>\"{3}|'{3})|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
    r"""|(?P<half>["'])(?:\\.|[^\\\n])*\\\Z"""
    r"""|(?P<open>[\[({])|(?P<close>[\])}])|\\|[-+*/%&|^@<>:!=]=|(?P<assigns>=)"""
)
_ENDS = {quote: re.compile(rf"(?:[^\\]|\\.)*?{quote}") for quote in ('"""', "'''", '"', "'")}
_HANDED = re.compile(r"[ \t]*(?:%[ \t]*[^\W\d]|!(?!=))")
_COMMENT = re.compile(r"""(?:[^#'"\\]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\\.)*?(#.*)""")
_PROMPTS = (
    (re.compile(r">>>(?: |\Z)"), re.compile(r"(?:>>>|\.\.\.)(?: |\Z)")),
    (re.compile(r"In \[\d+\]: "), re.compile(r"In \[\d+\]: |[ \t]*\.{3,}: ?")),
)
_PLACEHOLDER = re.compile(
    r"""\$?\{\{[^{}\n]*\}\} | \{%[^\n]*?%\} | \$\{[^{}\n]*\} | \$\([\w.-]+\)
    | <{1,2}[ \t]*[\w.][^<>='"\n]*>{1,2}""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class CellMagic:
    """The magic that decides what a cell holds, on its 1-based ``row``."""

    name: str
    arguments: str
    row: int


def cell_magic(lines: Sequence[str]) -> CellMagic | None:
    """The magic of the cell with these lines, None when it has none; empty lines may precede.

    That is `%%name arguments`, the last one where magics for Python stand below each other, or the
    language that Databricks wants in a line of its own.
    """
    found: CellMagic | None = None
    for row, line in enumerate(lines, 1):
        content = line.strip()
        if not content:
            continue
        if match := _CELL_MAGIC.match(content):
            is_script = match[1] == "script" and match[2].startswith("python")
            found = CellMagic("python" if is_script else match[1], match[2], row)
            if found.name in PYTHON_CELLS:
                continue
        elif found is None and content[:1] == "%" and content[1:] in _OTHER_LANGUAGES:
            found = CellMagic(content[1:], "", row)
        break
    return found


def shares_names(magic: CellMagic | None) -> bool:
    """Whether the body of a cell with that magic is Python whose names are the notebook's own."""
    return magic is None or magic.name in PYTHON_CELLS - _CLOSED_CELLS


def without_cell_magic(lines: Sequence[str], magic: CellMagic) -> list[str]:
    """The lines with nothing in place of their cell magic but the statement that it runs."""
    first = _running([lines[magic.row - 1]]) or [""]
    return [*[""] * (magic.row - 1), *first, *lines[magic.row :]]


def is_other_language(lines: Sequence[str]) -> bool:
    """Whether the cell's first line may choose another language the way Databricks does.

    What follows in that line belongs to the cell there, and is all of the magic in Jupyter.
    """
    first = next((line.strip() for line in lines if line.strip()), "")
    return first.startswith("%") and first[1:].partition(" ")[0] in _OTHER_LANGUAGES


def run_target(line: str) -> str:
    """The file that a line `%run file` runs, empty for any other line."""
    match = _RUN.match(line)
    return match[1].strip("\"'").replace("\\", "/") if match else ""


def masked(lines: Sequence[str], first_run: int) -> tuple[list[str], list[str]]:
    """The lines with valid Python in place of IPython's own syntax, and what `%run` runs.

    A line that runs a file becomes a star import from `_run_n`, ``n`` counting from ``first_run``
    and going on with each file of the answer.
    """
    out = _without_prompts(lines)
    runs: list[str] = []
    for first, last in list(_ipython_lines(out)):
        instead = _instead(out[first : last + 1])
        if target := run_target(out[first]):
            instead[0] = f"{_indent(out[first])}from _run_{first_run + len(runs)} import *"
            runs.append(target)
        out[first : last + 1] = instead
    return out, runs


def _is_ipython(line: str) -> bool:
    """Whether a logical line that begins like this is IPython's and not Python's."""
    if _ESCAPED.match(line) or ("?" in line and _HELP.match(line)) or _assigned_at(line):
        return True
    match = _AUTOMAGIC.match(line)
    return match is not None and match[1] in _AUTOMAGICS and not parses(line.strip())


def _instead(rows: list[str]) -> list[str]:
    """What stands for the rows of a logical line of IPython's own."""
    if not _ESCAPED.match(rows[0]) and (at := _assigned_at(rows[0])):
        first = f"{rows[0][:at]} ..."
    elif running := _running(rows):
        return running
    else:
        first = f"{_indent(rows[0])}pass"
    return [first, *[""] * (len(rows) - 1)]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _assigned_at(line: str) -> int:
    """The offset behind the first `=` of ``line`` when a magic or a command follows, else 0."""
    depth = 0
    if "%" not in line and "!" not in line:
        return 0
    for match in _LEXICAL.finditer(line):
        depth += (match["open"] is not None) - (match["close"] is not None)
        if match["assigns"] and not depth:
            return match.end() if _HANDED.match(line, match.end()) else 0
    return 0


def _running(rows: list[str]) -> list[str]:
    """The rows of a magic that runs a statement with that in its place; nothing for any other."""
    match = _LINE_MAGIC.match("\n".join(rows))
    if match is None or match[2] not in _RUNNING:
        return []
    rest = match[3]
    at, takes_value = 0, False
    # Which options take a value differs from magic to magic: it is what keeps the rest from being
    # Python.
    while rest[at:].strip():
        if option := _OPTION.match(rest, at):
            at, takes_value = option.end(), True
        elif parses(f"0;{rest[at:]}"):
            head = match.start(3) + at - len(match[1])
            return f"{match[1]}0;{' ' * (head - 2)}{rest[at:]}".split("\n")
        elif takes_value and (value := _VALUE.match(rest, at)):
            at, takes_value = value.end(), False
        else:
            break
    return []


def parses(text: str) -> bool:
    """Whether ``text`` is Python as it is."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _without_prompts(lines: Sequence[str]) -> list[str]:
    """The lines with spaces in place of the prompts of a session that was pasted into the cell."""
    head = [line for line in lines if line.strip()][:2]
    for first, prompt in _PROMPTS:
        if any(map(first.match, head)):
            return [prompt.sub(lambda match: " " * len(match[0]), line, count=1) for line in lines]
    return list(lines)


def without_placeholders(line: str) -> str:
    """The line with names of the same length in place of `<name>`, `{{ name }}`, `${name}`."""
    return _PLACEHOLDER.sub(lambda match: "_" * len(match[0]), line)


def comments_only(lines: Sequence[str]) -> list[str]:
    """The lines with nothing left but their comments, which still suppress."""
    found: list[str] = []
    for line in lines:
        match = _COMMENT.match(line)
        found.append(" " * match.start(1) + match[1] if match else "")
    return found


def _ipython_lines(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last 0-based row of each logical line that is IPython's own.

    Strings and brackets are followed from line to line, as a `%` within them is Python's own. A
    magic or a command goes on over a backslash only, and that ends its line.
    """
    row = 0
    while row < len(lines):
        first = row
        if _is_ipython(lines[row]):
            while lines[row].endswith("\\") and row + 1 < len(lines):
                row += 1
            yield first, row
        else:
            state = _follow(lines[row], _State())
            while not state.is_complete and row + 1 < len(lines):
                row += 1
                state = _follow(lines[row], state)
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
        end = _ENDS[state.quote].match(line)
        if end is not None:
            at = end.end()
        elif len(state.quote) == 3 or line.endswith("\\"):
            return _State(depth, state.quote)
    while (match := _LEXICAL.search(line, at)) is not None:
        at = match.end()
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth -= 1
        elif match["half"]:
            return _State(depth, match["half"])
        elif quote := match["triple"]:
            end = _ENDS[quote].match(line, at)
            if end is None:
                return _State(depth, quote)
            at = end.end()
        elif match[0] == "\\" and at == len(line):
            return _State(depth, continued=True)
    return _State(depth)
