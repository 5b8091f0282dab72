"""Proves on one script that its fixes log what it logged: runs both, and compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from azlint.edits.arguments import named
from azlint.fixing import repair
from azlint.fixing.repair import FixedFile
from azlint.proof.compare import Comparison, compare
from azlint.proof.runner import Recording, record
from azlint.settings.settings import Settings


class VerifyError(Exception):
    """What keeps a script from being compared; the message says why and what to do."""


@dataclass(frozen=True)
class Verified:
    """What both runs logged, side by side; ``fixes`` is how many were applied."""

    fixes: int
    comparison: Comparison


def verify(
    script: Path,
    arguments: Sequence[str],
    settings: Settings,
    *,
    unsafe: bool,
    python: str,
    timeout: float,
    inputs: Mapping[str, Path] | None = None,
) -> Verified:
    """Runs ``script`` as it is and as fixed, for ``timeout`` seconds each; raises VerifyError.

    ``inputs`` are the datasets of the job; where the fixed script takes one as an argument, that
    is added to its ``arguments``. Nothing is written: the fixed text runs under the script's name.
    """
    done = repair.fix_paths([script], settings, unsafe=unsafe, write=False)
    if done.failures:
        raise VerifyError(done.failures[0][1])
    if not done.files:
        kind = "no fix" if unsafe else "no safe fix"
        raise VerifyError(f"there is {kind} to verify; `azlint check` says what it finds")
    (file,) = done.files
    given = inputs or {}
    before = record(script, arguments, "v1", python=python, timeout=timeout, inputs=given)
    _complete(before, "as it is", timeout)
    after = record(
        script,
        [*arguments, *_as_arguments(given, file)],
        "mlflow",
        python=python,
        timeout=timeout,
        source=file.text,
        inputs=given,
    )
    _complete(after, "as fixed", timeout)
    return Verified(file.applied.total(), compare(before.events, after.events))


def _as_arguments(inputs: Mapping[str, Path], file: FixedFile) -> Iterator[str]:
    """The arguments by which the fixed script takes what it took as an input before."""
    for name, path in inputs.items():
        flag = f"--{named(name)}"
        if f'"{flag}"' in file.text and f'"{flag}"' not in file.source.text:
            yield from (flag, str(path))


def _complete(recording: Recording, which: str, timeout: float) -> None:
    """Raises VerifyError unless the run went to its end."""
    if recording.complete:
        return
    if recording.unrecorded:
        symbols = ", ".join(f"`{symbol}`" for symbol in recording.unrecorded)
        raise VerifyError(f"the script {which} uses {symbols}, which cannot be recorded")
    if recording.exit_code is None:
        raise VerifyError(
            f"the script {which} takes more than {timeout:g} seconds; set a longer `--timeout`"
        )
    last = recording.stderr.strip().rpartition("\n")[2] or "it says nothing on stderr"
    raise VerifyError(f"the script {which} ends with exit code {recording.exit_code}: {last}")
