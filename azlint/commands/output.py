"""What `azlint check` writes: the report in the form that was asked for, and where it goes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from azlint.commands.outcome import CommandError
from azlint.diagnostics import Applicability
from azlint.reports import model
from azlint.reports.model import ReportedDiagnostic, Summary, shown, use_color

if TYPE_CHECKING:
    from azlint.driver import Report
    from azlint.settings import Settings


def stdin_name(options: argparse.Namespace) -> str:
    """What standard input is called in a report."""
    return str(options.stdin_filename or "<stdin>")


def reported(report: Report) -> tuple[list[ReportedDiagnostic], Summary]:
    """The findings of a run with the names of their files, and the counts."""
    rows = [
        ReportedDiagnostic(filename, diagnostic)
        for result in report.results
        for filename in [shown(result.path)]
        for diagnostic in result.diagnostics
    ]
    fixes = [row.diagnostic.fix.applicability for row in rows if row.diagnostic.fix]
    suppressed = sum(len(result.suppressed) for result in report.results)
    safe, unsafe = fixes.count(Applicability.SAFE), fixes.count(Applicability.UNSAFE)
    return rows, Summary(report.checked, len(rows), safe, suppressed, unsafe)


def rendered(
    options: argparse.Namespace,
    settings: Settings,
    report: Report,
    rows: Sequence[ReportedDiagnostic],
    summary: Summary,
) -> str:
    """The text of the report."""
    if settings.output_format == "json":
        from azlint.reports import machine

        return machine.render(rows)
    if options.statistics:
        from azlint.reports import statistics

        text = statistics.render(rows, summary)
    elif settings.output_format == "concise":
        from azlint.reports import concise

        text = concise.render(rows, summary)
    else:
        from azlint.reports import full

        color = options.output_file is None and use_color(sys.stdout)
        text = full.render(rows, summary, report.lines_of, color=color)
    return _without_last_line(text) if options.quiet else text


def _without_last_line(text: str) -> str:
    kept = text.rstrip("\n").rpartition("\n")[0]
    return f"{kept}\n" if kept else ""


def write(options: argparse.Namespace, text: str, stream: TextIO | None = None) -> None:
    """Writes a text to the file that the options name, else to ``stream`` or standard output.

    Raises CommandError.
    """
    if options.output_file is None:
        model.write(text, stream or sys.stdout)
        return
    try:
        with open(options.output_file, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CommandError(f"--output-file: {options.output_file}: {reason}") from None
