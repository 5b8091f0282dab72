"""The report in SARIF 2.1.0, which GitHub code scanning, Azure DevOps and editors read."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias
from urllib.parse import quote

from azlint import __version__
from azlint.diagnostics import Applicability, Edit, Fix, Range, Severity
from azlint.reports import markdown
from azlint.reports.answers import Answer, answers
from azlint.reports.formats import Delivery
from azlint.reports.model import (
    BASELINE,
    Origin,
    Problem,
    ReportedDiagnostic,
    Scan,
    printable,
    shown,
)
from azlint.reports.notes import explaining
from azlint.reports.places import Paths, end_in_file, identified, unicode_of
from azlint.rules.explanation import explain
from azlint.rules.registry import documentation, family, find_rule, summary

Object: TypeAlias = "dict[str, Any]"

# GitHub stores so many results of one file, and refuses a file with more than 25,000.
CAP = 5_000

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "SRCROOT"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# How GitHub calls the severity of a rule.
_PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}
_URL = re.compile(r"https?://[!-~]+")
_HOSTED = re.compile(r"[\w-]+(?:\.[\w-]+)+/.+")


def render(scan: Scan) -> str:
    """One run with the findings, most severe first and at most `CAP`, then suppressed ones."""
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(scan).made()]}) + "\n"


def deliver(scan: Scan, environment: Mapping[str, str]) -> Delivery:
    """Tells of the results that are left out."""
    left_out = _left_out(scan)
    return Delivery(notice=f"sarif: {left_out}" if left_out else "")


def _left_out(scan: Scan) -> str:
    count = len(scan.rows) + len(scan.suppressed)
    if count <= CAP:
        return ""
    return (
        f"the report holds the {CAP:,} most severe of {count:,} results, as GitHub stores no more; "
        "report folders apart, or use another format"
    )


class _Run:
    """Makes the one run of a log."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._paths = Paths(scan)
        # Where there are several repositories each is a root of its own.
        self._roots = {
            name: f"{_ROOT}_{number}" if self._paths.several else _ROOT
            for number, name in enumerate(scan.repositories, 1)
        }

    def made(self) -> Object:
        scan = self._scan
        found = identified((*scan.rows, *scan.suppressed))
        found.sort(key=lambda item: (bool(_hider(item[0])), -item[0].diagnostic.severity))
        kept = found[:CAP]
        by_code: dict[str, list[ReportedDiagnostic]] = {}
        for row, _, _ in kept:
            by_code.setdefault(row.diagnostic.code, []).append(row)
        codes = sorted(by_code)
        indexes = {code: index for index, code in enumerate(codes)}
        driver = {
            "name": "azlint",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [_rule(code, by_code[code]) for code in codes],
        }
        return {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": dict(self._bases()),
            "invocations": [self._invocation()],
            **self._provenance(),
            "results": [
                self._result(row, f"{digest}:{number}", indexes[row.diagnostic.code])
                for row, digest, number in kept
            ],
        }

    def _bases(self) -> Iterator[tuple[str, Object]]:
        for repository, name in self._roots.items():
            base: Object = {
                "description": {"text": printable(f"The top of {repository or 'the repository'}")}
            }
            if self._scan.root and not self._paths.several:
                base["uri"] = _folder_uri(self._scan.root, self._scan.origins[0].prefix)
            yield name, base

    def _invocation(self) -> Object:
        scan = self._scan
        notices = [self._notification(problem) for problem in scan.problems]
        if left_out := _left_out(scan):
            notices.append({"level": "warning", "message": {"text": left_out}})
        made: Object = {
            "executionSuccessful": not scan.problems,
            "toolExecutionNotifications": notices,
        }
        created = {origin.created for origin in scan.origins if origin.created}
        return {**made, "endTimeUtc": max(created)} if created else made

    def _notification(self, problem: Problem) -> Object:
        message = printable(f"{problem.filename}: {problem.message}")
        location = {"artifactLocation": self._artifact(problem.filename, problem.origin.repository)}
        return {
            "level": "error",
            "message": {"text": message},
            "locations": [{"physicalLocation": location}],
        }

    def _provenance(self) -> Object:
        known = [origin for origin in self._scan.origins if _HOSTED.fullmatch(origin.repository)]
        if not known:
            return {}
        # Scans that were merged may differ in nothing but their time.
        checkouts = {json.dumps(self._checkout(origin)): self._checkout(origin) for origin in known}
        return {"versionControlProvenance": list(checkouts.values())}

    def _checkout(self, origin: Origin) -> Object:
        made: Object = {
            "repositoryUri": f"https://{_uri(origin.repository)}",
            "mappedTo": {"uriBaseId": self._roots[origin.repository]},
        }
        if origin.revision:
            made["revisionId"] = origin.revision.removesuffix("+")
            # The files differ from the revision.
            made["properties"] = {"modified": origin.revision.endswith("+")}
        return made

    def _artifact(self, filename: str, repository: str) -> Object:
        path = self._paths.of(filename, repository)
        if path.startswith("../") and self._scan.root:
            path = posixpath.normpath(posixpath.join(self._scan.root, filename))
        if path.startswith("/"):
            return {"uri": f"file://{_uri(path)}"}
        return {"uri": _uri(path), "uriBaseId": self._roots.get(repository, _ROOT)}

    def _result(self, row: ReportedDiagnostic, fingerprint: str, index: int) -> Object:
        diagnostic = row.diagnostic
        text = printable(diagnostic.message)
        made: Object = {
            "ruleId": diagnostic.code,
            "ruleIndex": index,
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": text},
            "locations": [self._location(row)],
            "partialFingerprints": {"azlintContext/v1": fingerprint},
        }
        if diagnostic.range.cell is not None:
            start = diagnostic.range.start
            place = f"row {start.row}, column {start.column} of {_cell(diagnostic.range.cell)}"
            made["relatedLocations"] = [{**self._location(row), "message": {"text": place}}]
        if hider := _hider(row):
            made["suppressions"] = [_suppression(hider)]
        if diagnostic.fix is not None and _is_applicable(diagnostic.fix):
            if not any(edit.range.cell for edit in _every_edit(diagnostic.fix)):
                made["fixes"] = [self._fix(row, diagnostic.fix)]
            else:
                # What an edit of a cell is in the JSON of its file, the file alone can tell.
                made["message"] = {"text": f"{text}; fix: {_description(diagnostic.fix)}"}
        told = {
            "symbol": diagnostic.symbol,
            "replacement": diagnostic.replacement,
            "url": diagnostic.url,
        }
        properties = {name: printable(value) for name, value in told.items() if value}
        return {**made, "properties": properties} if properties else made

    def _location(self, row: ReportedDiagnostic) -> Object:
        region = {"startLine": row.start.row, "startColumn": row.start.column}
        end = end_in_file(row)
        if end is not None:
            region |= {"endLine": end.row, "endColumn": end.column}
        physical: Object = {
            "artifactLocation": self._artifact(row.filename, row.repository),
            "region": region,
        }
        line = unicode_of(row.source)
        cell = row.diagnostic.range.cell
        if line and (cell is not None or row.diagnostic.range.end.row == row.start.row):
            # The line of a cell is how its notebook shows it, not what stands in the file.
            snippet: Object = {"text": line} if cell is None else {"rendered": {"text": line}}
            physical["contextRegion"] = {"startLine": row.start.row, "snippet": snippet}
        if cell is None:
            return {"physicalLocation": physical}
        logical = {"name": _cell(cell), "kind": "cell"}
        return {"physicalLocation": physical, "logicalLocations": [logical]}

    def _fix(self, row: ReportedDiagnostic, fix: Fix) -> Object:
        own = (row.filename, fix.edits)
        others = [(shown(other.path), other.edits) for other in fix.elsewhere]
        return {
            "description": {"text": _description(fix)},
            "artifactChanges": [
                {
                    "artifactLocation": self._artifact(filename, row.repository),
                    "replacements": [_replacement(edit) for edit in edits],
                }
                for filename, edits in (own, *others)
            ],
        }


