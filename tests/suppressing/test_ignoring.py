"""The comment that suppresses a finding stands where it does so, and changes no code."""

from __future__ import annotations

import ast
import tokenize
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from azlint.diagnostics import Applicability, Edit, Fix
from azlint.documents.magics import parses
from azlint.fixing.fixer import apply
from azlint.rules.registry import all_rules
from azlint.suppressing.ignoring import ignoring

SEMANTIC = Path(__file__).parents[1] / "semantic"
SOURCES = {
    f"{rule.code} {number}": example.bad
    for rule in all_rules()
    for number, example in enumerate(rule.examples)
} | {
    path.name: path.read_text(encoding="utf-8")
    for folder in ("cases", "near_misses")
    for path in sorted((SEMANTIC / folder).glob("*.py"))
}
SOURCES = {name: source for name, source in SOURCES.items() if parses(source)}


def edited(path: str, text: str, edit: Edit) -> str:
    return apply(path, text, [Fix("", (edit,), Applicability.SAFE)])


def parsed(source: str) -> str:
    return ast.dump(ast.parse(source))


def places(found: list[Any]) -> set[tuple[int, int, str]]:
    return {
        (d.range.start.row, d.range.start.column, d.code)
        for d in found
        if not d.code.startswith("AZL0")
    }


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_they_suppress(name: str, tree: Any) -> None:
    """Comments for all findings leave none, are all in use, and change no code."""
    source = text = SOURCES[name]
    path = str(tree.root / "train.py")
    found = places(tree.check(source))
    for row, code in sorted({(row, code) for row, _, code in found}):
        edit = ignoring(text, row, code)
        assert edit is not None
        text = edited(path, text, edit)
    assert parsed(text) == parsed(source)
    left = tree.check(text)
    assert places(left) == set()
    assert not any(d.code == "AZL001" and "`AZL" in d.message for d in left) or "AZL001" in name


@pytest.mark.parametrize("name", sorted(SOURCES)[::5])
def test_each_suppresses_its_own(name: str, tree: Any) -> None:
    """A comment takes away what it names in its statement, from that row on, and nothing else."""
    source = SOURCES[name]
    path = str(tree.root / "train.py")
    found = places(tree.check(source))
    for row, code in {(row, code) for row, _, code in found}:
        edit = ignoring(source, row, code)
        assert edit is not None
        gone = found - places(tree.check(edited(path, source, edit)))
        assert {place for place in found if place[0] == row and place[2] == code} <= gone
        assert {other for _, _, other in gone} == {code}


@pytest.mark.parametrize("name", sorted(SOURCES)[::3])
def test_they_suppress_in_a_notebook(name: str, tree: Any) -> None:
    """So they do in a cell."""
    path = tree.notebook("train.ipynb", "%matplotlib inline\n", "!ls it's\n" + SOURCES[name])
    cell = "!ls it's\n" + SOURCES[name]
    found = places([d for _, d in tree.diagnostics("train.ipynb")])
    for row, code in sorted({(row, code) for row, _, code in found}):
        edit = ignoring(cell, row, code, cell=2)
        assert edit is not None
        cell = edited("train.py", cell, replace(edit, range=replace(edit.range, cell=None)))
        text = edited(str(path), path.read_text(encoding="utf-8"), edit)
        path.write_text(text, encoding="utf-8")
    assert places([d for _, d in tree.diagnostics("train.ipynb")]) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("run.log()", "run.log()  # azlint: ignore[AZL202]"),
        ("run.log() \t", "run.log()  # azlint: ignore[AZL202] \t"),
        ("run.log()  # why", "run.log()  # why  # azlint: ignore[AZL202]"),
        ("run.log()  # noqa: E501", "run.log()  # noqa: E501  # azlint: ignore[AZL202]"),
        ("run.log()  # azlint: ignore[AZL101]", "run.log()  # azlint: ignore[AZL101, AZL202]"),
        (
            "run.log()  # Azlint:ignore [ run-log , ]",
            "run.log()  # Azlint:ignore [ run-log, AZL202 , ]",
        ),
        (
            "run.log()  # azlint: ignore[AZL101] later",
            "run.log()  # azlint: ignore[AZL101, AZL202] later",
        ),
        (
            "run.log()  # azlint: ignore[AZL101] until=2020-01-01",
            "run.log()  # azlint: ignore[AZL101] until=2020-01-01  # azlint: ignore[AZL202]",
        ),
        (
            "run.log('# azlint: ignore[AZL101]')",
            "run.log('# azlint: ignore[AZL101]')  # azlint: ignore[AZL202]",
        ),
        (
            "run.log('é😀')  # azlint: ignore[AZL101]",
            "run.log('é😀')  # azlint: ignore[AZL101, AZL202]",
        ),
        ("x = run.log('''\n# a\n''')", "x = run.log('''\n# a\n''')  # azlint: ignore[AZL202]"),
        ("x = run.log(f'''\n{1}\n''')", "x = run.log(f'''\n{1}\n''')  # azlint: ignore[AZL202]"),
        ("x = \\\n    run.log()", "x = \\\n    run.log()  # azlint: ignore[AZL202]"),
        ("run.log(\n  1,  # one\n)", "run.log(  # azlint: ignore[AZL202]\n  1,  # one\n)"),
    ],
)
def test_where_it_stands(line: str, expected: str) -> None:
    """At the end of the row, or the next with room; joined to one that holds codes already."""
    for before in ("", "'é'\f\n"):
        edit = ignoring(before + line, 1 + before.count("\n"), "AZL202")
        assert edit is not None
        assert edited("a.py", before + line, edit) == before + expected


@pytest.mark.parametrize("text", ["'''", "run.log('\n", "x = '''\n(", "# MAGIC run.log()"])
def test_where_it_cannot_stand(text: str) -> None:
    """Nothing is offered where it would be no comment, or there is no such row."""
    assert ignoring(text, 1, "AZL202") is None
    assert ignoring(text, 9, "AZL202") is None
    assert ignoring(text, 0, "AZL202") is None


def test_in_cells_with_magics() -> None:
    """What IPython hides from Python does not mislead, and a magic is never written to."""
    text = "!echo it's\nrun.log('''\n''')\n"
    edit = ignoring(text, 2, "AZL202", cell=3)
    assert edit is not None
    assert edit.range.cell == 3
    assert edit.range.start.row == 3
    written = "%%writefile train.py it's\nrun.log()\n"
    edit = ignoring(written, 2, "AZL202", cell=1)
    assert edit is not None
    assert edit.range.start.row == 2
    assert ignoring("!echo it's\n", 1, "AZL202", cell=1) is None


def test_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that asks about a whole document has it read once, not once a finding."""
    read = []
    real = tokenize.generate_tokens
    monkeypatch.setattr(tokenize, "generate_tokens", lambda line: read.append(1) or real(line))
    text = "".join(f"run.log('a', {number})\n" for number in range(100))
    assert all(ignoring(text, row, "AZL202") for row in range(1, 101))
    assert len(read) == 1
