"""MLflow logs to Databricks in its notebooks, which a fix says and is never safe about."""

from __future__ import annotations

import json
from typing import Any

import pytest

from azlint.diagnostics import Applicability

LOG = "from azureml.core import Run\nrun = Run.get_context()\nrun.log('rows', 3)\n"
REASON = "in Databricks MLflow logs to Databricks"


def fix_of_log(found: Any) -> Any:
    """The fix of the call."""
    (told,) = [d for d in found if d.code == "AZL202"]
    return told.fix


def notebook(metadata: dict[str, Any]) -> str:
    """A notebook with the call and that metadata."""
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": LOG}
    top = {"nbformat": 4, "nbformat_minor": 4, "metadata": metadata, "cells": [cell]}
    return json.dumps(top)


@pytest.mark.parametrize(
    "source",
    [
        f"# Databricks notebook source\n{LOG}",
        f"#Databricks notebook source\n# MAGIC %md\n\n# COMMAND ----------\n\n{LOG}",
        f"rows = dbutils.widgets.get('rows')\n{LOG}",
    ],
)
def test_script(source: str, tree: Any) -> None:
    """A file that is a notebook of Databricks, or uses what only runs there."""
    fix = fix_of_log(tree.check(source))
    assert fix.applicability is Applicability.UNSAFE
    assert REASON in fix.reason


def test_notebook(tree: Any) -> None:
    """An exported notebook says in its metadata where it is from."""
    tree.write(
        "notes.ipynb", notebook({"application/vnd.databricks.v1+notebook": {"language": "python"}})
    )
    fix = fix_of_log(tree.report().results[0].diagnostics)
    assert fix.applicability is Applicability.UNSAFE
    assert REASON in fix.reason


@pytest.mark.parametrize(
    "text", [LOG, f"# not a Databricks notebook source\n{LOG}", f"'dbutils'\n{LOG}"]
)
def test_elsewhere(text: str, tree: Any) -> None:
    """A file that only mentions Databricks runs where it ran."""
    fix = fix_of_log(tree.check(text))
    assert REASON not in fix.reason


def test_notebook_elsewhere(tree: Any) -> None:
    """A notebook of Jupyter is none of Databricks."""
    tree.write("notes.ipynb", notebook({}))
    assert REASON not in fix_of_log(tree.report().results[0].diagnostics).reason
