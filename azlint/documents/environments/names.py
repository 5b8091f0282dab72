"""Tells by their names which files may define the environment of a job, and where they stand."""

from __future__ import annotations

import os
import re

YAML = (".yml", ".yaml")
CODE = (".py", ".ipynb")
# Folders that hold other people's code.
NOT_OURS = frozenset({"__pycache__", "node_modules", "site-packages", "venv"})
_REQUIREMENTS = re.compile(r"requirements?", re.IGNORECASE)
# Definitions of other environments than those of jobs, which run on Linux, by a word of their name.
_NOT_OF_JOBS = re.compile(
    r"(?:^|[^a-z])(?:dev|develop|development|tests?|testing|docs?|lint|linting|ci|build|"
    r"mac|macos|osx|win|windows|score|scoring|inference|serve|serving|deploy|deployment)(?:[^a-z]|$)",
    re.IGNORECASE,
)


def could_define(name: str) -> bool:
    """Whether the file of that name may define the environment of a job."""
    stem, suffix = os.path.splitext(name)
    if _NOT_OF_JOBS.search(stem):
        return False
    if suffix in YAML:
        return not name.startswith(".")
    return suffix == ".txt" and _REQUIREMENTS.search(stem) is not None


def could_hold(name: str) -> bool:
    """Whether a folder of that name, beside code, may hold the definitions for it."""
    hidden = name.startswith(".") and name != ".azureml"
    return not hidden and name not in NOT_OURS and not _NOT_OF_JOBS.search(name)


def listing(folder: str) -> list[str]:
    """What of ``folder`` counts for the search: definitions, folders, whether there is code."""
    try:
        with os.scandir(folder) as entries:
            found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    except OSError:
        return []
    return sorted(
        name
        for name, is_folder in found
        if (could_hold(name) if is_folder else could_define(name) or name.endswith(CODE))
    )
