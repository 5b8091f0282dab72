"""Where reports go: the forms that were asked for, each to its file or to standard output."""

from __future__ import annotations

import argparse
import os
import re
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TextIO

from azlint.commands.outcome import CommandError
from azlint.documents.files import replace_bytes
from azlint.reports import model
from azlint.reports.formats import FORMATS, Detail
from azlint.reports.model import use_color, without_commands
from azlint.reports.terminal import WIDTH
from azlint.settings.settings import SettingsError, known_format

if TYPE_CHECKING:
    from azlint.reports.model import Scan

# Columns of a terminal that stand before the source line in a frame.
_MARGIN = 8
_NARROWEST = 12
# A full report of more findings is not read to its end.
_MOST_FULL = 200
_HOW_TO_SEE_ALL = "Equal findings are counted together; `--output full` shows each with its line."
# What GitHub takes for a command where nothing but blanks stands before it.
_GITHUB = re.compile(r"^(\s*)::", re.MULTILINE)


@dataclass(frozen=True)
class Target:
    """A report that was asked for: its form, and the file it goes to; None: standard output.

    ``option`` is how messages call it. ``is_chosen`` is False where nobody named the form.
    """

    form: str
    file: str | None
    option: str
    is_chosen: bool = True


def stdin_name(options: argparse.Namespace) -> str:
    """What standard input is called in a report."""
    return str(options.stdin_filename or "<stdin>")


def targets(options: argparse.Namespace, default: str) -> tuple[Target, ...]:
    """The reports that are asked for, when all of them can be written; raises CommandError.

    ``default`` is the form of the one report where none is named by `--output`, empty for none.
    """
    found = [_target(value) for value in options.output or ()]
    if found and (without := _without_report(options)):
        raise CommandError(f"{without} writes no report; leave out --output")
    if not found or options.output_format or options.output_file:
        form, file = default or "full", options.output_file
        option = "--output-file" if file else "--output-format"
        found.insert(0, Target(form, file, option, is_chosen=bool(default)))
    _check_files(found)
    shown = [target.form for target in found if target.file is None]
    if len(shown) > 1 and (
        len(set(shown)) < len(shown) or not all(FORMATS[form].lines for form in shown)
    ):
        raise CommandError(
            f"{_listed(shown)} would all go to standard output; give a file to all but one, "
            f"`--output {shown[-1]}=FILE`"
        )
    return tuple(found)


def _without_report(options: argparse.Namespace) -> str:
    """The option of which a run writes something else than reports."""
    names = ("diff", "fix_only", "account")
    given = (name for name in names if getattr(options, name, False))
    return next((f"--{name.replace('_', '-')}" for name in given), "")


def _listed(words: list[str]) -> str:
    quoted = [f"`{word}`" for word in words]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _target(value: str) -> Target:
    form, equals, file = value.partition("=")
    try:
        known_format("--output", form)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    if equals and not file:
        raise CommandError(f"--output {value}: names no file; write `--output {form}=FILE`")
    return Target(form, file if file and file != "-" else None, f"--output {form}")


def _check_files(found: list[Target]) -> None:
    """Raises CommandError when a file cannot be written, or would be written twice."""
    taken: dict[str, Target] = {}
    for target in found:
        if target.file is None:
            continue
        place = os.path.realpath(target.file)
        if (other := taken.get(place)) is not None:
            raise CommandError(
                f"{target.option}: {target.file} is written by {other.option} already; "
                "name another file"
            )
        taken[place] = target
        folder = os.path.dirname(place)
        if os.path.isdir(place):
            raise CommandError(f"{target.option}: {target.file} is a folder; name a file")
        if not os.path.isdir(folder):
            raise CommandError(
                f"{target.option}: {target.file}: there is no folder {folder}; make it first"
            )


def keep_apart(found: tuple[Target, ...], baseline: str) -> None:
    """Raises CommandError when a report would replace the file of the baseline."""
    for target in found:
        if target.file is not None and os.path.realpath(target.file) == os.path.realpath(baseline):
            raise CommandError(
                f"{target.option}: {target.file} is the baseline of this run; name another file"
            )


def detail_of(found: tuple[Target, ...]) -> Detail:
    """How much has to be known of each finding for all of the reports."""
    return max(FORMATS[target.form].detail for target in found)


