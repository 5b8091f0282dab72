"""Scripts that a script starts log to its run only while MLflow has not begun that."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Applicability, Fix

HEAD = "import os, subprocess, sys\nfrom azureml.core import Run\n\nrun = Run.get_context()\n"
LOGS = "from azureml.core import Run\n\nRun.get_context().log('b', 1)\n"


def fixes(tree: Any, name: str) -> list[Fix]:
    """The fixes of one file of the whole tree."""
    return [d.fix for n, d in tree.diagnostics() if n == name and d.fix is not None]


def is_safe(tree: Any, start: str) -> bool:
    """Whether the log of a script that also does ``start`` has a safe fix."""
    tree.write("train.py", f"{HEAD}run.log('a', 1)\n{start}")
    (fix,) = fixes(tree, "train.py")
    assert (fix.applicability is Applicability.SAFE) == (not fix.reason)
    return fix.applicability is Applicability.SAFE


NEAR_MISSES = {
    "a command": "subprocess.run(['nvidia-smi'])\n",
    "a command of the shell": "os.system('ls -l')\n",
    "an installation": "subprocess.check_call([sys.executable, '-m', 'pip', 'install', 'x'])\n",
    "a line of code": "subprocess.run(['python', '-c', 'print(1)'])\n",
    "a script that logs nothing": "subprocess.run(['python', 'plain.py'])\n",
    "a module that logs nothing": "subprocess.run(['python', '-m', 'plain'])\n",
    "another function of that name": "def system(x): ...\nsystem('python part.py')\n",
    "a text": "print('python part.py')\n",
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_near_misses(name: str, tree: Any) -> None:
    """What logs nothing can be started behind MLflow."""
    tree.write("plain.py", "print(1)\n")
    tree.write("part.py", LOGS)
    assert is_safe(tree, NEAR_MISSES[name])


STARTED = {
    "a script": "subprocess.run([sys.executable, 'part.py'], check=True)\n",
    "a script in a list": "command = ['python', 'part.py']\nsubprocess.Popen(command)\n",
    "a script by the shell": "os.system('python part.py --x 1')\n",
    "a script that is written together": "os.system(f'python part.py --x {x}')\n",
    "a script of a folder": "subprocess.call(['python3', os.path.join('steps', 'deep.py')])\n",
    "a script by keyword": "subprocess.check_call(args=['python', 'part.py'])\n",
    "a module": "subprocess.run(['python', '-m', 'part'])\n",
    "a script that imports one that logs": "subprocess.run(['python', 'indirect.py'])\n",
    "a script that logs with MLflow": "subprocess.run(['python', 'other.py'])\n",
    "an unknown script": "subprocess.run(['python', script])\n",
    "a script of others": "subprocess.run(['torchrun', 'models/pretrain.py'])\n",
}


@pytest.mark.parametrize("name", STARTED)
def test_started(name: str, tree: Any) -> None:
    """What may log to the run of the job would begin one of its own."""
    tree.write("part.py", LOGS)
    tree.write("steps/deep.py", LOGS)
    tree.write("indirect.py", "import part\n")
    tree.write("other.py", "import mlflow\n\nmlflow.log_metric('b', 1)\n")
    assert not is_safe(tree, STARTED[name])


def test_script_that_is_started(tree: Any) -> None:
    """A script can move as long as the one that starts it has not."""
    tree.write("part.py", LOGS)
    assert not is_safe(tree, "subprocess.run(['python', 'part.py'])\n")
    (fix,) = fixes(tree, "part.py")
    assert fix.applicability is Applicability.SAFE
    tree.write(
        "train.py",
        "import subprocess\nimport mlflow\n\nmlflow.log_metric('a', 1)\n"
        "subprocess.run(['python', 'part.py'])\n",
    )
    (fix,) = fixes(tree, "part.py")
    assert fix.reason == (
        "`train.py` starts this script, and MLflow there takes the run out of the environment"
    )


NOT_THE_STARTER = {
    "a test": ("tests/test_x.py", "subprocess.run(['python', 'part.py'])\n"),
    "another script": ("start.py", "subprocess.run(['python', 'other.py'])\nprint('part.py')\n"),
}


@pytest.mark.parametrize("name", NOT_THE_STARTER)
def test_not_the_starter(name: str, tree: Any) -> None:
    """A file that only names the script does not start it."""
    file, code = NOT_THE_STARTER[name]
    tree.write("part.py", LOGS)
    tree.write(file, f"import subprocess\nimport mlflow\n\nmlflow.log_metric('a', 1)\n{code}")
    (fix,) = fixes(tree, "part.py")
    assert fix.applicability is Applicability.SAFE
