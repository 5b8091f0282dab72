"""Which answer of a row is told goes by what the code does with the symbol."""

from __future__ import annotations

from typing import Any

import pytest

HEAD = "from azureml.core import Run\nrun = Run.get_context()\n"


def told(tree: Any, line: str) -> str:
    """The answer for the first use in the line."""
    found = [d for d in tree.check(f"{HEAD}{line}\n") if d.range.start.row == 3]
    return str(found[0].replacement)


@pytest.mark.parametrize(
    "line",
    [
        "run.input_datasets['train'] = 1",
        "run.input_datasets = {}",
        "run.input_datasets['a'], rest = 1, 2",
        "del run.input_datasets['train']",
        "for run.input_datasets['train'] in (): pass",
    ],
)
def test_what_is_assigned_is_not_read(line: str, tree: Any) -> None:
    """Who puts something into the inputs of a run is not told how to read them."""
    assert told(tree, line).startswith("keep it in a variable of the script")


@pytest.mark.parametrize(
    "line",
    [
        "print(run.input_datasets['train'])",
        "x = run.input_datasets",
        "frame[run.input_datasets['train']] = 1",
    ],
)
def test_what_is_read_is_not_assigned(line: str, tree: Any) -> None:
    """Reading stays reading, wherever what is read goes."""
    assert "argparse" in told(tree, f"frame = {{}}; {line}" if "frame" in line else line)