def previous(options: argparse.Namespace, found: tuple[Target, ...]) -> Scan | None:
    """The earlier scan of `--previous`, None without the option; raises CommandError."""
    if options.previous is None:
        return None
    if not any(target.form == "html" for target in found):
        raise CommandError(
            "--previous: only the HTML report compares; add `--output html=FILE` or leave it out"
        )
    from azlint.reports.reading import ReportError, read

    try:
        return read(options.previous)
    except ReportError as error:
        raise CommandError(f"--previous: {error}") from None


def report(
    options: argparse.Namespace, found: tuple[Target, ...], scan: Scan, stream: TextIO
) -> None:
    """Writes all reports; ``stream`` is where those without a file go.

    Raises CommandError when a file cannot be written.
    """
    faults: list[CommandError] = []
    for target in found:
        told = scan
        if target.form == "sarif" and options.without_suppressed:
            told = replace(scan, suppressed=())
        text = rendered(options, target, told, stream)
        try:
            text += _deliver(target, told)
        except CommandError as error:
            # The report itself is not to be lost.
            faults.append(error)
        if target.file is None:
            model.write(text, stream)
        else:
            write_file(target.file, text, target.option)
    if faults:
        raise faults[0]


def _deliver(target: Target, scan: Scan) -> str:
    """Does what comes beside a report, and gives what the report says of it.

    Raises CommandError.
    """
    delivery = FORMATS[target.form].delivery(scan, os.environ)
    if delivery.notice:
        print(f"azlint: {delivery.notice}", file=sys.stderr)
    if delivery.file:
        try:
            with open(delivery.file, "ab") as file:
                file.write(delivery.text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise CommandError(f"{target.option}: the summary {delivery.file}: {reason}") from None
    return delivery.line


def rendered(options: argparse.Namespace, target: Target, scan: Scan, stream: TextIO) -> str:
    """The text of one report."""
    if target.form not in ("full", "grouped", "concise"):
        return FORMATS[target.form].load()(scan)
    color = target.file is None and use_color(stream)
    is_long = not target.is_chosen and len(scan.rows) > _MOST_FULL
    if options.statistics:
        from azlint.reports import statistics

        text = statistics.render(scan)
    elif target.form == "concise":
        text = FORMATS["concise"].load()(scan)
    elif target.form == "grouped" or is_long:
        from azlint.reports import grouped

        note = _HOW_TO_SEE_ALL if is_long and not options.quiet else ""
        width = _columns(target, stream) or WIDTH
        text = grouped.render(scan, color=color, width=min(width, WIDTH), note=note)
    else:
        from azlint.reports import full

        columns = _columns(target, stream)
        width = WIDTH if columns is None else max(_NARROWEST, min(columns - _MARGIN, WIDTH))
        text = full.render(scan, color=color, width=width, columns=columns)
    text = _without_last_line(text) if options.quiet else text
    return text if target.file else _uncommanding(text)


def _uncommanding(text: str) -> str:
    """The text of a log in which no name and no line of code commands the agent that reads it."""
    on_github = os.environ.get("GITHUB_ACTIONS")
    if on_github or os.environ.get("TF_BUILD"):
        text = without_commands(text)
    if on_github:
        text = _GITHUB.sub(r"\1: :", text)
    return text


def _columns(target: Target, stream: TextIO) -> int | None:
    """The columns of the terminal that a report goes to, None where it goes elsewhere."""
    import shutil

    if target.file is not None or not stream.isatty():
        return None
    return shutil.get_terminal_size((WIDTH, 24)).columns


def _without_last_line(text: str) -> str:
    kept = text.rstrip("\n").rpartition("\n")[0]
    return f"{kept}\n" if kept else ""


def write(options: argparse.Namespace, text: str, stream: TextIO | None = None) -> None:
    """Writes a text to the file of `--output-file`, else to ``stream`` or standard output.

    Raises CommandError.
    """
    if options.output_file is None:
        model.write(text, stream or sys.stdout)
    else:
        write_file(options.output_file, text, "--output-file")


def write_file(name: str, text: str, option: str) -> None:
    """Writes a file whole or not at all; raises CommandError, which names the ``option``."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        if os.path.exists(name) and not os.path.isfile(name):
            # A device or a pipe cannot be replaced.
            with open(name, "wb") as file:
                file.write(data)
        else:
            replace_bytes(name, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CommandError(f"{option}: {name}: {reason}") from None
