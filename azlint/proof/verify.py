"""Proves on a script that its fixes log what it logged: runs both forms, and compares.

A notebook holds several scripts: those that its cells write, and its own cells one below the other.
"""

from __future__ import annotations

import ast
import os
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from azlint.documents.files import is_notebook
from azlint.documents.store import Documents
from azlint.edits.arguments import named
from azlint.fixing import repair
from azlint.knowledge.packages import EVERY
from azlint.proof.compare import Comparison, compare
from azlint.proof.runner import (
    MAX_BYTES,
    MAX_FILES,
    Context,
    Files,
    Recording,
    files_of_job,
    record,
)
from azlint.settings.settings import Settings

# A script that asks for the run above its own expects to be a step of a pipeline.
_ASKS_FOR_PARENT = re.compile(r"\.\s*parent\b")


class VerifyError(Exception):
    """What keeps a script from being compared; the message says why and what to do."""


@dataclass(frozen=True)
class How:
    """How scripts are run: with which Python, for how many seconds each, with which data.

    ``inputs`` are the datasets of the job by name. ``folder`` is what the job is submitted with,
    the folder of the script itself where it is None.
    """

    python: str
    timeout: float
    inputs: Mapping[str, Path]
    folder: Path | None = None


@dataclass(frozen=True)
class Verified:
    """What became of one script: what both runs logged side by side, or what stood in the way.

    ``name`` is its path, ``problem`` empty where there is a comparison. ``notes`` say what was not
    compared.
    """

    name: str
    comparison: Comparison | None
    problem: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verification:
    """All scripts of a file that have fixes; ``fixes`` is how many there are."""

    fixes: int
    scripts: tuple[Verified, ...]


@dataclass(frozen=True)
class _Script:
    """One script before and after, and the files that its job has beside it."""

    path: Path
    before: str
    after: str
    folder: Path
    beside: Files
    beside_after: Files
    notes: tuple[str, ...] = ()


def verify(
    path: Path, arguments: Sequence[str], settings: Settings, how: How, *, unsafe: bool
) -> Verification:
    """Runs each script of the file ``path`` as it is and as fixed; raises VerifyError.

    Where the fixed script takes an input of the job as an argument, that is added to the
    ``arguments``. Nothing is written: the fixed text runs under the script's name.
    """
    # What the Python at hand has is seen when the script runs.
    settings = replace(settings, job_packages=EVERY)
    done = repair.fix_paths([path], settings, unsafe=unsafe, write=False)
    if done.failures:
        raise VerifyError(done.failures[0][1])
    if not done.files:
        kind = "no fix" if unsafe else "no safe fix"
        raise VerifyError(f"there is {kind} to verify; `azlint check` says what it finds")
    file = next((file for file in done.files if Path(file.source.path).samefile(path)), None)
    if file is None:
        raise VerifyError("the fixes are in other files; `azlint check --diff` shows them")
    scripts = _scripts(file.source.path, file.source.text, file.text, how.folder)
    verified = tuple(_verified(script, arguments, how) for script in scripts)
    return Verification(file.applied.total(), verified)


def _scripts(path: str, before: str, after: str, folder: Path | None) -> Iterator[_Script]:
    """The scripts of a file whose text the fixes change."""
    if not is_notebook(path):
        yield _script(Path(path), before, after, folder, {}, {})
        return
    old, new = Documents({path: before}), Documents({path: after})
    written = [(old.written_file(name), new.written_file(name)) for name in old.written_by(path)]
    pairs = [(one, other) for one, other in written if one is not None and other is not None]
    texts = {one.target: one.text for one, _ in pairs}
    fixed = {other.target: other.text for _, other in pairs}
    own = old.read(path), new.read(path)
    # Their rows move with the cells that write files.
    if ast.dump(own[0].parsed) != ast.dump(own[1].parsed):
        yield _script(Path(path), own[0].text, own[1].text, folder, texts, fixed)
    for one, other in pairs:
        if one.text != other.text:
            yield _script(Path(one.target), one.text, other.text, folder, texts, fixed)


