"""The inputs that a submission names, and the script that asks for them in another file."""

from __future__ import annotations

import json
from typing import Any

import pytest

SCRIPT = """\
from azureml.core import Run
run = Run.get_context()
frame = run.input_datasets["titanic"].to_pandas_dataframe()
print(frame)
"""
SUBMIT = """\
from azureml.core import Dataset, ScriptRunConfig, Workspace
ws = Workspace.from_config()
data = Dataset.get_by_name(ws, "ships")
config = ScriptRunConfig("src", script="train.py", arguments=[{named}])
"""


def found(tree: Any, submission: str, script: str = SCRIPT) -> list[Any]:
    """The findings in the script beside that submission."""
    tree.write("submit.py", submission)
    tree.write("src/train.py", script)
    return [d for r in tree.report().results if r.path.endswith("train.py") for d in r.diagnostics]


def mismatches(tree: Any, named: str, script: str = SCRIPT) -> list[str]:
    """What is told of names that do not match."""
    told = found(tree, SUBMIT.format(named=named), script)
    return [d.message for d in told if d.code == "AZL801"]


def test_another_name(tree: Any) -> None:
    """Both names are told, at the look-up."""
    (message,) = mismatches(tree, 'data.as_named_input("ships")')
    assert message.startswith("no job of this script names an input `titanic`, but `ships`")


@pytest.mark.parametrize(
    "named",
    [
        'data.as_named_input("titanic")',
        'data.as_named_input(name="titanic").as_mount()',
        'data.as_named_input("ships"), data.as_named_input("titanic")',
        'data.as_named_input("ships"), data.as_named_input(input())',
        'data.as_named_input("ships"), made.as_input("titanic")',
        'data.as_named_input("ships"), made.as_input()',
        'data.as_named_input("ships"), PipelineData("titanic").as_dataset()',
        'DatasetConsumptionConfig("titanic", data)',
        "data",
        '"--data", "titanic"',
    ],
)
def test_the_same_name_or_none_that_is_known(named: str, tree: Any) -> None:
    """A name that matches, one that nobody knows, and no name at all are no mismatch."""
    assert mismatches(tree, named) == []


def test_name_in_a_variable(tree: Any) -> None:
    """A name that is assigned once is known."""
    head = 'NAME = "ships"\n'
    told = found(tree, head + SUBMIT.format(named="data.as_named_input(NAME)"))
    assert "AZL801" in [d.code for d in told]


def test_looked_up_by_a_name_for_the_inputs(tree: Any) -> None:
    """The inputs can have a name of their own."""
    script = SCRIPT.replace(
        "frame = run.input_datasets", "inputs = run.input_datasets\nframe = inputs"
    )
    assert len(mismatches(tree, 'data.as_named_input("ships")', script)) == 1


def test_another_script(tree: Any) -> None:
    """What the jobs of other scripts get says nothing."""
    submission = SUBMIT.format(named='data.as_named_input("ships")').replace("train.py", "other.py")
    assert "AZL801" not in [d.code for d in found(tree, submission)]


def test_two_submissions(tree: Any) -> None:
    """One job that gives the input is enough."""
    tree.write("other.py", SUBMIT.format(named='data.as_named_input("titanic")'))
    assert mismatches(tree, 'data.as_named_input("ships")') == []


def test_script_in_a_notebook(tree: Any) -> None:
    """The script can be written by the notebook that submits it."""
    cells = [f"%%writefile train.py\n{SCRIPT}", SUBMIT.format(named='data.as_named_input("ships")')]
    content = {
        "nbformat": 4,
        "nbformat_minor": 4,
        "metadata": {},
        "cells": [
            {"cell_type": "code", "metadata": {}, "outputs": [], "source": source}
            for source in cells
        ],
    }
    tree.write("all.ipynb", json.dumps(content))
    told = [d for r in tree.report().results for d in r.diagnostics]
    assert [(d.range.cell, d.range.start.row) for d in told if d.code == "AZL801"] == [(1, 4)]


@pytest.mark.parametrize(
    ("data", "asset"),
    [
        ('Dataset.get_by_name(ws, "ships")', "ships@latest"),
        ('Dataset.get_by_name(ws, name="ships", version=3)', "ships:3"),
        ('ws.datasets["ships"]', "ships@latest"),
        ('Dataset.get_by_name(ws, "ships", version=input())', "<data asset>@latest"),
        ('Dataset.File.from_files("a")', "<data asset>@latest"),
    ],
)
def test_companion_names_the_asset(data: str, asset: str, tree: Any) -> None:
    """Where the names match, the fix says which data asset the job hands over."""
    submission = SUBMIT.format(named='data.as_named_input("titanic")')
    submission = submission.replace('Dataset.get_by_name(ws, "ships")', data)
    fixes = [d.fix for d in found(tree, submission) if d.fix and d.fix.companion]
    assert f'path="azureml:{asset}"' in fixes[0].companion.inputs


OTHERS: dict[str, tuple[str, str]] = {
    "another folder has it": ("src/train.py", "src"),
    "the folder is not known": ("src/train.py", "$"),
    "the folder is not here": ("src/train.py", "build"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_script_of_the_same_name(name: str, tree: Any) -> None:
    """What a job of one script gets says nothing of the other one."""
    other, folder = OTHERS[name]
    submission = SUBMIT.format(named='data.as_named_input("ships")')
    submission = submission.replace('"src"', "input()" if folder == "$" else f'"{folder}"')
    tree.write("submit.py", submission)
    tree.write(other, "print()\n")
    tree.write("other/train.py", SCRIPT)
    assert "AZL801" not in [d.code for r in tree.report().results for d in r.diagnostics]


def test_a_script_in_an_unrelated_folder(tree: Any) -> None:
    """It is not the one that a submission elsewhere means, though it is the only one."""
    submission = SUBMIT.format(named='data.as_named_input("ships")').replace('"src"', '"build"')
    tree.write("jobs/submit.py", submission)
    tree.write("other/train.py", SCRIPT)
    assert "AZL801" not in [d.code for r in tree.report().results for d in r.diagnostics]
