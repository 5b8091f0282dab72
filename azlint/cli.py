"""The command line: `azlint check`, `baseline`, `verify`, `report`, `server`, `rules`, `rule`."""

from __future__ import annotations

import argparse
import errno
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from azlint import __version__
from azlint.commands.outcome import FAILED, INTERRUPTED, CommandError
from azlint.settings.settings import OUTPUT_FORMATS


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; 0: nothing to tell, 1: findings, 2: the job could not be done."""
    own, behind = _split(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(own)
    options.behind = behind
    if options.command is None:
        _parser().print_help()
        return 0
    try:
        code = _run(options)
        # A report that did not arrive is no pass.
        sys.stdout.flush()
        return code
    except CommandError as error:
        print(f"azlint: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # The reader (`head`, a pager) has gone; what it wanted it has.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        return FAILED
    except OSError as error:
        # A full disk behind standard output is told without the name of a file.
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
        where = error.filename or ("standard output" if full else "the system refused")
        print(f"azlint: {where}: {error.strerror or error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("azlint: interrupted", file=sys.stderr)
        return INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    """Runs the command that is named, which is imported only now."""
    if options.command == "check":
        from azlint.commands import check

        return check.run(options)
    if options.command == "baseline":
        from azlint.commands import baseline

        return baseline.run(options)
    if options.command == "verify":
        from azlint.commands import verify

        return verify.run(options)
    if options.command == "report":
        from azlint.commands import report

        return report.run(options)
    if options.command == "server":
        from azlint.commands import server

        return server.run(options)
    from azlint.commands import rules

    return rules.run(options)


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The arguments of azlint, and those behind `--` that are for the script to verify."""
    if "verify" not in arguments[:1] or "--" not in arguments:
        return list(arguments), []
    at = list(arguments).index("--")
    return list(arguments[:at]), list(arguments[at + 1 :])


def run() -> None:
    """The installed command: like `main`, then leaves without tidying up.

    Freeing the trees of a whole project one object at a time is a good part of a second.
    """
    # A run makes many long-lived objects and ends: looking for garbage among them is lost time.
    gc.disable()
    # A stream that the caller closed; what is written there is to be lost, and nothing else.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="azlint",
        description="Finds Azure ML SDK v1 in Python code and says what to write instead.",
    )
    parser.add_argument("--version", action="version", version=f"azlint {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_check(commands.add_parser("check", help="check files and folders"))
    _add_baseline(commands.add_parser("baseline", help="keep a file of findings that are known"))
    _add_verify(
        commands.add_parser(
            "verify",
            help="run a script as it is and as fixed, and compare what both log",
            usage="azlint verify [OPTION…] SCRIPT [-- ARGUMENT…]",
        )
    )
    server = commands.add_parser("server", help="serve an editor: the language server")
    server.add_argument("--stdio", action="store_true", help="over standard input, as always")
    _add_report(commands.add_parser("report", help="merge JSON reports"))
    commands.add_parser("rules", help="list all rules")
    rule = commands.add_parser("rule", help="explain one rule")
    rule.add_argument("rule", metavar="CODE", help="a code or a name: AZL202, run-log")
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files and folders; the working directory when none is given, `-` for standard input",
    )
    fixes = parser.add_argument_group("fixes")
    fixes.add_argument("--fix", action="store_true", help="apply the safe fixes")
    fixes.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix, --fix-only, --diff or -i: all fixes",
    )
    fixes.add_argument("--fix-only", action="store_true", help="fix, and report nothing")
    fixes.add_argument(
        "--diff",
        action="store_true",
        help="show what would be fixed, write nothing; exit 1 if there is any",
    )
    fixes.add_argument(
        "-i",
        "--interactive",
        action="store_true",
        help="step through the fixes and take or leave each; all of them with --unsafe-fixes",
    )
    files = _add_selection(parser)
    files.add_argument(
        "--stdin-filename", metavar="FILE", help="the name that standard input is reported under"
    )
    known = parser.add_argument_group("what is known")
    known.add_argument("--baseline", metavar="FILE", help="hide the findings that FILE holds")
    known.add_argument(
        "--no-baseline", action="store_true", help="use no baseline, also if one is configured"
    )
    known.add_argument(
        "--since",
        metavar="REF",
        help="hide the findings that were there where the branch left this one, tag or commit",
    )
    known.add_argument(
        "--baseline-severity",
        metavar="SEVERITY",
        help="show what is known at this severity, info or warning, instead of hiding it",
    )
    known.add_argument(
        "--add-ignores",
        metavar="REASON",
        help="write a comment that suppresses it, with the reason, at each finding of this run",
    )
    output = parser.add_argument_group("output")
    output.add_argument(
        "-o",
        "--output",
        action="append",
        metavar="FORMAT[=FILE]",
        help="a report, to standard output or to a file; may be given several times",
    )
    output.add_argument(
        "--output-format",
        metavar="FORMAT",
        help=f"{', '.join(OUTPUT_FORMATS)}; by default full, or grouped "
        "of more than 200 findings; full, where it is named, tells all",
    )
    output.add_argument(
        "--repository", default="", metavar="NAME", help="what a report calls the repository"
    )
    output.add_argument("--output-file", metavar="FILE", help="write the report there")
    _add_previous(output)
    _add_without_suppressed(output)
    output.add_argument("--statistics", action="store_true", help="counts by rule only")
    output.add_argument(
        "--account",
        action="store_true",
        help="list every `azureml` with what became of it, and fail if one is unexplained",
    )
    output.add_argument(
        "--fail-on",
        metavar="SEVERITY",
        help="exit 1 from this severity on: error, warning (the default), info or never",
    )
    output.add_argument("-q", "--quiet", action="store_true", help="print findings only, no counts")
    output.add_argument("-v", "--verbose", action="store_true", help="tell what is done, on stderr")
    _add_run(parser)


