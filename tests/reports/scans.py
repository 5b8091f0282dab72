"""Makes scans by the rules that real ones follow, from what hypothesis draws."""

from __future__ import annotations

from hypothesis import strategies as st

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

_WORDS = st.sampled_from(["", "a", "é\n", "</script>", "\udcff", "`x`: y"])
_FILES = ("a.py", "b c.py", "../up.py", "n.ipynb")


@st.composite
def _diagnostics(draw: st.DrawFn) -> Diagnostic:
    first, column = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    cell = draw(st.none() | st.integers(1, 3))
    where = Range(Position(first, column), Position(first, column + 3), cell)
    fix = None
    if draw(st.booleans()):
        packages = tuple(draw(st.lists(_WORDS, max_size=2)))
        companion = Companion(draw(_WORDS), draw(_WORDS), packages) if draw(st.booleans()) else None
        kind = draw(st.sampled_from(Applicability))
        edits = (Edit(where, draw(_WORDS)),)
        others = tuple(
            FileEdits(name, edits) for name in draw(st.lists(st.sampled_from(_FILES), max_size=2))
        )
        fix = Fix(draw(_WORDS), edits, kind, draw(_WORDS), companion, others)
    return Diagnostic(
        draw(st.sampled_from(["AZL101", "AZL202"])),
        "name",
        draw(_WORDS),
        where,
        draw(st.sampled_from(Severity)),
        draw(_WORDS),
        fix=fix,
        snippet=draw(_WORDS),
        uses=draw(st.none() | st.integers(0, 3)),
    )


@st.composite
def scans(draw: st.DrawFn) -> Scan:
    """Scans of one run: a few repositories, folders, times and files, so that they overlap."""
    origin = Origin(
        draw(st.sampled_from(["host/one", "host/two"])),
        draw(st.sampled_from(["", "abc", "def+"])),
        f"2026-01-0{draw(st.integers(1, 3))}T00:00:00Z",
        "1.0",
        draw(st.sampled_from(["", "sub/"])),
    )
    names = draw(st.lists(st.sampled_from(_FILES), unique=True, max_size=3))
    files = tuple(
        CheckedFile(
            name, draw(_WORDS), (), origin, draw(st.none() | st.just(0)), draw(st.integers(0, 2))
        )
        for name in sorted(names)
    )

    def rows(hidden: str) -> tuple[ReportedDiagnostic, ...]:
        found = []
        for name in sorted(names):
            for diagnostic in draw(st.lists(_diagnostics(), max_size=2)):
                told = Diagnostic(
                    **{
                        **{key: getattr(diagnostic, key) for key in Diagnostic.__slots__},
                        "suppressed_by": hidden,
                    }
                )
                place = Position(40, 2) if diagnostic.range.cell else None
                found.append(
                    ReportedDiagnostic(name, told, draw(_WORDS), "00ff", place, origin.repository)
                )
        return tuple(found)

    gone = draw(st.lists(st.sampled_from(["gone.py", *_FILES]), unique=True, max_size=1))
    problems = tuple(Problem(name, "no such file", origin) for name in gone)
    return Scan(rows(""), rows("noqa"), files, (origin,), problems)
