"""The ``.gitignore`` files that hold for a directory, read as git reads them."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from typing import NamedTuple

_CLASSES = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": r" \t",
    "digit": "0-9",
    "lower": "a-z",
    "punct": r"!-/:-@\[-`{-~",
    "space": r"\s",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}

_STAR = "[^/]*"
# Begins of parts that name the slash only to leave it out.
_WITHIN = ("[^/]", "(?!/)[")
# Expressions are joined, so their groups have names of their own.
_GROUPS = itertools.count()


def _bracket(glob: str, at: int) -> tuple[str, int] | None:
    """The regular expression of a ``[...]`` opened before ``at``; None when it is never closed."""
    negated = glob[at : at + 1] in ("!", "^")
    at += negated
    out: list[str] = []
    first = True
    while at < len(glob):
        character = glob[at]
        if character == "]" and not first:
            return f"(?!/)[{'^' if negated else ''}{''.join(out)}]", at + 1
        named = re.compile(r"\[:(\w+):\]").match(glob, at)
        if named and named[1] in _CLASSES:
            out.append(_CLASSES[named[1]])
            at = named.end()
        else:
            if character == "\\" and at + 1 < len(glob):
                at += 1
                character = glob[at]
                out.append(re.escape(character))
            else:
                ranges = character == "-" and not first and glob[at + 1 : at + 2] != "]"
                out.append(character if ranges else re.escape(character))
            at += 1
        first = False
    return None


def expression(glob: str) -> str | None:
    """The regular expression of a pattern without a slash at either end.

    None when it can match nothing.
    """
    out: list[str] = []
    at = 0
    while at < len(glob):
        character = glob[at]
        at += 1
        if character == "*":
            start = at - 1
            while glob[at : at + 1] == "*":
                at += 1
            alone = at - start > 1 and (start == 0 or glob[start - 1] == "/")
            if alone and at == len(glob):
                out.append(".+")
            elif alone and glob[at] == "/":
                out.append("(?:.*/)?")
                at += 1
            else:
                out.append(_STAR)
        elif character == "?":
            out.append("[^/]")
        elif character == "[":
            bracket = _bracket(glob, at)
            if bracket is None:
                return None
            out.append(bracket[0])
            at = bracket[1]
        elif character == "\\":
            if at == len(glob):
                return None
            out.append(re.escape(glob[at]))
            at += 1
        else:
            out.append(re.escape(character))
    return "".join(_without_backtracking(out))


def _without_backtracking(parts: list[str]) -> Iterator[str]:
    """The parts of an expression, each star followed by what it must find first.

    What stands between two stars of one name may be taken where it occurs first, which a lookahead
    holds on to: tried at every place, many stars would take for ever.
    """
    stars = [at for at, part in enumerate(parts) if part == _STAR]
    done = 0
    for star, following in itertools.pairwise(stars):
        between = parts[star + 1 : following]
        if any("/" in part and not part.startswith(_WITHIN) for part in between):
            continue
        group = f"g{next(_GROUPS)}"
        yield from parts[done:star]
        yield f"(?=(?P<{group}>{_STAR}?{''.join(between)}))(?P={group})"
        done = following
    yield from parts[done:]


class _Pattern(NamedTuple):
    """One line: matched on the name alone or on the path below the file's directory."""

    expression: str
    on_path: bool
    directories_only: bool
    ignores: bool


def _parsed(line: str) -> _Pattern | None:
    line = line.removesuffix("\r")
    while line.endswith(" ") and not line.endswith("\\ "):
        line = line[:-1]
    if not line or line.startswith("#"):
        return None
    ignores = not line.startswith("!")
    line = line[not ignores :]
    directories_only = line.endswith("/")
    line = line.removesuffix("/")
    on_path = "/" in line
    regular = expression(line.removeprefix("/"))
    return _Pattern(regular, on_path, directories_only, ignores) if regular else None


class _Group(NamedTuple):
    """Neighbouring lines with the same answer, as one expression for names and one for paths."""

    names: re.Pattern[str] | None
    paths: re.Pattern[str] | None
    ignores: bool


def _alternatives(lines: list[_Pattern], *, on_path: bool) -> re.Pattern[str] | None:
    chosen = []
    for line in lines:
        if line.on_path == on_path:
            try:
                re.compile(line.expression)
            except re.error:
                continue
            chosen.append(line.expression)
    return re.compile(f"(?s:{'|'.join(chosen)})\\Z") if chosen else None


def _grouped(lines: list[_Pattern]) -> tuple[_Group, ...]:
    """The groups, the last line first: the last one that matches decides."""
    runs: list[list[_Pattern]] = []
    for line in lines:
        if runs and runs[-1][-1].ignores == line.ignores:
            runs[-1].append(line)
        else:
            runs.append([line])
    return tuple(
        _Group(_alternatives(run, on_path=False), _alternatives(run, on_path=True), run[0].ignores)
        for run in reversed(runs)
    )


class GitIgnore:
    """The patterns of one ``.gitignore`` and those that hold above it."""

    def __init__(self, directory: str, text: str, above: GitIgnore | None) -> None:
        lines = [line for line in map(_parsed, text.removeprefix("\ufeff").split("\n")) if line]
        self._files = _grouped([line for line in lines if not line.directories_only])
        self._directories = _grouped(lines)
        self._prefix = len(directory.rstrip("/")) + 1
        self._above = above

    def ignores(self, path: str, name: str, *, is_directory: bool) -> bool:
        """Whether git would ignore the absolute ``path``, when it ignores nothing above it."""
        at: GitIgnore | None = self
        while at is not None:
            for names, paths, ignores in at._directories if is_directory else at._files:
                if (names is not None and names.match(name)) or (
                    paths is not None and paths.match(path, at._prefix)
                ):
                    return ignores
            at = at._above
        return False


def read_gitignore(directory: str, above: GitIgnore | None) -> GitIgnore | None:
    """What holds in ``directory``, an absolute path: its own patterns, then ``above``."""
    try:
        with open(f"{directory.rstrip('/')}/.gitignore", "rb") as stream:
            text = os.fsdecode(stream.read())
    except OSError:
        return above
    return GitIgnore(directory, text, above)


def gitignore_above(directory: str, stop: str) -> GitIgnore | None:
    """What the directories above ``directory`` say, from the top of its git work tree down.

    Outside a git work tree the directories count that lie at or below ``stop``.
    """
    above: list[str] = []
    at = directory
    while True:
        if os.path.lexists(f"{at.rstrip('/')}/.git"):
            break
        parent = os.path.dirname(at.rstrip("/")) or "/"
        if parent == at:
            above = [path for path in above if f"{path}/".startswith(f"{stop.rstrip('/')}/")]
            break
        above.append(parent)
        at = parent
    found: GitIgnore | None = None
    for path in reversed(above):
        found = read_gitignore(path, found)
    return found
