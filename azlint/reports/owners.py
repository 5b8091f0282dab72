"""Who owns a file: the CODEOWNERS of a repository, read as GitHub and GitLab read it.

Sources: https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
and https://docs.gitlab.com/user/project/codeowners/reference/.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field

from azlint.checking.gitignore import expression

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
# GitHub reads no larger one.
MOST_BYTES = 3 * 1024 * 1024

_SECTION = re.compile(r"\^?\[(?P<name>[^\]]+)\](?:\[\d+\])?(?:\s+(?P<owners>.*))?\Z")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_WORD = re.compile(r"(?:\\.|\S)+")
_OWNER = re.compile(r"@\S+|\S+@\S+")


@dataclass(frozen=True)
class _Entry:
    """One line: its pattern, and the owners of what that matches."""

    pattern: re.Pattern[str]
    owners: tuple[str, ...]


@dataclass
class _Section:
    """A section, which GitLab asks by itself; GitHub knows only the one without a name."""

    owners: tuple[str, ...] = ()
    entries: list[_Entry] = field(default_factory=list)
    excluded: list[re.Pattern[str]] = field(default_factory=list)

    def of(self, path: str) -> tuple[str, ...]:
        """The owners that the last line that matches names, else none."""
        if any(pattern.match(path) for pattern in self.excluded):
            return ()
        for entry in reversed(self.entries):
            if entry.pattern.match(path):
                return entry.owners
        return ()


class CodeOwners:
    """The owners of the files of a repository.

    A text with sections, or with ``gitlab``, is read by the rules of GitLab: each section names
    owners by itself, a pattern without a slash at its start matches in each folder, one without
    a slash at its end matches no folder, and `!` takes out of the section. Lines that the host
    would not understand match nothing.
    """

    def __init__(self, text: str, *, gitlab: bool = False) -> None:
        lines = [_COMMENT.sub("", line).strip() for line in text.splitlines()]
        gitlab = gitlab or any(map(_SECTION.match, lines))
        sections = {"": (current := _Section())}
        for line in filter(None, lines):
            if gitlab and (head := _SECTION.match(line)):
                current = sections.setdefault(head["name"].strip().lower(), _Section())
                current.owners = _owners(head["owners"] or "") or current.owners
                continue
            self._add(line, current, gitlab)
        self._sections = tuple(sections.values())
        self._known: dict[str, tuple[str, ...]] = {}

    def _add(self, line: str, section: _Section, gitlab: bool) -> None:
        word = _WORD.match(line)
        assert word is not None
        glob = word[0]
        takes_out = glob.startswith("!")
        if takes_out and not gitlab:
            return
        pattern = _gitlab(glob.removeprefix("!")) if gitlab else _github(glob)
        if pattern is None:
            return
        if takes_out:
            section.excluded.append(pattern)
            return
        owners = _owners(line[word.end() :])
        section.entries.append(_Entry(pattern, owners or section.owners))

    def of(self, path: str) -> tuple[str, ...]:
        """The owners of ``path``, which counts from the top of the repository, with `/`."""
        if path not in self._known:
            found = (owner for section in self._sections for owner in section.of(path))
            self._known[path] = tuple(dict.fromkeys(found))
        return self._known[path]


def _owners(text: str) -> tuple[str, ...]:
    return tuple(word for word in text.split() if _OWNER.fullmatch(word))


def _github(glob: str) -> re.Pattern[str] | None:
    # Ranges do not work there, so brackets stand for themselves.
    body = re.sub(r"(?<!\\)([\[\]])", r"\\\1", glob.strip("/"))
    anchored = "/" in glob.rstrip("/")
    below = "/.*" if glob.endswith("/") else "" if glob.endswith("/*") else "(?:/.*)?"
    return _compiled(body, anchored, below)


def _gitlab(glob: str) -> re.Pattern[str] | None:
    below = "/.*" if glob.endswith("/") else ""
    return _compiled(glob.strip("/"), glob.startswith("/"), below)


def _compiled(body: str, anchored: bool, below: str) -> re.Pattern[str] | None:
    if not body:
        # The pattern `/` is all of the repository to nobody.
        return None
    regular = expression(body)
    if regular is None:
        return None
    try:
        return re.compile(f"(?s:{'' if anchored else '(?:.*/)?'}{regular}{below})\\Z")
    except re.error:
        return None


def read_owners(top: str) -> CodeOwners | None:
    """The CODEOWNERS of the repository with the top folder ``top``; None if it has none."""
    for place in PLACES:
        try:
            with open(os.path.join(top, place), "rb") as stream:
                data = stream.read(MOST_BYTES + 1)
        except OSError:
            continue
        if len(data) > MOST_BYTES:
            return None
        text = data.decode("utf-8-sig", "replace")
        return CodeOwners(text, gitlab=place.startswith(".gitlab"))
    return None
