"""`azlint verify`: what it runs, what it shows, and the exit code."""

from __future__ import annotations

import os
import sys
from typing import Any

import pytest

from azlint import cli
from conftest import DEFINITION

SCRIPT = (
    "import sys\nfrom azureml.core import Run\n\nrun = Run.get_context()\n"
    "run.log('loss', float(sys.argv[1]))\nrun.tag('kind', 'test')\nrun.complete()\n"
)


def verify(tree: Any, source: str, *options: str, arguments: tuple[str, ...] = ()) -> int:
    """The exit code for a script of that source."""
    path = tree.write("train.py", source)
    return cli.main(["verify", str(path), "--isolated", *options, "--", *arguments])


def test_a_fixed_script_logs_the_same(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Both sequences are shown side by side, and nothing is written."""
    pytest.importorskip("mlflow")
    assert verify(tree, SCRIPT, arguments=("0.5",)) == 0
    told = capsys.readouterr()
    assert "twice, as it is and as fixed" in told.err
    assert told.out.count("same ") == 2
    assert told.out.endswith("the script logs what it logged before.\n")
    assert sorted(os.listdir(tree.root)) == [DEFINITION, "train.py"]
    assert (tree.root / "train.py").read_text(encoding="utf-8") == SCRIPT


WITH_INPUTS = (
    "from azureml.core import Run\n\nrun = Run.get_context()\n"
    "with open(run.input_datasets['my data']) as file:\n"
    "    run.log('rows', len(file.readlines()))\n"
)
WITH_TABLE = (
    "from azureml.core import Dataset, Run\n\nrun = Run.get_context()\n"
    "frame = Dataset.get_by_name(run.experiment.workspace, 'churn').to_pandas_dataframe()\n"
    "run.log('rows', len(frame))\n"
)


def test_the_inputs_of_a_job(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """What was an input is handed to the fixed script as the argument that it takes then."""
    pytest.importorskip("mlflow")
    data = tree.write("data.csv", "1\n2\n")
    assert verify(tree, WITH_INPUTS, "--unsafe-fixes", "--input", f"my data={data}") == 0
    assert capsys.readouterr().out.count("metric rows = 2.0") == 2
    assert verify(tree, WITH_INPUTS, "--unsafe-fixes") == 2
    assert "KeyError: 'my data'" in capsys.readouterr().err
    for wrong in ("data", "data=", "data=nowhere"):
        assert verify(tree, WITH_INPUTS, "--input", wrong) == 2
    assert "--input: nowhere: no such file or folder" in capsys.readouterr().err


def test_the_tables_of_a_job(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A table that is looked up by its name is read with mltable on both sides."""
    pytest.importorskip("mlflow")
    pytest.importorskip("mltable")
    tree.write("churn/data.csv", "a,b\n1,2\n3,4\n")
    tree.write(
        "churn/MLTable", "paths:\n  - file: ./data.csv\ntransformations:\n  - read_delimited: {}\n"
    )
    given = f"churn={tree.root / 'churn'}"
    assert verify(tree, WITH_TABLE, "--unsafe-fixes", "--input", given) == 0
    assert capsys.readouterr().out.count("metric rows = 2.0") == 2


UNFIT = {
    "nothing to fix": ("x = 1\n", "there is no safe fix to verify"),
    "a failure of its own": (SCRIPT, "the script as it is ends with exit code 1: IndexError"),
    "what cannot be recorded": (
        "from azureml.core import Dataset, Run\nDataset.get_by_name(None, 'x')\n"
        "Run.get_context().log('a', 1)\n",
        "which cannot be recorded",
    ),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_cannot_be_verified(name: str, tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """One message says what stands in the way; the exit code is 2."""
    source, message = UNFIT[name]
    assert verify(tree, source) == 2
    assert message in capsys.readouterr().err


def test_a_script_that_does_not_end(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """After the time that it is given it is stopped."""
    source = (
        "from azureml.core import Run\nrun = Run.get_context()\nrun.log('a', 1)\nwhile 1: pass\n"
    )
    assert verify(tree, source, "--timeout", "1") == 2
    assert "takes more than 1 seconds" in capsys.readouterr().err


def test_no_script(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not there is told before anything runs."""
    assert cli.main(["verify", str(tree.root / "none.py")]) == 2
    assert "name a Python script" in capsys.readouterr().err
    assert sys.executable not in capsys.readouterr().err
