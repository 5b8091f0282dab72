"""`azlint check`: checks files, fixes them, and writes the report."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from azlint import __version__
from azlint.checking import driver
from azlint.commands import output, ratchet
from azlint.commands.choice import choice_of
from azlint.commands.outcome import FAILED, FOUND, INTERRUPTED, CommandError
from azlint.reports.formats import Detail
from azlint.reports.model import shown
from azlint.reports.scanning import scan_of

if TYPE_CHECKING:
    from azlint.checking.driver import Report
    from azlint.commands.choice import Choice
    from azlint.reports.model import Scan
    from azlint.settings.settings import Settings


def run(options: argparse.Namespace) -> int:
    """Checks what is named; 0: nothing to tell, 1: findings, 2: the job could not be done."""
    choice = choice_of(options)
    settings = choice.settings
    targets = output.targets(options, settings.output_format)
    if options.account:
        _standard_input(options)
        return _account(options, settings)
    previous = output.previous(options, targets)
    if options.add_ignores is not None:
        from azlint.commands import ignores

        ignores.check_options(options)
    known = ratchet.asked(choice)
    if known.baseline is not None:
        output.keep_apart(targets, known.baseline.file)
    source = _standard_input(options)
    failed, last = 0, ""
    if options.fix or options.diff or options.fix_only or options.interactive:
        from azlint.commands import fix

        done = fix.run(options, settings, source)
        failed, source, last = done.code, done.source, done.last
        if failed == INTERRUPTED or options.diff or options.fix_only:
            _end(last)
            return failed
    detail = max(output.detail_of(targets), Detail.CODE if known else Detail.NONE)
    report = _report(options, settings, source)
    if options.add_ignores is not None:
        compared = ratchet.compared(known, choice, report, scan_of(report, detail))
        failed = ignores.add(options.add_ignores, compared.new) or failed
        report = _report(options, settings, source)
    _tell(options, report, settings)
    compared = ratchet.compared(known, choice, report, _scan(choice, report, detail, source))
    scan = replace(compared.scan, effort=settings.effort, previous=previous)
    # Fixed text that was read from standard input goes to standard output.
    output.report(options, targets, scan, sys.stderr if options.fix and source else sys.stdout)
    for problem in scan.problems[len(report.missing) :]:
        print(f"azlint: {problem.filename}: {problem.message}", file=sys.stderr)
    _end(last)
    if failed or scan.problems:
        return FAILED
    worst = max((row.diagnostic.severity for row in compared.new), default=None)
    failing = settings.fail_on is not None and worst is not None and worst >= settings.fail_on
    return FOUND if failing else 0


def _end(last: str) -> None:
    """Ends a run with a line on standard error, behind all that stands on standard output."""
    if last:
        sys.stdout.flush()
        print(last, file=sys.stderr)


def _scan(choice: Choice, report: Report, detail: Detail, source: bytes | None) -> Scan:
    """The scan of a run, with what safe fixes leave where a report tells that."""
    left = {}
    if detail is Detail.FIXED and source is None:
        from azlint.fixing import repair

        left = repair.left_by_safe_fixes(report, choice.settings)
    return scan_of(report, detail, choice.options.repository, left)


def _standard_input(options: argparse.Namespace) -> bytes | None:
    """What stands on standard input, where `-` asks for it."""
    if "-" not in options.paths:
        if options.stdin_filename:
            raise CommandError("--stdin-filename names standard input; add the path `-`")
        return None
    if len(options.paths) > 1:
        raise CommandError("`-` stands for standard input and allows no other path beside it")
    if options.account:
        raise CommandError("--account checks files and folders, not standard input")
    if sys.stdin is None:
        raise CommandError("standard input is closed, and `-` reads it")
    return sys.stdin.buffer.read()


def _report(options: argparse.Namespace, settings: Settings, source: bytes | None) -> Report:
    if source is not None:
        return driver.check_stream(source, output.stdin_name(options), settings)
    paths = options.paths or [os.curdir]
    return driver.check_paths(paths, settings, use_cache=not options.no_cache)


def _tell(options: argparse.Namespace, report: Report, settings: Settings) -> None:
    for missing, message in report.missing:
        print(f"azlint: {missing}: {message}", file=sys.stderr)
    if options.verbose:
        print(f"azlint {__version__}", file=sys.stderr)
        print(f"configuration: {settings.source or 'none'}", file=sys.stderr)
        print(f"checked: {report.checked} files", file=sys.stderr)
        for excluded in report.excluded:
            print(f"excluded: {excluded}", file=sys.stderr)


def _account(options: argparse.Namespace, settings: Settings) -> int:
    from azlint.checking import accounting

    report, accounts = driver.account_paths(options.paths or [os.curdir], settings)
    _tell(options, report, settings)
    text = accounting.render((shown(found.path), found) for found in accounts)
    output.write(options, text)
    if report.missing:
        return FAILED
    return FOUND if any(found.unexplained for found in accounts) else 0
