"""Scans to draw pages of: a plain one, a hostile one of the same shape, and a very large one."""

from __future__ import annotations

import re
from dataclasses import replace

from azlint.diagnostics import (
    Applicability,
    Companion,
    Diagnostic,
    Edit,
    FileEdits,
    Fix,
    Position,
    Range,
    Severity,
)
from azlint.reports.model import CheckedFile, Origin, Problem, ReportedDiagnostic, Scan

HOSTILE = (
    "</script><script>window.hit = 1</script>",
    '"><img src=x onerror="window.hit = 1">',
    "<!--<script>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:window.hit=1",
    "\\u003cscript\\u003e\\",
    "a\u2028b\u2029c",
    "\u202ethgir ot tfel",
    "&lt;b&gt;&amp;'`${window.hit = 1}`",
    "]]></style><style>*{display:none}</style>",
    "\x00\x1b[31m\x7f\udcff",
)


def hostile(number: int) -> str:
    """A text that would like to be markup."""
    return HOSTILE[number % len(HOSTILE)]


def plain(number: int) -> str:
    """A harmless text in its place, with slashes where that has some."""
    letter = chr(ord("a") + number % len(HOSTILE))
    return re.sub("[^/]", letter, hostile(number))


def scan(text: object = plain, previous: bool = True) -> Scan:
    """A scan in which ``text``, called with a number, gives whatever comes from a scanned tree."""
    assert callable(text)
    numbers = iter(range(10_000))

    def some() -> str:
        return str(text(next(numbers)))

    origins = tuple(
        Origin(f"{some()}{name}", f"{some()}+", f"2026-01-02T03:04:05Z{some()}", some())
        for name in "ab"
    )
    files, rows, hidden, problems = [], [], [], []
    for number in range(len(HOSTILE)):
        origin = origins[number % 2]
        name = f"{some()}/{some()}{number}.py"
        files.append(
            CheckedFile(name, some(), (f"@{some()}",), origin, 0 if number % 3 else None, 3)
        )
        source = f"x = {some()}; run.log(1)  # {some()}"
        start = source.index("run.log") + 1
        where = Range(Position(number + 1, start), Position(number + 1, start + 7))
        kind = (*Applicability, None)[number % 4]
        fix = None
        if kind is not None:
            edits = (
                Edit(where, f"mlflow.{some()}"),
                Edit(Range(Position(1, 1), Position(1, 1)), f"import {some()}\n"),
            )
            companion = Companion(some(), some(), (name,))
            others = (FileEdits(f"/{name}", edits),)
            fix = Fix(some(), edits, kind, some(), companion, others)
        found = Diagnostic(
            ("AZL202", "AZL101", "AZL000", some())[number % 4],
            some(),
            some(),
            where,
            Severity(number % 3 + 1),
            some(),
            some(),
            some(),
            fix,
            snippet=f"{some()}\n{some()}",
            uses=number,
        )
        row = ReportedDiagnostic(name, found, source, some(), None, origin.repository)
        rows.append(row)
        hidden.append(replace(row, diagnostic=replace(found, suppressed_by="baseline")))
        problems.append(Problem(some(), some(), origin))
    made = Scan(tuple(rows), tuple(hidden[:2]), tuple(files), origins, tuple(problems))
    earlier = replace(made, rows=made.rows[:3], suppressed=())
    return replace(made, previous=earlier) if previous else made


RULES = (
    ("AZL101", "v1-import"),
    ("AZL202", "run-log"),
    ("AZL303", "dataset-by-name"),
    ("AZL504", "compute"),
    ("AZL606", "pipeline-step"),
    ("AZL620", "model-deploy"),
)


def large(findings: int, files: int = 1500) -> Scan:
    """A scan of a fleet's size: many projects, teams and rules."""
    origin = Origin("github.com/contoso/fleet", "0123456789ab", "2026-01-02T03:04:05Z", "1.0")
    roles = ("job script", "submission code", "notebook", "scoring script")
    checked = [
        CheckedFile(
            f"team{number % 12}/project{number % 60}/src/module_{number}.py",
            roles[number % 4],
            (f"@contoso/team{number % 12}",),
            origin,
        )
        for number in range(files)
    ]
    rows = []
    for number in range(findings):
        code, name = RULES[number % len(RULES)]
        line = number // files * 7 + 1
        where = Range(Position(line, 5), Position(line, 12))
        fix = None
        if number % 3 == 0:
            edits = (Edit(where, "mlflow.log_metric"),)
            kind = tuple(Applicability)[number % 2]
            fix = Fix("log it with `mlflow.log_metric`", edits, kind, "the step differs")
        found = Diagnostic(
            code,
            name,
            f"`Thing{number % 200}.method` is SDK v1: write `thing_{number % 50}` instead",
            where,
            Severity(number % 3 + 1),
            replacement="write it in another way",
            url=f"https://learn.microsoft.com/azure/{number % 30}",
            fix=fix,
            snippet=f"thing_{number % 50}(\n    name, value\n)" if number % 2 else "",
        )
        source = f"    run.log('metric_{number}', value_{number})"
        filename = checked[number % files].filename
        rows.append(
            ReportedDiagnostic(filename, found, source, f"{number:016x}", None, origin.repository)
        )
    rows.sort(key=lambda row: row.filename)
    return Scan(tuple(rows), (), tuple(checked), (origin,))