def _hider(row: ReportedDiagnostic) -> str:
    return row.diagnostic.suppressed_by


def _is_applicable(fix: Fix) -> bool:
    """Whether the fix is one to apply, and can be written in JSON that all read."""
    return fix.applicability is not Applicability.DISPLAY and not any(
        edit.content != unicode_of(edit.content) for edit in _every_edit(fix)
    )


def _every_edit(fix: Fix) -> tuple[Edit, ...]:
    """The edits of a fix in all its files."""
    return (*fix.edits, *(edit for other in fix.elsewhere for edit in other.edits))


def _replacement(edit: Edit) -> Object:
    return {"deletedRegion": _region(edit.range), "insertedContent": {"text": edit.content}}


def _suppression(hider: str) -> Object:
    kind = "external" if hider == BASELINE else "inSource"
    return {"kind": kind, "properties": {"suppressedBy": hider}}


def _cell(number: int) -> str:
    return f"cell {number}"


def _region(place: Range) -> Object:
    return {
        "startLine": place.start.row,
        "startColumn": place.start.column,
        "endLine": place.end.row,
        "endColumn": place.end.column,
    }


def _description(fix: Fix) -> str:
    trust = "" if fix.applicability is Applicability.SAFE else f": {fix.reason}"
    text = f"{fix.title} ({fix.applicability.value}{trust})"
    if fix.companion is not None:
        text += "".join(f"; {label}: {needed}" for label, needed in fix.companion.needs())
    return printable(text)


