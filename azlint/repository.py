"""Asks git about the repository that a folder lies in; nothing here needs a network."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_REMOTE = re.compile(r"(?:[\w+.-]+://)?(?:[^@/]*@)?(?P<host>[^:/]+)(?::\d+(?=/))?[:/]+(?P<path>.+)")


class GitError(Exception):
    """git cannot tell; the message says why."""


# A repository that is linted must not run programs: neither hooks nor a file system monitor.
_QUIET = ("git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")


def _environment() -> dict[str, str]:
    """The environment of git: what a partial clone lacks is not fetched, the folder decides."""
    # A hook sets these to its own repository.
    kept = {k: v for k, v in os.environ.items() if k not in ("GIT_DIR", "GIT_WORK_TREE")}
    # Before git 2.44 only a refused transport keeps it from fetching.
    offline = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0"}
    return {**kept, **offline, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def git(folder: str, *arguments: str) -> bytes:
    """What `git` prints when it is called in ``folder``; raises GitError."""
    try:
        done = subprocess.run(
            [*_QUIET, *arguments],
            cwd=folder,
            capture_output=True,
            check=False,
            env=_environment(),
            stdin=subprocess.DEVNULL,
        )
    except OSError as error:
        raise _unable(error) from None
    if done.returncode:
        raise _failed(done.returncode, done.stderr)
    return done.stdout


def contents(folder: str, objects: Iterable[str]) -> Iterator[bytes]:
    """The content of each of the ``objects``, named by their digits; raises GitError."""
    with tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                [*_QUIET, "cat-file", "--batch"],
                cwd=folder,
                env=_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        except OSError as error:
            raise _unable(error) from None
        with process:
            assert process.stdin is not None
            assert process.stdout is not None
            for name in objects:
                # When it has ended, what it said is read below.
                with contextlib.suppress(OSError):
                    process.stdin.write(f"{name}\n".encode())
                    process.stdin.flush()
                head = process.stdout.readline().split()
                if len(head) != 3:
                    process.kill()
                    errors.seek(0)
                    raise _failed(1, errors.read() or b"object %s is missing" % name.encode())
                data = process.stdout.read(int(head[2]))
                process.stdout.read(1)
                yield data


def top_of(folder: str) -> str:
    """The top folder of the work tree around the absolute ``folder``; raises GitError.

    It is told as ``folder`` is, with the links in it, where these do not lead out of the work tree.
    """
    up = os.fsdecode(git(folder, "rev-parse", "--show-cdup")).rstrip("\n")
    top = os.path.abspath(os.path.join(folder, up))
    real = os.fsdecode(git(folder, "rev-parse", "--show-toplevel")).rstrip("\n")
    return top if os.path.realpath(top) == os.path.realpath(real) else real


def not_checked_out(folder: str) -> frozenset[str]:
    """The files that a sparse checkout leaves out, by their absolute paths; never fails."""
    if _said(folder, "config", "--get", "--bool", "core.sparseCheckout") != "true":
        return frozenset()
    try:
        top = top_of(folder)
        listed = git(top, "ls-files", "-z", "-t").split(b"\0")
    except GitError:
        return frozenset()
    names = (os.fsdecode(row[2:]) for row in listed if row.startswith(b"S "))
    return frozenset(os.path.join(top, *name.split("/")) for name in names)


def _unable(error: OSError) -> GitError:
    return GitError(f"git cannot be run: {error.strerror or type(error).__name__}")


def _failed(code: int, errors: bytes) -> GitError:
    """Why git ended with ``code``: the fault itself, not the advice below it."""
    said = errors.decode("utf-8", "replace").strip().splitlines()
    fatal = [line.removeprefix("fatal: ") for line in said if line.startswith("fatal: ")]
    return GitError((fatal or said or [f"git exited with {code}"])[-1])


def _said(folder: str, *arguments: str) -> str:
    """The one line that git prints, empty when it cannot tell."""
    try:
        return git(folder, *arguments).decode("utf-8", "surrogateescape").rstrip("\n")
    except GitError:
        return ""


@dataclass(frozen=True)
class Place:
    """Where a folder stands: ``name`` of its repository, ``revision`` and ``prefix``.

    ``name`` is that of the remote `origin`, such as `github.com/owner/name`, without user,
    password and port, or else the name of the top folder. ``revision`` is the commit, with `+`
    behind it when tracked files differ from that; ``prefix`` leads from the top of the repository
    to the folder, empty or with a `/` at its end. Outside of git only ``name`` is given.
    """

    name: str
    revision: str = ""
    prefix: str = ""


def place_of(folder: str) -> Place:
    """Where ``folder`` stands; never fails."""
    top = _said(folder, "rev-parse", "--show-toplevel")
    if not top:
        return Place(os.path.basename(os.path.abspath(folder)))
    remote = _said(folder, "config", "--get", "remote.origin.url")
    revision = _said(folder, "rev-parse", "HEAD")
    if revision and _said(folder, "status", "--porcelain", "--untracked-files=no"):
        revision += "+"
    prefix = _said(folder, "rev-parse", "--show-prefix")
    return Place(name_of_remote(remote) or os.path.basename(top), revision, prefix)


def name_of_remote(url: str) -> str:
    """`host/path` of the URL of a remote, empty for a folder or what is no URL."""
    found = _REMOTE.fullmatch(url.strip())
    if found is None or url.startswith(("file:", "/", ".")):
        return ""
    return f"{found['host'].lower()}/{found['path'].strip('/').removesuffix('.git')}"
