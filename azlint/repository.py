"""Asks git about the repository that a folder lies in; nothing here needs a network."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass

_REMOTE = re.compile(r"(?:[\w+.-]+://)?(?:[^@/]*@)?(?P<host>[^:/]+)(?::\d+(?=/))?[:/]+(?P<path>.+)")


class GitError(Exception):
    """git cannot tell; the message says why."""


def git(folder: str, *arguments: str) -> bytes:
    """What `git` prints when it is called in ``folder``; raises GitError."""
    # A repository that is linted must not run programs: neither hooks nor a file system monitor.
    quiet = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", *quiet, *arguments],
            cwd=folder,
            capture_output=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise GitError(f"git cannot be run: {reason}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(said[-1] if said else f"git exited with {done.returncode}")
    return done.stdout


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