def _add_selection(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """Adds what chooses rules and files; the group of the latter."""
    selection = parser.add_argument_group("which rules")
    for option, text in (
        ("--select", "only these: codes, prefixes (AZL2) or names, joined by commas"),
        ("--ignore", "not these"),
        ("--extend-select", "these too"),
    ):
        selection.add_argument(option, action="append", metavar="RULES", help=text)
    selection.add_argument(
        "--per-file-ignores",
        action="append",
        metavar="PATTERN:RULES",
        help="not these in files that match the pattern",
    )
    files = parser.add_argument_group("which files")
    files.add_argument(
        "--exclude", action="append", metavar="PATTERN", help="leave out, in place of the defaults"
    )
    files.add_argument("--extend-exclude", action="append", metavar="PATTERN", help="leave out too")
    return files


def _add_run(parser: argparse.ArgumentParser) -> None:
    run = parser.add_argument_group("how it runs")
    run.add_argument("--config", type=Path, metavar="FILE", help="use this configuration file")
    run.add_argument("--isolated", action="store_true", help="use no configuration file")
    run.add_argument("--jobs", type=int, metavar="N", help="processes; 0: one a processor")
    run.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def _add_without_suppressed(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--without-suppressed",
        action="store_true",
        help="leave out of SARIF what comments or the baseline hide",
    )


def _add_previous(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--previous", metavar="REPORT", help="an earlier JSON report that HTML compares with"
    )


def _add_baseline(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND", required=True)
    for verb, text in (
        ("create", "write what is found now"),
        ("update", "take out what is gone, follow what moved; with --grow take in what is new"),
        ("prune", "take out what is gone"),
        ("show", "list what it holds, and what of that is gone"),
    ):
        command = verbs.add_parser(verb, help=text)
        command.add_argument(
            "paths",
            nargs="*",
            metavar="PATH",
            help="files and folders; the working directory when none is given",
        )
        command.add_argument(
            "--baseline",
            metavar="FILE",
            help="the file; as configured, or else `azlint-baseline.json`",
        )
        if verb == "create":
            command.add_argument("--force", action="store_true", help="replace the file")
        if verb == "update":
            command.add_argument("--grow", action="store_true", help="take in what is new")
        _add_selection(command)
        _add_run(command)
        command.set_defaults(
            stdin_filename=None,
            fail_on=None,
            output_format=None,
            baseline_severity=None,
            no_baseline=False,
        )


def _add_report(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND", required=True)
    merge = verbs.add_parser("merge", help="combine JSON reports of any number of scans")
    merge.add_argument(
        "reports", nargs="+", metavar="REPORT", help="JSON reports of `azlint check`"
    )
    _add_previous(merge)
    merge.add_argument(
        "-o",
        "--output",
        action="append",
        metavar="FORMAT[=FILE]",
        help="a report, json by default, to standard output or a file; may be given several times",
    )
    _add_without_suppressed(merge)
    merge.set_defaults(output_format=None, output_file=None, statistics=False, quiet=False)


def _add_verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "script",
        type=Path,
        metavar="SCRIPT",
        help="the Python script to run, or a notebook",
    )
    parser.add_argument("--unsafe-fixes", action="store_true", help="with all fixes")
    parser.add_argument(
        "--python",
        default=sys.executable,
        metavar="PYTHON",
        help="the Python that runs it, with MLflow and what the script needs; azlint's by default",
    )
    parser.add_argument(
        "--input",
        action="append",
        default=[],
        metavar="NAME=PATH",
        help="an input dataset of the job: a file, a folder, or one with an `MLTable` file",
    )
    parser.add_argument(
        "--source-directory",
        type=Path,
        metavar="DIR",
        help="the folder that the job is submitted with; that of the script by default",
    )
    parser.add_argument(
        "--timeout", type=float, default=300, metavar="SECONDS", help="for each run; 300 by default"
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="use this configuration file")
    parser.add_argument("--isolated", action="store_true", help="use no configuration file")
