"""git, as the tests call it."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    """What git prints; the identity is that of nobody, and submodules may be folders."""
    settings = ("user.name=A", "user.email=a@example.org", "protocol.file.allow=always")
    options = [part for setting in settings for part in ("-c", setting)]
    command = ["git", *options, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
