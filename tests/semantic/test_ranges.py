"""Where findings stand: rows and columns in code points, from the expression to the attribute."""

from __future__ import annotations

from typing import Any

import pytest


def places(tree: Any, source: str) -> list[tuple[str, int, int, int, int]]:
    """Code, start and end of each diagnostic of ``source``."""
    return [
        (d.code, d.range.start.row, d.range.start.column, d.range.end.row, d.range.end.column)
        for d in tree.check(source)
    ]


RUN = "from azureml.core import Run\nrun = Run.get_context()\n"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('run.log("loss", 0.25)', "run.log"),
        ('    run.log("loss", 0.25)', "run.log"),
        ('x = "é"; run.log("loss", 0.25)', "run.log"),
        ('x = "😀"; run.log("é", 0.25)', "run.log"),
        ('naïve = run.log("é", "😀")', "run.log"),
        ("y = 1;\trun.log('loss', 0.25)", "run.log"),
        ('Run.get_context().log("loss", 0.25)', "Run.get_context().log"),
        ('"é😀"; run.parent.log("loss", 0.25)', "run.parent.log"),
        ('getattr(run, "log")("loss", 0.25)', 'getattr(run, "log")'),
        ('(run or None).log("loss", 0.25)', "(run or None).log"),
    ],
)
def test_range_of_a_use(line: str, text: str, tree: Any) -> None:
    """A use begins at its expression and ends after the attribute name."""
    head = RUN + ("if True:\n" if line.startswith(" ") else "")
    row = head.count("\n") + 1
    start = line.index(text) + 1
    found = [place for place in places(tree, head + line + "\n") if place[1] == row]
    assert ("AZL202", row, start, row, start + len(text)) in found


def test_range_over_lines(tree: Any) -> None:
    """A chain over several lines is one range."""
    source = RUN + "é = (\n    run\n    .parent\n    .log\n)\n"
    assert places(tree, source)[-1] == ("AZL202", 4, 5, 6, 9)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from azureml.core import Run\n", [(1, 26, 29)]),
        ("from azureml.core import Run as é, Workspace as W\n", [(1, 26, 29), (1, 36, 45)]),
        ("é = '😀'; from azureml.core import Run\n", [(1, 35, 38)]),
        ("import os, azureml.core, sys\n", [(1, 12, 24)]),
        ("import azureml.core.run as r\n", [(1, 8, 24)]),
        ("from azureml.core import (\n    Run,\n    Model as M,\n)\n", [(2, 5, 8), (3, 5, 10)]),
        ("from azureml.core import Run, \\\n    Model\n", [(1, 26, 29), (2, 5, 10)]),
        (
            "if True:\n    from azureml.core import Run; import azureml.train\n",
            [(2, 30, 33), (2, 42, 55)],
        ),
        ("from azureml.core import *\n", [(1, 26, 27)]),
    ],
)
def test_range_of_an_import(source: str, expected: list[tuple[int, int, int]], tree: Any) -> None:
    """An import is reported at each imported name, without its alias."""
    found = places(tree, source)
    assert [(row, start, end) for _, row, start, _, end in found] == expected
    assert all(row == end_row for _, row, _, end_row, _ in found)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_rows_with_any_line_end(newline: str, mark: str, tree: Any) -> None:
    """Line ends and a byte order mark change neither row nor column."""
    source = mark + RUN.replace("\n", newline) + 'run.log("é", 0.25)'
    assert [place[:3] for place in places(tree, source)] == [
        ("AZL101", 1, 26),
        ("AZL201", 2, 7),
        ("AZL202", 3, 1),
    ]


def test_form_feed_and_other_separators(tree: Any) -> None:
    """Only what Python takes for a line end starts a row."""
    source = "x = 'a\x0cb\u2028c\x85d\x0be'\n" + RUN + 'run.log("loss", 0.25)\n'
    assert places(tree, source)[-1] == ("AZL202", 4, 1, 4, 8)


def test_symbols_are_canonical(tree: Any) -> None:
    """However a symbol is reached, it is told under one qualified name."""
    found = tree.check(
        "import azureml.core as aml\n"
        "from azureml.core.run import Run\n"
        "aml.Run.get_context().log('a', 1)\n"
        "Run.get_context().parent.log('a', 1)\n"
        "aml.Workspace.from_config()\n"
    )
    assert [d.symbol for d in found] == [
        "azureml.core",
        "azureml.core.run.Run",
        "azureml.core.run.Run.get_context",
        "azureml.core.run.Run.log",
        "azureml.core.run.Run.get_context",
        "azureml.core.run.Run.log",
        "azureml.core.workspace.Workspace.from_config",
    ]
