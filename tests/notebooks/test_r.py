"""Cells in R: the SDK v1 for R is told of, and nothing else of R is read."""

from __future__ import annotations

import json
from typing import Any

import pytest

R = {"kernelspec": {"name": "ir", "language": "R"}, "language_info": {"name": "R"}}
PYTHON = {"kernelspec": {"name": "python3", "language": "python"}}


def found(tree: Any, metadata: Any, *cells: str, **choice: Any) -> list[tuple[Any, ...]]:
    """Code, cell, row and column of each finding in a notebook with these code cells."""
    content = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": metadata,
        "cells": [
            {"cell_type": "code", "id": str(n), "metadata": {}, "outputs": [], "source": source}
            for n, source in enumerate(cells)
        ],
    }
    tree.write("notes.ipynb", json.dumps(content))
    report = tree.report(settings=tree.settings(**choice))
    return [
        (d.code, d.range.cell, d.range.start.row, d.range.start.column, d.severity.name.lower())
        for result in report.results
        for d in result.diagnostics
    ]


@pytest.mark.parametrize(
    ("cell", "row", "column"),
    [
        ("library(azuremlsdk)\nws <- load_workspace_from_config()", 1, 9),
        ("x <- 1\nrequire('azuremlsdk')", 2, 10),
        ("run <- azuremlsdk::get_current_run()", 1, 8),
        ('core <- reticulate::import("azureml.core")', 1, 29),
    ],
)
def test_r_kernel(cell: str, row: int, column: int, tree: Any) -> None:
    """It is information at the place of the package."""
    assert found(tree, R, "1 + 1", cell) == [("AZL109", 2, row, column, "info")]


def test_once_a_cell(tree: Any) -> None:
    """A cell is told once, however often it names the package."""
    cell = "library(azuremlsdk)\nazuremlsdk::get_current_run()"
    assert [row[:2] for row in found(tree, R, cell, cell)] == [("AZL109", 1), ("AZL109", 2)]


def test_r_cell_of_a_python_notebook(tree: Any) -> None:
    """A cell that a magic hands to R, beside Python with findings of its own."""
    cells = ("from azureml.core import Run", "%%R\nlibrary(azuremlsdk)")
    assert [row[:2] for row in found(tree, PYTHON, *cells)] == [("AZL101", 1), ("AZL109", 2)]


def test_switched_off(tree: Any) -> None:
    """The rule is one like all others."""
    assert found(tree, R, "library(azuremlsdk)", ignore=("AZL109",)) == []


@pytest.mark.parametrize(
    ("metadata", "cell"),
    [
        (R, "# library(azuremlsdk)"),
        (R, "library(mlflow)\nprint('azureml')"),
        (R, "install.packages('azuremlsdk')"),
        (R, "library(azuremlsdkplus)"),
        (PYTHON, "print('library(azuremlsdk)')"),
        (PYTHON, "%%bash\necho library azuremlsdk"),
    ],
)
def test_other_cells(metadata: Any, cell: str, tree: Any) -> None:
    """A mention is no use."""
    assert found(tree, metadata, cell) == []
