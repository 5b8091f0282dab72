"""Reads the code of a commit from git's objects, and finds what was there.

The work tree, the index and the network are left alone. What is checked lies in a temporary folder
in which everything stands as it does in the real one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from azlint.baseline.entries import Entries, entries_of, key_of
from azlint.checking import driver
from azlint.checking.discovery import is_excluded
from azlint.reports.formats import Detail
from azlint.reports.model import shown
from azlint.reports.scanning import scan_of
from azlint.repository import GitError, contents, git, not_checked_out, top_of
from azlint.settings.settings import Settings

_SUFFIXES = (".py", ".ipynb")
_LINK, _SUBMODULE = "120000", "160000"
_POINTER = re.compile(rb"version https://git-lfs\S+\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n")
_POINTER_BYTES = 1024


class RevisionError(Exception):
    """The code of a commit cannot be read; the message says what is missing and what to do."""


@dataclass(frozen=True)
class Revision:
    """The commit that the work tree at ``top`` is compared with, by the name it was asked for."""

    name: str
    commit: str
    top: str

    def entries(
        self,
        report: driver.Report,
        paths: Sequence[str],
        settings: Settings,
        settings_below: Callable[[Callable[[str], str]], Settings],
    ) -> Entries:
        """What is found in the commit with the paths and settings of ``report``.

        ``settings_below`` gives these settings for a place that is told by a function from the
        real absolute paths. Files that are gone since are checked too, as they may have moved.
        Paths count from the top. Raises RevisionError.
        """
        with _told(self.name):
            return self._entries(report, paths, settings, settings_below)

    def _entries(
        self,
        report: driver.Report,
        paths: Sequence[str],
        settings: Settings,
        settings_below: Callable[[Callable[[str], str]], Settings],
    ) -> Entries:
        for path in report.files:
            if not _is_below(path, self.top):
                raise RevisionError(
                    f"{shown(path)} is outside of the repository {self.top}; check it by itself"
                )
        if not report.files:
            return Entries({}, {})
        project = driver.project_root(settings, report.files)
        common = os.path.commonpath((self.top, project, os.path.abspath(settings.root)))
        common = os.path.commonpath((common, os.getcwd()))
        with tempfile.TemporaryDirectory(prefix="azlint-") as folder:
            place = os.path.realpath(folder)

            def below(path: str) -> str:
                return os.path.normpath(os.path.join(place, os.path.relpath(path, common)))

            named = [os.path.abspath(path) for path in paths]
            then = settings_below(below)
            tree = _Tree(self, below, project, frozenset(named))
            tree.write()
            gone = [path for path in tree.gone if not is_excluded(path, then)]
            inside = [path for path in gone if _is_below(path, below(project))]
            # Files of other projects are checked apart: they would change what imports lead to.
            outside = [path for path in gone if not _is_below(path, below(project))]
            scans = [
                scan_of(driver.check_paths(asked, then, use_cache=False), Detail.CODE)
                for asked in ([*map(below, named), *inside], outside)
                if asked
            ]
            return entries_of(
                (key_of(row, scan.root, below(self.top)), row)
                for scan in scans
                for row in scan.rows
            )


@contextlib.contextmanager
def _told(name: str) -> Iterator[None]:
    """Puts the name of the commit in front of what goes wrong."""
    try:
        yield
    except (RevisionError, GitError) as error:
        raise RevisionError(f"--since {name}: {error}") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RevisionError(
            f"--since {name}: its files cannot be put into a temporary folder: {reason}"
        ) from None


def find(name: str, folder: str) -> Revision:
    """The last commit that ``name`` and HEAD have in common, in the repository around ``folder``.

    Raises RevisionError.
    """
    with _told(name):
        return _find(name, folder)


def _find(name: str, folder: str) -> Revision:
    try:
        inside = git(folder, "rev-parse", "--is-inside-work-tree").strip()
    except GitError as error:
        raise RevisionError(f"{error}; --since compares with a commit of git") from None
    if inside != b"true":
        raise RevisionError(
            "the repository has no work tree here (it is bare); check a clone or a worktree of it"
        )
    top = top_of(folder)
    if not (head := _commit(top, "HEAD")):
        raise RevisionError("the branch has no commit yet, so there is nothing to compare with")
    is_shallow = git(top, "rev-parse", "--is-shallow-repository").strip() == b"true"
    if not (commit := _commit(top, name)):
        way = (
            "this clone is shallow: fetch all of it, with `git fetch --unshallow` or "
            "`fetch-depth: 0`"
            if is_shallow
            else "name a branch, tag or commit that is here, or fetch it with `git fetch` first"
        )
        raise RevisionError(f"git knows no such commit; {way}")
    try:
        base = git(top, "merge-base", commit, head).decode().strip()
    except GitError:
        base = ""
    if is_shallow and base != commit and (not base or _is_cut(top, base, commit, head)):
        raise RevisionError(
            "this clone is shallow and ends before the commit that both have in common; fetch "
            "all of it, with `git fetch --unshallow` or `fetch-depth: 0`"
        )
    if not base:
        raise RevisionError("it has no commit in common with HEAD; name another one")
    return Revision(name, base, top)


def _commit(top: str, name: str) -> str:
    """The digits of a commit, empty when there is no such one."""
    if name.startswith("-"):
        return ""
    wanted = ("--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    try:
        return git(top, "rev-parse", *wanted).decode().strip()
    except GitError:
        return ""


def _is_cut(top: str, base: str, commit: str, head: str) -> bool:
    """Whether a nearer common commit can lie beyond where a shallow clone ends."""
    shallow = os.fsdecode(git(top, "rev-parse", "--git-path", "shallow")).rstrip("\n")
    ends = set(Path(top, shallow).read_text(encoding="ascii").split())
    between = git(top, "rev-list", commit, head, f"^{base}").decode().split()
    return not ends.isdisjoint(between)


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


@dataclass(frozen=True)
class _Item:
    """An entry of a tree of git: its mode, its digits, and its absolute path in the work tree."""

    mode: str
    digits: str
    path: str


class _Tree:
    """The files of a commit, to be written to where ``below`` says; ``gone`` are not there now."""

    def __init__(
        self,
        revision: Revision,
        below: Callable[[str], str],
        project: str,
        named: frozenset[str],
    ) -> None:
        self._revision = revision
        self._below = below
        self._project = project
        self._named = named
        self._left_out = not_checked_out(revision.top)
        self._links: list[tuple[str, bytes]] = []
        self.gone: list[str] = []

    def write(self) -> None:
        """Writes Python files and notebooks, then the links; raises RevisionError."""
        try:
            self._write(self._revision.top, self._revision.commit)
        except GitError as error:
            raise RevisionError(self._reason(error)) from None
        # After the files, so that none of them is written through a link.
        for path, target in self._links:
            self._link(path, os.fsdecode(target))

    def _reason(self, error: GitError) -> str:
        try:
            git(self._revision.top, "config", "--get-regexp", r"^remote\..*\.promisor$")
        except GitError:
            return str(error)
        return (
            "this clone is partial and lacks files of the commit; clone without `--filter`, or "
            "fetch all with `git fetch --refetch --no-filter`"
        )

    def _write(self, repository: str, commit: str) -> None:
        wanted = [item for item in _items(repository, commit) if self._is_wanted(item)]
        files = [item for item in wanted if item.mode != _SUBMODULE]
        for item, data in zip(files, contents(repository, (i.digits for i in files)), strict=True):
            if item.mode == _LINK:
                self._links.append((item.path, data))
                continue
            place = self._below(item.path)
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "xb") as file:
                file.write(self._smudged(repository, item, data))
            if self._is_gone(item.path):
                self.gone.append(place)
        for item in wanted:
            # A submodule that is not checked out has no files now either.
            if item.mode == _SUBMODULE and os.path.lexists(os.path.join(item.path, ".git")):
                self._write_submodule(item)

    def _write_submodule(self, item: _Item) -> None:
        if not _commit(item.path, item.digits):
            raise RevisionError(
                f"commit {item.digits[:12]} of the submodule "
                f"{shown(item.path)} is not here; fetch it with `git fetch` in the submodule"
            )
        self._write(item.path, item.digits)

    def _is_wanted(self, item: _Item) -> bool:
        if item.mode == _SUBMODULE:
            return _is_below(item.path, self._project) or _is_below(self._project, item.path)
        if not _is_below(item.path, self._project):
            return item.path.endswith(_SUFFIXES) and self._is_gone(item.path)
        return item.mode == _LINK or item.path.endswith(_SUFFIXES) or item.path in self._named

    def _is_gone(self, path: str) -> bool:
        return not os.path.lexists(path) and path not in self._left_out

    def _smudged(self, repository: str, item: _Item, data: bytes) -> bytes:
        """The content that stands for a pointer of Git LFS."""
        if len(data) > _POINTER_BYTES or not (pointer := _POINTER.match(data)):
            return data
        oid = pointer[1].decode()
        kept = os.fsdecode(git(repository, "rev-parse", "--git-path", f"lfs/objects/{oid[:2]}"))
        kept = os.path.join(repository, kept.rstrip("\n"), oid[2:4], oid)
        for path in (kept, item.path):
            try:
                found = Path(path).read_bytes()
            except OSError:
                continue
            if hashlib.sha256(found).hexdigest() == oid:
                return found
            if found == data:
                # Nor is the content here now.
                return data
        raise RevisionError(
            f"{shown(item.path)} is kept in Git LFS and its earlier "
            f"content is not here; fetch it with `git lfs fetch origin "
            f"{self._revision.commit[:12]}`"
        )

    def _link(self, path: str, target: str) -> None:
        """A link to the same place: in the commit, or where that is outside of the repository."""
        leads_to = os.path.normpath(os.path.join(os.path.dirname(path), target))
        if _is_below(leads_to, self._revision.top):
            leads_to = self._below(leads_to)
        place = self._below(path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        if not os.path.lexists(place):
            os.symlink(leads_to, place)


def _items(repository: str, commit: str) -> Iterator[_Item]:
    """The files, links and submodules of a commit; raises RevisionError."""
    listed = git(repository, "ls-tree", "-r", "-z", "--full-tree", commit)
    for row in listed.split(b"\0")[:-1]:
        head, _, name = row.partition(b"\t")
        mode, _, digits = head.decode().split()
        path = os.fsdecode(name)
        if not {"", ".", ".."}.isdisjoint(path.replace("\\", "/").split("/")):
            raise RevisionError(f"commit {commit[:12]} holds `{path}`, which names no file")
        yield _Item(mode, digits, os.path.join(repository, *path.split("/")))
