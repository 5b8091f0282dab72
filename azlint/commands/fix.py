"""The fixes of `azlint check`: all at once, as a diff, or one by one with a person."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from azlint.commands import output
from azlint.commands.outcome import FAILED, FOUND, INTERRUPTED, CommandError
from azlint.documents.files import DocumentError
from azlint.fixing import fixer, needs, repair
from azlint.fixing.diffs import diff
from azlint.fixing.fixer import FixError
from azlint.fixing.review import Review
from azlint.reports.model import counted, shown

if TYPE_CHECKING:
    from azlint.fixing.repair import FixedFile, Repair
    from azlint.settings.settings import Settings


@dataclass(frozen=True, slots=True)
class Fixes:
    """What came of fixing: the exit code of a run that does no more, standard input as fixed.

    ``last`` is the line that a run ends with, on what the environments of jobs need.
    """

    code: int
    source: bytes | None = None
    last: str = ""


def run(options: argparse.Namespace, settings: Settings, source: bytes | None) -> Fixes:
    """Fixes, or shows a diff.

    ``source`` is what stands on standard input, None where files are to be fixed.
    """
    if options.interactive and (options.diff or source is not None):
        raise CommandError("-i writes each fix that you take; leave out --diff, and name files")
    if source is not None:
        return _fix_stream(options, settings, source)
    review = Review(sys.stdin, sys.stderr) if options.interactive else None
    done = repair.fix_paths(
        options.paths or [os.curdir],
        settings,
        unsafe=options.unsafe_fixes,
        write=not options.diff,
        review=review,
    )
    for path, message in done.failures:
        print(f"azlint: {shown(path)}: {message}", file=sys.stderr)
    if options.diff:
        output.write(options, "".join(map(_diff, done.files)))
    elif not options.quiet:
        _tell(done)
    if done.interrupted:
        print("azlint: interrupted; every other file is as it was", file=sys.stderr)
        return Fixes(INTERRUPTED)
    last = "" if options.quiet else needs.told(done.needs, would=options.diff)
    if done.failures:
        return Fixes(FAILED, last=last)
    return Fixes(FOUND if options.diff and done.files else 0, last=last)


def _fix_stream(options: argparse.Namespace, settings: Settings, source: bytes) -> Fixes:
    """Fixes standard input to standard output, or shows the diff there."""
    name = output.stdin_name(options)
    try:
        fixed = repair.fix_stream(source, name, settings, unsafe=options.unsafe_fixes)
        data = fixer.source_of(name, source).encoded(fixed.text)
    except (DocumentError, FixError) as error:
        raise CommandError(f"{name}: {error}") from None
    if options.diff:
        output.write(options, diff(fixed.source.text, fixed.text, name))
        return Fixes(FOUND if data != source else 0, source)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    return Fixes(0, data)


def _diff(file: FixedFile) -> str:
    return diff(file.source.text, file.text, shown(file.source.path))


def _tell(done: Repair) -> None:
    """Says on stderr how much was fixed."""
    if done.files:
        rules = ", ".join(f"{code} {n:,}" for code, n in sorted(done.applied.items()))
        where = counted(len(done.files), "file")
        print(f"Fixed {done.applied.total():,} in {where}: {rules}.", file=sys.stderr)