def _script(
    path: Path,
    before: str,
    after: str,
    folder: Path | None,
    written: Mapping[str, str],
    fixed: Mapping[str, str],
) -> _Script:
    """The script at ``path`` in the folder of its job, with what the notebook writes there."""
    place = folder or path.parent
    held = files_of_job(place)
    notes: tuple[str, ...] = ()
    if held is None:
        notes = (
            f"`{place}` is larger than what a job is submitted with ({MAX_FILES:,} files, "
            f"{MAX_BYTES >> 20} MB) and was left out: name its folder by `--source-directory`",
        )

    def below(texts: Mapping[str, str]) -> dict[str, str | Path]:
        return {
            Path(target).relative_to(place).as_posix(): text
            for target, text in texts.items()
            if Path(target).is_relative_to(place)
        }

    beside = {**(held or {}), **below(written)}
    return _Script(path, before, after, place, beside, {**beside, **below(fixed)}, notes)


def _verified(script: _Script, arguments: Sequence[str], how: How) -> Verified:
    """Both runs of a script, compared as far as they went."""
    asks = _ASKS_FOR_PARENT.search(script.before)
    context: Context = "step" if asks else "job"
    name = os.path.relpath(script.path)
    try:
        before = _recorded(script, arguments, "as it is", context, how)
        given = [*arguments, *_as_arguments(how.inputs, script)]
        after = _recorded(script, given, "as fixed", context, how)
        if not before.logged and not after.logged:
            raise VerifyError(
                "the script logs nothing in either run, so nothing is compared; "
                "give it the arguments and inputs with which it logs"
            )
    except VerifyError as error:
        return Verified(name, None, str(error), script.notes)
    notes = (*script.notes, *_notes(before, after))
    return Verified(name, compare(before.logged, after.logged), notes=notes)


def _recorded(
    script: _Script, arguments: Sequence[str], which: str, context: Context, how: How
) -> Recording:
    fixed = which == "as fixed"
    place = script.path.parent
    inside = place.relative_to(script.folder) if place.is_relative_to(script.folder) else "."
    recording = record(
        script.path,
        arguments,
        "mlflow" if fixed else "v1",
        python=how.python,
        timeout=how.timeout,
        source=script.after if fixed else script.before,
        context=context,
        inputs=how.inputs,
        files=script.beside_after if fixed else script.beside,
        inside=str(inside),
    )
    _complete(recording, which, how.timeout)
    return recording


def _as_arguments(inputs: Mapping[str, Path], script: _Script) -> Iterator[str]:
    """The arguments by which the fixed script takes what it took as an input before."""
    for name, path in inputs.items():
        flag = f"--{named(name)}"
        if f'"{flag}"' in script.after and f'"{flag}"' not in script.before:
            yield from (flag, str(path))


def _complete(recording: Recording, which: str, timeout: float) -> None:
    """Raises VerifyError unless the run went to its end."""
    if recording.complete:
        return
    if recording.missing:
        wanted = " ".join(f"--input {shlex.quote(f'{name}=PATH')}" for name in recording.missing)
        raise VerifyError(f"the script {which} asks for data of its job; add `{wanted}`")
    if recording.unrecorded:
        symbols = ", ".join(f"`{symbol}`" for symbol in recording.unrecorded)
        raise VerifyError(f"the script {which} uses {symbols}, which cannot be recorded")
    if recording.exit_code is None:
        raise VerifyError(
            f"the script {which} takes more than {timeout:g} seconds; set a longer `--timeout`"
        )
    last = recording.stderr.strip().rpartition("\n")[2] or "it says nothing on stderr"
    raise VerifyError(f"the script {which} ends with exit code {recording.exit_code}: {last}")


def _notes(before: Recording, after: Recording) -> Iterator[str]:
    """What the comparison leaves out."""
    for command in dict.fromkeys((*before.started, *after.started)):
        yield f"what `{command}` logs is not recorded; verify that script by itself"
    if any(event.kind == "model" for event in (*before.logged, *after.logged)):
        yield "of models the names are compared, not the files"
    olds, news = before.printed.splitlines(), after.printed.splitlines()
    if olds != news:
        pairs = enumerate(zip(olds, news, strict=False))
        shared = (row for row, (old, new) in pairs if old != new)
        row = next(shared, min(len(olds), len(news)))
        old, new = (f"`{lines[row]}`" if row < len(lines) else "nothing" for lines in (olds, news))
        yield f"it prints something else, first in line {row + 1}: {old} became {new}"
