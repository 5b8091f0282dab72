"""`azlint verify`: what it runs, what it shows, and the exit code."""

from __future__ import annotations

import json
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
    assert "asks for data of its job; add `--input 'my data=PATH'`" in capsys.readouterr().err
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
        "from azureml.core import Run\nRun.get_context().get_snapshot_id()\n"
        "Run.get_context().log('a', 1)\n",
        "which cannot be recorded",
    ),
    "data that is looked up": (
        "from azureml.core import Dataset, Run\nDataset.get_by_name(None, 'x')\n"
        "Run.get_context().log('a', 1)\n",
        "add `--input x=PATH`",
    ),
    "nothing logged": (
        "import sys\nfrom azureml.core import Run\n\nif len(sys.argv) > 9:\n"
        "    Run.get_context().log('a', 1)\n",
        "the script logs nothing in either run, so nothing is compared",
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


def test_a_parent(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A script that asks for the run above its own is run as a step of a pipeline."""
    pytest.importorskip("mlflow")
    source = (
        "from azureml.core import Run\n\nrun = Run.get_context()\nrun.log('own', 1)\n"
        "run.parent.log('above', 2.0)\n"
    )
    assert verify(tree, source, "--unsafe-fixes") == 0
    told = capsys.readouterr().out
    assert told.count("[run parent] metric above = 2.0") == 2
    assert told.count(" metric own = 1.0") == 2


def test_the_folder_of_the_job(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """The script finds its files where the job has them, and writes into a copy."""
    pytest.importorskip("mlflow")
    tree.write("src/conf/rows.txt", "1\n2\n3\n")
    tree.write("src/loading.py", "def rows():\n    return len(open('conf/rows.txt').readlines())\n")
    source = (
        "from azureml.core import Run\nfrom loading import rows\n\nopen('made.txt', 'w').close()\n"
        "Run.get_context().log('rows', rows())\n"
    )
    path = tree.write("src/train.py", source)
    assert cli.main(["verify", str(path), "--isolated", "--unsafe-fixes"]) == 0
    assert capsys.readouterr().out.count("metric rows = 3.0") == 2
    assert not (tree.root / "src" / "made.txt").exists()
    below = tree.write("src/step/train.py", source)
    assert cli.main(["verify", str(below), "--isolated", "--unsafe-fixes"]) == 2
    assert "No module named 'loading'" in capsys.readouterr().err
    folder = str(tree.root / "src")
    options = ["--isolated", "--unsafe-fixes", "--source-directory", folder]
    assert cli.main(["verify", str(below), *options]) == 2
    assert "No module named 'loading'" in capsys.readouterr().err
    tree.write(
        "src/step/loading.py", "def rows():\n    return len(open('conf/rows.txt').readlines())\n"
    )
    assert cli.main(["verify", str(below), *options]) == 0


def test_what_is_not_compared(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """What the comparison leaves out is told: what other scripts log, and what is printed."""
    pytest.importorskip("mlflow")
    tree.write("other.py", "")
    source = (
        "import subprocess, sys\nfrom azureml.core import Run\n\nrun = Run.get_context()\n"
        "run.log('a', 1)\nsubprocess.run([sys.executable, 'other.py'], check=True)\n"
        "print('first')\nprint(type(Run).__name__ if 'Run' in globals() else 'no run')\n"
    )
    verify(tree, source, "--unsafe-fixes")
    told = capsys.readouterr().out
    assert "other.py` logs is not recorded; verify that script by itself" in told
    same = "import sys\nfrom azureml.core import Run\n\nRun.get_context().log('a', 1)\nprint(1)\n"
    verify(tree, same, "--unsafe-fixes")
    assert "note:" not in capsys.readouterr().out


def notebook(*cells: str) -> str:
    """A notebook with these code cells."""
    made = [
        {"cell_type": "code", "metadata": {}, "source": c, "outputs": [], "execution_count": None}
        for c in cells
    ]
    about = {"language_info": {"name": "python"}}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": about, "cells": made})


HELPER = "%%writefile project/scale.py\n\n\ndef scaled(value):\n    return 2.0 * value\n"
WRITTEN = (
    "%%writefile project/train.py\nfrom azureml.core import Run\nfrom scale import scaled\n\n"
    "run = Run.get_context()\nrun.log('scaled', scaled(1))\nrun.complete()\n"
)


def test_scripts_of_a_notebook(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Each script that a notebook writes is run with what the notebook writes beside it."""
    pytest.importorskip("mlflow")
    other = WRITTEN.replace("project/train.py", "project/other.py").replace("'scaled'", "'other'")
    path = tree.write("submit.ipynb", notebook("import os\n!ls\n", HELPER, WRITTEN, other))
    assert cli.main(["verify", str(path), "--isolated", "--unsafe-fixes"]) == 0
    told = capsys.readouterr().out
    for name, logged in (("train.py", "scaled"), ("other.py", "other")):
        assert f"{name}\n" in told
        assert told.count(f"metric {logged} = 2.0") == 2
    assert not (tree.root / "project").exists()


def test_the_cells_of_a_notebook(tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A notebook that is a training script itself runs cell by cell, without its magics."""
    pytest.importorskip("mlflow")
    cells = (
        "%matplotlib inline\nfrom azureml.core import Run\nrun = Run.get_context()",
        "!pip list\nloss = 0.5",
        "run.log('loss', loss)",
    )
    path = tree.write("train.ipynb", notebook(*cells))
    assert cli.main(["verify", str(path), "--isolated", "--unsafe-fixes"]) == 0
    assert capsys.readouterr().out.count("metric loss = 0.5") == 2


def test_one_script_of_several_that_cannot_run(
    tree: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be compared is named, and no pass."""
    pytest.importorskip("mlflow")
    broken = WRITTEN.replace("project/train.py", "project/bad.py").replace("scaled(1)", "scaled(x)")
    path = tree.write("submit.ipynb", notebook(HELPER, WRITTEN, broken))
    assert cli.main(["verify", str(path), "--isolated", "--unsafe-fixes"]) == 2
    told = capsys.readouterr()
    assert "bad.py: the script as it is ends with exit code 1: NameError" in told.err
    assert told.out.count("metric scaled = 2.0") == 2


def test_a_script_whose_job_is_not_known(
    tree: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is verified all the same: the Python at hand has what the fixes bring in."""
    pytest.importorskip("mlflow")
    (tree.root / DEFINITION).unlink()
    monkeypatch.chdir(tree.root)
    assert verify(tree, SCRIPT, arguments=("0.5",)) == 0
    assert "the script logs what it logged before" in capsys.readouterr().out
    assert cli.main(["check", "--isolated", "--no-cache", "--fix-only", "train.py"]) == 0
    # The fix that needs it was left out.
    assert capsys.readouterr().err == ""
    assert cli.main(["check", "--isolated", "--no-cache", "--diff", "--unsafe-fixes", "."]) == 1
    assert capsys.readouterr().err == (
        "Environments: add mlflow, azureml-mlflow by hand for the jobs of train.py.\n"
    )
    tree.write(DEFINITION, "numpy\n")
    for option, told in (("--diff", "to be added to"), ("--fix-only", "added to")):
        cli.main(["check", "--isolated", "--no-cache", option, "train.py"])
        last = capsys.readouterr().err.splitlines()[-1]
        assert last == f"Environments: mlflow, azureml-mlflow {told} {DEFINITION}."
    assert (tree.root / DEFINITION).read_text(
        encoding="utf-8"
    ) == "numpy\nmlflow<=3.15.0\nazureml-mlflow\n"
