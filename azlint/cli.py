"""The command line: `azlint check`, `azlint verify`, `azlint rules`, `azlint rule`."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from azlint import __version__

if TYPE_CHECKING:
    from azlint.driver import Report
    from azlint.reports.model import ReportedDiagnostic, Summary
    from azlint.settings import Settings

FOUND = 1
FAILED = 2


class CommandError(Exception):
    """The job cannot be done; the message says why and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; 0: nothing to tell, 1: findings, 2: the job could not be done."""
    own, behind = _split(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(own)
    options.behind = behind
    if options.command is None:
        _parser().print_help()
        return 0
    # A run makes many long-lived objects and ends: looking for garbage among them is lost time.
    gc.disable()
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except CommandError as error:
        print(f"azlint: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # The reader (`head`, a pager) has gone; what it wanted it has.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        return FAILED
    except KeyboardInterrupt:
        print("azlint: interrupted", file=sys.stderr)
        return 130


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
    _add_verify(
        commands.add_parser(
            "verify",
            help="run a script as it is and as fixed, and compare what both log",
            usage="azlint verify [OPTION…] SCRIPT [-- ARGUMENT…]",
        )
    )
    rules = commands.add_parser("rules", help="list all rules")
    rules.set_defaults(run=_rules)
    rule = commands.add_parser("rule", help="explain one rule")
    rule.add_argument("rule", metavar="CODE", help="a code or a name: AZL202, run-log")
    rule.set_defaults(run=_rule)
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_check)
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files and folders; the working directory when none is given, `-` for standard input",
    )
    fixes = parser.add_argument_group("fixes")
    fixes.add_argument("--fix", action="store_true", help="apply the safe fixes")
    fixes.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix, --fix-only or --diff: all fixes"
    )
    fixes.add_argument("--fix-only", action="store_true", help="fix, and report nothing")
    fixes.add_argument(
        "--diff",
        action="store_true",
        help="show what would be fixed, write nothing; exit 1 if there is any",
    )
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
    files.add_argument(
        "--stdin-filename", metavar="FILE", help="the name that standard input is reported under"
    )
    output = parser.add_argument_group("output")
    output.add_argument(
        "--output-format", metavar="FORMAT", help="full (the default), concise or json"
    )
    output.add_argument("--output-file", metavar="FILE", help="write the report there")
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
    run = parser.add_argument_group("how it runs")
    run.add_argument("--config", type=Path, metavar="FILE", help="use this configuration file")
    run.add_argument("--isolated", action="store_true", help="use no configuration file")
    run.add_argument("--jobs", type=int, metavar="N", help="processes; 0: one a processor")
    run.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def _add_verify(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_verify)
    parser.add_argument("script", type=Path, metavar="SCRIPT", help="the Python script to run")
    parser.add_argument("--unsafe-fixes", action="store_true", help="with all fixes")
    parser.add_argument(
        "--python",
        default=sys.executable,
        metavar="PYTHON",
        help="the Python that runs it, with MLflow and what the script needs; azlint's by default",
    )
    parser.add_argument(
        "--timeout", type=float, default=300, metavar="SECONDS", help="for each run; 300 by default"
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="use this configuration file")
    parser.add_argument("--isolated", action="store_true", help="use no configuration file")


def _verify(options: argparse.Namespace) -> int:
    from azlint import verify
    from azlint.configuration import load_settings
    from azlint.settings import SettingsError

    script: Path = options.script
    if not script.is_file() or script.suffix != ".py":
        raise CommandError(f"{script}: name a Python script that is there")
    command = " ".join([options.python, str(script), *options.behind])
    print(f"azlint: runs `{command}` twice, as it is and as fixed", file=sys.stderr)
    try:
        done = verify.verify(
            script,
            options.behind,
            load_settings(script, options.config, options.isolated),
            unsafe=options.unsafe_fixes,
            python=options.python,
            timeout=options.timeout,
        )
    except (SettingsError, verify.VerifyError) as error:
        raise CommandError(f"{script}: {error}") from None
    print("\n".join(done.comparison.lines()))
    fixes = "1 fix" if done.fixes == 1 else f"{done.fixes:,} fixes"
    differences = len(done.comparison.differences)
    if not differences:
        print(f"With {fixes} the script logs what it logged before.")
        return 0
    print(f"With {fixes} the script logs something else in {differences:,} places.")
    return FOUND


def _check(options: argparse.Namespace) -> int:
    from azlint.settings import SettingsError

    if "" in options.paths:
        raise CommandError("a path is empty; name a file or folder, `.` for the working directory")
    try:
        settings = _settings(options)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    if options.account:
        return _account(options, settings)
    failed = 0
    if options.fix or options.diff or options.fix_only:
        repaired = _repair(options, settings)
        if options.diff or options.fix_only:
            return repaired
        failed = repaired
    report = _report(options, settings)
    _tell(options, report, settings)
    reported, summary = _reported(report)
    _write(options, _rendered(options, settings, report, reported, summary))
    failures = [(result.path, f) for result in report.results for f in result.failures]
    for path, failure in failures:
        print(
            f"azlint: {_shown(path)}: rule {failure.code} failed: {failure.message}; "
            "its findings in this file are missing, please report this",
            file=sys.stderr,
        )
    if failed or failures or report.missing:
        return FAILED
    worst = max((row.diagnostic.severity for row in reported), default=None)
    failing = settings.fail_on is not None and worst is not None and worst >= settings.fail_on
    return FOUND if failing else 0


def _settings(options: argparse.Namespace) -> Settings:
    from azlint.configuration import load_settings
    from azlint.settings import with_overrides

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


def _report(options: argparse.Namespace, settings: Settings) -> Report:
    from azlint import driver

    if "-" in options.paths:
        if len(options.paths) > 1:
            raise CommandError("`-` stands for standard input and allows no other path beside it")
        return driver.check_stream(
            sys.stdin.buffer.read(), options.stdin_filename or "<stdin>", settings
        )
    if options.stdin_filename:
        raise CommandError("--stdin-filename names standard input; add the path `-`")
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


def _reported(report: Report) -> tuple[list[ReportedDiagnostic], Summary]:
    from azlint.diagnostics import Applicability
    from azlint.reports.model import ReportedDiagnostic, Summary

    reported = [
        ReportedDiagnostic(filename, diagnostic)
        for result in report.results
        for filename in [_shown(result.path)]
        for diagnostic in result.diagnostics
    ]
    fixes = [row.diagnostic.fix.applicability for row in reported if row.diagnostic.fix]
    suppressed = sum(len(result.suppressed) for result in report.results)
    safe, unsafe = fixes.count(Applicability.SAFE), fixes.count(Applicability.UNSAFE)
    return reported, Summary(report.checked, len(reported), safe, suppressed, unsafe)


def _rendered(
    options: argparse.Namespace,
    settings: Settings,
    report: Report,
    reported: Sequence[ReportedDiagnostic],
    summary: Summary,
) -> str:
    from azlint.reports.model import use_color

    if settings.output_format == "json":
        from azlint.reports import machine

        return machine.render(reported)
    if options.statistics:
        from azlint.reports import statistics

        text = statistics.render(reported, summary)
    elif settings.output_format == "concise":
        from azlint.reports import concise

        text = concise.render(reported, summary)
    else:
        from azlint.reports import full

        color = options.output_file is None and use_color(sys.stdout)
        text = full.render(reported, summary, report.lines_of, color=color)
    return _without_last_line(text) if options.quiet else text


def _without_last_line(text: str) -> str:
    kept = text.rstrip("\n").rpartition("\n")[0]
    return f"{kept}\n" if kept else ""


def _repair(options: argparse.Namespace, settings: Settings) -> int:
    """Fixes, or shows a diff; the exit code of a run that does no more than that."""
    from azlint import repair

    if "-" in options.paths:
        raise CommandError("fixes are for files and folders, not for standard input")
    paths = options.paths or [os.curdir]
    done = repair.fix_paths(paths, settings, unsafe=options.unsafe_fixes, write=not options.diff)
    for path, message in done.failures:
        print(f"azlint: {_shown(path)}: {message}", file=sys.stderr)
    if options.diff:
        diffs = [repair.diff_of(file, _shown(file.source.path)) for file in done.files]
        _write(options, "".join(diffs))
    elif done.files and not options.quiet:
        count = done.applied.total()
        where = "1 file" if len(done.files) == 1 else f"{len(done.files):,} files"
        rules = ", ".join(f"{code} {n:,}" for code, n in sorted(done.applied.items()))
        print(f"Fixed {count:,} in {where}: {rules}.", file=sys.stderr)
    if done.failures:
        return FAILED
    return FOUND if options.diff and done.files else 0


def _account(options: argparse.Namespace, settings: Settings) -> int:
    from azlint import accounting, driver

    if "-" in options.paths:
        raise CommandError("--account checks files and folders, not standard input")
    report, accounts = driver.account_paths(options.paths or [os.curdir], settings)
    _tell(options, report, settings)
    _write(options, accounting.render((_shown(found.path), found) for found in accounts))
    if report.missing:
        return FAILED
    return FOUND if any(found.unexplained for found in accounts) else 0


def _write(options: argparse.Namespace, text: str) -> None:
    from azlint.reports.model import write

    if options.output_file is None:
        write(text, sys.stdout)
        return
    try:
        with open(options.output_file, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CommandError(f"--output-file: {options.output_file}: {reason}") from None


def _shown(path: str) -> str:
    """``path`` relative to the working directory, with `/`."""
    here = os.path.join(os.getcwd(), "")
    if path.startswith(here):
        return path[len(here) :].replace(os.sep, "/")
    try:
        relative = os.path.relpath(path)
    except ValueError:
        relative = path
    return relative.replace(os.sep, "/")


def _rules(options: argparse.Namespace) -> int:
    from azlint.registry import all_rules, summary

    rules = all_rules()
    width = max(len(rule.name) for rule in rules)
    for rule in rules:
        print(f"{rule.code}  {rule.name:<{width}}  {summary(rule)}")
    return 0


def _rule(options: argparse.Namespace) -> int:
    from azlint import registry
    from azlint.explanation import explain

    rule = registry.find_rule(options.rule)
    if rule is None:
        known = [key for row in registry.all_rules() for key in (row.code, row.name)]
        advice = registry.did_you_mean(options.rule, known, "`azlint rules` lists them all")
        raise CommandError(f"no rule is called `{options.rule}`; {advice}")
    _print_markdown(explain(rule), sys.stdout)
    return 0


def _print_markdown(text: str, stream: TextIO) -> None:
    from azlint.reports.model import use_color, write

    if not use_color(stream):
        write(text, stream)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(file=stream).print(Markdown(text))
