"""`azlint check`: checks files, fixes them, and writes the report."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from azlint import __version__, driver
from azlint.commands import output
from azlint.commands.outcome import FAILED, FOUND, INTERRUPTED, CommandError
from azlint.configuration import load_settings
from azlint.reports.formats import Detail
from azlint.reports.model import shown
from azlint.reports.scanning import scan_of
from azlint.settings import SettingsError, with_overrides

if TYPE_CHECKING:
    from azlint.driver import Report
    from azlint.settings import Settings


def run(options: argparse.Namespace) -> int:
    """Checks what is named; 0: nothing to tell, 1: findings, 2: the job could not be done."""
    if "" in options.paths:
        raise CommandError("a path is empty; name a file or folder, `.` for the working directory")
    try:
        settings = _settings(options)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    source = _standard_input(options)
    targets = output.targets(options, settings.output_format)
    if options.account:
        return _account(options, settings)
    failed = 0
    if options.fix or options.diff or options.fix_only or options.interactive:
        from azlint.commands import fix

        failed, source = fix.run(options, settings, source)
        if failed == INTERRUPTED or options.diff or options.fix_only:
            return failed
    report = _report(options, settings, source)
    _tell(options, report, settings)
    detail = output.detail_of(targets)
    left = {}
    if detail is Detail.FIXED and source is None:
        from azlint import repair

        left = repair.left_by_safe_fixes(report, settings)
    scan = scan_of(report, detail, options.repository, left)
    if options.without_suppressed:
        scan = replace(scan, suppressed=())
    # Fixed text that was read from standard input goes to standard output.
    output.report(options, targets, scan, sys.stderr if options.fix and source else sys.stdout)
    for problem in scan.problems[len(report.missing) :]:
        print(f"azlint: {problem.filename}: {problem.message}", file=sys.stderr)
    if failed or scan.problems:
        return FAILED
    worst = max((row.diagnostic.severity for row in scan.rows), default=None)
    failing = settings.fail_on is not None and worst is not None and worst >= settings.fail_on
    return FOUND if failing else 0


def _settings(options: argparse.Namespace) -> Settings:
    first = next((path for path in options.paths if path != "-"), None)
    start = Path(options.stdin_filename or first or os.curdir)
    settings = load_settings(start, options.config, options.isolated)
    here = Path.cwd()
    if settings.source is None and here in Path(os.path.abspath(start)).parents:
        # Patterns of the command line, and the cache, belong to where the command is given.
        settings = replace(settings, root=here)
    return with_overrides(
        settings,
        select=options.select,
        ignore=options.ignore or (),
        extend_select=options.extend_select or (),
        per_file_ignores=options.per_file_ignores,
        exclude=options.exclude,
        extend_exclude=options.extend_exclude or (),
        fail_on=options.fail_on,
        output_format=options.output_format,
        jobs=options.jobs,
    )


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
    from azlint import accounting

    report, accounts = driver.account_paths(options.paths or [os.curdir], settings)
    _tell(options, report, settings)
    text = accounting.render((shown(found.path), found) for found in accounts)
    output.write(options, text)
    if report.missing:
        return FAILED
    return FOUND if any(found.unexplained for found in accounts) else 0
