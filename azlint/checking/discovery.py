"""Which files a run checks: walks directories, obeys ``exclude`` and ``.gitignore``."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from azlint.checking.gitignore import GitIgnore, gitignore_above, read_gitignore
from azlint.settings import patterns
from azlint.settings.settings import Settings


@dataclass(frozen=True)
class Discovery:
    """The files to check, sorted and each once; ``problems`` are paths that cannot be checked.

    ``excluded`` are paths named on the command line that ``exclude`` takes out.
    """

    names: tuple[str, ...]
    problems: tuple[tuple[Path, str], ...] = ()
    excluded: tuple[Path, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """The files to check as paths; ``names`` are their plain names, cheaper by far."""
        return tuple(map(Path, self.names))


class _Directory(NamedTuple):
    """A directory to walk: as the user sees it, its absolute path, its path without links."""

    shown: str
    absolute: str
    real: str
    above: GitIgnore | None


class _Walk:
    """One discovery under way; owns what has been found and which directories were entered."""

    def __init__(self, settings: Settings, suffixes: tuple[str, ...]) -> None:
        self._root = patterns.absolute(settings.root)
        self._exclude = patterns.matcher(settings.exclude + settings.extend_exclude, self._root)
        self._respect_gitignore = settings.respect_gitignore
        self._suffixes = suffixes
        self._entered: set[str] = set()
        self.files: dict[str, str] = {}
        self.linked_files: list[tuple[str, str]] = []
        self.problems: dict[str, str] = {}
        self.excluded: list[str] = []

    def named(self, path: str) -> _Directory | None:
        """Takes in a path of the command line; a directory is given back, to be walked."""
        absolute = patterns.absolute(path)
        if self._exclude.matches_below(absolute, self._root):
            self.excluded.append(path)
            return None
        try:
            mode = os.stat(path).st_mode
        except FileNotFoundError:
            broken = os.path.lexists(path)
            self.problems[path] = "broken link" if broken else "no such file or directory"
        except (OSError, ValueError) as error:
            self.problems[path] = _reason(error)
        else:
            real = patterns.absolute(os.path.realpath(path))
            if stat.S_ISDIR(mode):
                return _Directory(path, absolute, real, self._above(absolute))
            if stat.S_ISREG(mode):
                self.files.setdefault(real, path)
            else:
                self.problems[path] = "neither a file nor a directory"
        return None

    def _above(self, directory: str) -> GitIgnore | None:
        return gitignore_above(directory, self._root) if self._respect_gitignore else None

    def walk(self, roots: Iterable[_Directory]) -> None:
        """Enters each directory once, real ones before those that are reached by a link."""
        pending = list(roots)
        while pending:
            linked: list[_Directory] = []
            for directory in pending:
                stack = [directory]
                while stack:
                    at = stack.pop()
                    if at.real not in self._entered:
                        self._entered.add(at.real)
                        stack.extend(self._enter(at, linked))
            pending = sorted(linked, key=lambda directory: directory.absolute)

    def _enter(self, at: _Directory, linked: list[_Directory]) -> Iterator[_Directory]:
        """Takes in the files of one directory and gives its directories."""
        try:
            with os.scandir(at.shown) as scan:
                entries = list(scan)
        except OSError as error:
            self.problems[at.shown] = _reason(error)
            return
        ignore = at.above
        if self._respect_gitignore:
            names = {entry.name for entry in entries}
            if ".git" in names:
                ignore = None
            if ".gitignore" in names:
                ignore = read_gitignore(at.absolute, ignore)
        shown = "" if at.shown == "." else _joinable(at.shown)
        absolute, real = _joinable(at.absolute), _joinable(at.real)
        excludes, suffixes = self._exclude.matches, self._suffixes
        for entry in entries:
            name = entry.name
            wanted = name.endswith(suffixes)
            try:
                is_link = entry.is_symlink()
                is_directory = entry.is_dir()
            except OSError:
                is_link, is_directory = True, False
            if not wanted and not is_directory:
                continue
            path = absolute + name
            if excludes(path, name) or (
                ignore is not None
                and ignore.ignores(path, name, is_directory=is_directory and not is_link)
            ):
                continue
            if is_directory:
                if is_link:
                    target = patterns.absolute(os.path.realpath(path))
                    linked.append(_Directory(shown + name, path, target, ignore))
                else:
                    yield _Directory(shown + name, path, real + name, ignore)
            elif is_link:
                self._linked_file(shown + name)
            elif entry.is_file():
                self.files.setdefault(real + name, shown + name)

    def _linked_file(self, path: str) -> None:
        """Takes in a link to a file; one that leads nowhere is a problem."""
        try:
            mode = os.stat(path).st_mode
        except FileNotFoundError:
            self.problems[path] = "broken link"
        except OSError as error:
            self.problems[path] = _reason(error)
        else:
            if stat.S_ISREG(mode):
                self.linked_files.append((patterns.absolute(os.path.realpath(path)), path))


def _joinable(directory: str) -> str:
    return directory if directory.endswith(("/", os.sep)) else directory + "/"


def _reason(error: OSError | ValueError) -> str:
    """Why the system refuses a path, in lower case."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return text[:1].lower() + text[1:]


def discover(
    paths: Iterable[str | os.PathLike[str]],
    settings: Settings,
    suffixes: tuple[str, ...] = (".py", ".ipynb"),
) -> Discovery:
    """The files that ``paths`` stand for: named files, and files below with one of ``suffixes``.

    A named file is checked whatever its suffix and ``.gitignore`` say, but not against
    ``exclude``. A file reached on several ways is given once, under its name without links where
    it has one. Nothing is opened but ``.gitignore`` files, and no path raises.
    """
    walk = _Walk(settings, suffixes)
    named = (walk.named(os.fspath(path)) for path in paths)
    walk.walk([directory for directory in named if directory is not None])
    for real, path in walk.linked_files:
        walk.files.setdefault(real, path)
    return Discovery(
        tuple(sorted(walk.files.values())),
        tuple((Path(path), walk.problems[path]) for path in sorted(walk.problems)),
        tuple(map(Path, sorted(set(walk.excluded)))),
    )


def is_excluded(path: str | os.PathLike[str], settings: Settings) -> bool:
    """Whether ``exclude`` takes ``path`` out, as it would if the path were named to `discover`."""
    root = patterns.absolute(settings.root)
    exclude = patterns.matcher(settings.exclude + settings.extend_exclude, root)
    return exclude.matches_below(patterns.absolute(path), root)
