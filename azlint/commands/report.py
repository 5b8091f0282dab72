"""`azlint report merge`: combines JSON reports of any number of scans into one."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from azlint.commands import output
from azlint.commands.outcome import CommandError
from azlint.reports.merging import Merging
from azlint.reports.model import counted
from azlint.reports.reading import ReportError, read
from azlint.settings.configuration import load_settings
from azlint.settings.settings import SettingsError


def run(options: argparse.Namespace) -> int:
    """Merges the reports that are named and writes the whole; 0 unless that cannot be done."""
    targets = output.targets(options, "json")
    previous = output.previous(options, targets)
    try:
        effort = load_settings(Path.cwd()).effort
    except SettingsError as error:
        raise CommandError(str(error)) from None
    merging = Merging()
    for path in options.reports:
        try:
            merging.add(read(path))
        except ReportError as error:
            raise CommandError(str(error)) from None
    scan = replace(merging.whole(), effort=effort, previous=previous)
    if merging.differing:
        repository, filename = min(merging.differing)
        what = counted(len(merging.differing), "file")
        print(
            f"azlint: the reports differ about {what}, such as {filename} of {repository}; "
            "the newest report of each was taken",
            file=sys.stderr,
        )
    if scan.problems:
        what = counted(len(scan.problems), "path")
        print(f"azlint: {what} could not be checked; the report names them", file=sys.stderr)
    output.report(options, targets, scan, sys.stdout)
    return 0
