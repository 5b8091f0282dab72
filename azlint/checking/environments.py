"""Suits fixes to the environments of jobs: what these need, what adds it, what nothing adds."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from azlint.diagnostics import Applicability, Companion, Diagnostic, FileEdits, Fix
from azlint.documents.files import is_notebook
from azlint.documents.python import PythonDocument
from azlint.jobs.grounds import Ground, Grounds, packages_of

# How the reason of a fix begins that waits for its environment.
_OF_JOB = "the environment of the job needs"
# A notebook that logs by itself has no job.
_OF_NOTEBOOK = "the environment of the notebook needs"


@dataclass(frozen=True, slots=True)
class Grounded:
    """Diagnostics whose fixes say what they need, and the files and folders that this rests on."""

    diagnostics: tuple[Diagnostic, ...]
    looked: frozenset[str]


def grounded(found: Iterable[Diagnostic], document: PythonDocument, grounds: Grounds) -> Grounded:
    """The diagnostics ``found`` with fixes that suit the environments of the document's jobs."""
    names = _names_of_mlflow(document)
    told: list[Diagnostic] = []
    looked: set[str] = set()
    for diagnostic in found:
        fix = diagnostic.fix
        contents = [edit.content for edit in fix.edits] if fix is not None else []
        packages = packages_of(contents, names) if any(contents) else ()
        if fix is not None and packages:
            ground = grounds.of(document.path, packages)
            looked |= ground.looked
            diagnostic = replace(diagnostic, fix=_fix(fix, ground, document.path, grounds))
        told.append(diagnostic)
    return Grounded(tuple(told), frozenset(looked))


def _names_of_mlflow(document: PythonDocument) -> list[str]:
    return [
        alias.asname or alias.name
        for statement in document.imports()
        if isinstance(statement, ast.Import)
        for alias in statement.names
        if alias.name == "mlflow"
    ]


def waits(fix: Fix) -> bool:
    """Whether the fix needs packages that nothing adds."""
    return _OF_JOB in fix.reason or _OF_NOTEBOOK in fix.reason


def _fix(fix: Fix, ground: Ground, path: str, grounds: Grounds) -> Fix:
    """The fix, which edits what defines the environment, or says what is missing there."""
    if not ground.missing:
        return fix
    companion = replace(fix.companion or Companion(), environment=ground.missing)
    packages = _listed([f"`{name}`" for name in ground.missing])
    if fix.applicability is Applicability.DISPLAY:
        return replace(fix, companion=companion)
    if ground.edits:
        where = _listed([f"`{name}`" for name in _names([e.path for e in ground.edits], grounds)])
        return replace(
            fix,
            title=f"{fix.title}, and add {packages} to {where}",
            companion=companion,
            elsewhere=ground.edits,
        )
    environment = _OF_NOTEBOOK if is_notebook(path) else _OF_JOB
    reason = f"{environment} {packages}, and {ground.reason}"
    return replace(
        fix,
        applicability=Applicability.UNSAFE,
        reason="; ".join(filter(None, (fix.reason, reason))),
        companion=companion,
    )


def _names(paths: Sequence[str], grounds: Grounds) -> list[str]:
    """The names of files, with their folders where names alone do not tell them apart."""
    names = [os.path.basename(path) for path in paths]
    return names if len(set(names)) == len(names) else [grounds.shown(path) for path in paths]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def own_edits_first(diagnostic: Diagnostic, file: str) -> Diagnostic:
    """The diagnostic with those edits of other files that are of its own ``file`` among its own."""
    fix = diagnostic.fix
    if fix is None or not any(other.path == file for other in fix.elsewhere):
        return diagnostic
    own = tuple(edit for other in fix.elsewhere if other.path == file for edit in other.edits)
    others: tuple[FileEdits, ...] = tuple(o for o in fix.elsewhere if o.path != file)
    return replace(diagnostic, fix=replace(fix, edits=(*fix.edits, *own), elsewhere=others))