def _rule(code: str, rows: Iterable[ReportedDiagnostic]) -> Object:
    """The descriptor of a rule with the findings ``rows``, of which one at least is there."""
    rows = tuple(rows)
    found = [row.diagnostic for row in rows]
    name = printable(found[0].name)
    made: Object = {"id": code, "name": name}
    urls = Counter(diagnostic.url for diagnostic in found if _URL.fullmatch(diagnostic.url))
    if urls:
        made["helpUri"] = min(urls, key=lambda url: (-urls[url], url))
    rule = find_rule(code)
    if rule is None:
        # The report of another version was read.
        return {**made, "shortDescription": {"text": f"The rule {name}."}}
    level = _LEVELS[rule.severity or Severity.WARNING]
    page = documentation(rule).strip()
    instead = answers(rows)
    return {
        **made,
        "shortDescription": {"text": summary(rule)},
        "fullDescription": {"text": page.split("\n\n")[0].replace("\n", " ")},
        "help": {
            "text": "\n\n".join([page, *_in_text(code, instead)]),
            "markdown": "\n\n".join([explain(rule).rstrip(), *_in_markdown(code, instead)]),
        },
        "defaultConfiguration": {"level": level, "enabled": rule.default},
        "properties": {
            "tags": ["azureml", family(rule)],
            "problem.severity": _PROBLEMS[level],
        },
    }


def _in_text(code: str, found: Iterable[Answer]) -> Iterator[str]:
    """What to write instead of the symbols that are found, and where to read more, as text."""
    for answer in found:
        lines = "\n".join(f"    {line}".rstrip() for line in answer.snippet.split("\n"))
        yield f"Instead of {', '.join(answer.symbols)}: {answer.replacement}\n\n{lines}"
    yield f"More: {explaining(code)}"


def _in_markdown(code: str, found: Iterable[Answer]) -> Iterator[str]:
    """The same in Markdown."""
    for answer in found:
        yield markdown.shown(answer)
    yield f"More: `{explaining(code)}`"


def _uri(path: str) -> str:
    """The path as a relative reference, or what stands behind `file://` for an absolute one."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "surrogatepass")
    return quote(data, safe="/")


def _folder_uri(root: str, prefix: str) -> str:
    """The URI of the folder that ``prefix`` leads from to ``root``."""
    path = root.replace("\\", "/").rstrip("/")
    if prefix and path.endswith(f"/{prefix.rstrip('/')}"):
        path = path[: -len(prefix.rstrip("/")) - 1]
    # A drive of Windows stands behind a slash of its own.
    uri = _uri(path if path.startswith("/") or not path else f"/{path}")
    return f"file://{uri}/"
