"""The page: its parts put into the templates, its style and script into the page."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections import Counter
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from azlint.diagnostics import Severity
from azlint.reports.html import tables, words
from azlint.reports.html.findings import script_data
from azlint.reports.html.steps import steps
from azlint.reports.model import BASELINE, Scan, counted, printable
from azlint.reports.readiness import Readiness, State, readiness
from azlint.reports.trend import trend

# A table of more files takes a browser long to draw, and nobody reads it to its end.
_MOST_FILES = 2000


def render(scan: Scan) -> str:
    """The report as one HTML file, which asks for nothing from anywhere.

    A policy in it allows no script or style but its own, and no request. What comes from the
    scanned tree is text: escaped by the templates, or JSON that the script turns into text.
    """
    ready = readiness(scan)
    style, script = _file("report.css"), _file("report.js")
    hidden = [row for row in scan.suppressed if row.diagnostic.suppressed_by != BASELINE]
    change = None if scan.previous is None else trend(scan.previous, scan)
    parts = {
        "scan": scan,
        "ready": ready,
        "checked": sorted(origin.created for origin in scan.origins if origin.created),
        "total": tables.total(ready),
        "minutes": tables.kinds_in_minutes(ready),
        "severities": _severities(ready),
        "known": sum(work.known for file in ready.files for work in file.work),
        "suppressed": len(hidden),
        "steps": steps(scan, ready),
        "tables": tables.tables(ready),
        "files": tables.file_rows(ready),
        "most_files": _MOST_FILES,
        "repositories": ready.by_repository(),
        "trend": change,
        "then": tables.total(change.before) if change else None,
        "model": list(scan.effort.table()),
        "configured": {row.prefix for row in scan.effort.rows},
        "data": script_data(ready),
        "style": style,
        "script": script,
        "policy": _policy(style, script),
        "State": State,
    }
    return _environment().get_template("page.html.jinja").render(parts)


def _severities(ready: Readiness) -> list[tuple[str, int]]:
    """How many open findings there are of each severity, the worst first."""
    counts = Counter(work.row.diagnostic.severity for file in ready.files for work in file.work)
    return [(each.label, counts[each]) for each in sorted(Severity, reverse=True)]


def _policy(style: str, script: str) -> str:
    """The Content-Security-Policy: nothing but what the page itself holds."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_digest(style)}",
            f"script-src {_digest(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _file(name: str) -> str:
    return (resources.files(__package__) / "templates" / name).read_text(encoding="utf-8")


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__),
        # All of it, whatever a template is called.
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        duration=words.duration,
        printable=printable,
        moment=words.moment,
        number=lambda number: f"{number:,}",
    )
    environment.globals.update(
        share=words.share,
        change=words.change,
        counted=counted,
        KINDS=tables.KINDS,
        KIND_LABELS=tables.KIND_LABELS,
    )
    return environment
