"""Where a fix finds the module that it needs, and where it puts a new import."""

from __future__ import annotations

import json
from typing import Any

import pytest

from azlint.fixing import repair
from conftest import notebook

HEAD = "from azureml.core import Run\n"
LOG = "run = Run.get_context()\nrun.log('a', 1)\n"
ID = "print(Run.get_context().id)\n"
OS_ID = 'print(os.environ.get("AZUREML_RUN_ID", "OfflineRun"))\n'


def fixed(name: str, text: str, tree: Any, *, unsafe: bool) -> str:
    done = repair.fix_stream(text.encode(), str(tree.root / name), tree.settings(), unsafe=unsafe)
    return done.text


# Imports that bring in the module already, with a use of v1 behind them, and what is left.
KNOWN = {
    "a module of mlflow": (f"import mlflow.sklearn\n{HEAD}{LOG}", "import mlflow.sklearn\n"),
    "mlflow and a module of it": (
        f"import mlflow\nimport mlflow.sklearn\n{HEAD}{LOG}",
        "import mlflow\nimport mlflow.sklearn\n",
    ),
    "several modules in one statement": (
        f"import sys, mlflow.pyfunc\n{HEAD}{LOG}",
        "import sys, mlflow.pyfunc\n",
    ),
}
# Here the name means something else, or nothing.
UNKNOWN = {
    "a module under another name": (
        f"import mlflow.sklearn as sk\n{HEAD}{LOG}",
        "import mlflow.sklearn as sk\nimport mlflow\nmlflow.log_metric('a', 1)\n",
    ),
    "another module by that name": (
        f"import sklearn.base as mlflow\n{HEAD}{LOG}",
        f"import sklearn.base as mlflow\n{HEAD}{LOG}",
    ),
}


@pytest.mark.parametrize("name", KNOWN)
def test_a_module_brings_its_package_in(name: str, tree: Any) -> None:
    """No second import is written, and no fix is withheld."""
    before, left = KNOWN[name]
    assert fixed("a.py", before, tree, unsafe=True) == f"{left}mlflow.log_metric('a', 1)\n"


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_only_looks_like_it(name: str, tree: Any) -> None:
    """The fix imports the package, or is not given."""
    before, after = UNKNOWN[name]
    assert fixed("a.py", before, tree, unsafe=True) == after


def test_a_module_of_the_standard_library(tree: Any) -> None:
    """`import os.path` is one of `os`."""
    before = f"import os.path\n{HEAD}{ID}"
    assert fixed("a.py", before, tree, unsafe=True) == f"import os.path\n{OS_ID}"


# What only functions import, before and after.
LAZY = {
    "where v1's stood": (
        "def report(x):\n    if not x:\n        return\n    from azureml.core import Run\n\n"
        "    Run.get_context().log('a', 1)\n",
        "def report(x):\n    if not x:\n        return\n    import mlflow\n\n"
        "    mlflow.log_metric('a', 1)\n",
    ),
    "in another method, above the loop": (
        "class Callback:\n    def __init__(self):\n        from azureml.core import Run\n\n"
        "        self.run = Run.get_context()\n\n    def on_log(self, logs):\n"
        "        if logs:\n            # all of them\n            for name in logs:\n"
        "                self.run.log('a', 1)\n            self.run.log('b', 2)\n",
        "class Callback:\n    def on_log(self, logs):\n"
        "        if logs:\n            import mlflow\n\n            # all of them\n"
        "            for name in logs:\n"
        "                mlflow.log_metric('a', 1)\n            mlflow.log_metric('b', 2)\n",
    ),
    "in two branches": (
        "class Callback:\n    def __init__(self):\n        from azureml.core import Run\n\n"
        "        self.run = Run.get_context()\n\n    def on_log(self, logs):\n"
        "        print(1)\n        if logs:\n            self.run.log('a', 1)\n        else:\n"
        "            self.run.log('b', 2)\n",
        "class Callback:\n    def on_log(self, logs):\n"
        "        print(1)\n        import mlflow\n\n        if logs:\n"
        "            mlflow.log_metric('a', 1)\n        else:\n"
        "            mlflow.log_metric('b', 2)\n",
    ),
}


@pytest.mark.parametrize("name", LAZY)
def test_imports_of_functions(name: str, tree: Any) -> None:
    """Who imports v1 only when it is needed does so with MLflow."""
    before, after = LAZY[name]
    assert fixed("a.py", before, tree, unsafe=True) == after


# The cells of a notebook, before and after.
CELLS = {
    "in place of v1's": (
        ["import sys\nfrom azureml.core import Run", "# the run\n" + LOG],
        ["import sys\nimport mlflow", "# the run\nmlflow.log_metric('a', 1)\n"],
    ),
    "of the standard library": (
        ["import sys\nfrom azureml.core import Run", ID],
        ["import sys", f"import os\n\n{OS_ID}"],
    ),
    "among its like in the cell": (
        ["from azureml.core import Run", f"import sys\nimport numpy\n{ID}"],
        ["", f"import sys\nimport os\nimport numpy\n{OS_ID}"],
    ),
}


@pytest.mark.parametrize("name", CELLS)
def test_imports_of_cells(name: str, tree: Any) -> None:
    """The cell that needs it imports it, but for what v1's import makes room for."""
    before, after = CELLS[name]
    text = fixed("a.ipynb", json.dumps(notebook(*before)), tree, unsafe=True)
    assert ["".join(cell["source"]) for cell in json.loads(text)["cells"]] == after


def test_names_that_a_notebook_reads_that_is_run(tree: Any) -> None:
    """`%run` runs it among the names of this one, so what it reads stays."""
    tree.notebook("train.ipynb", "print(run.id)")
    cells = [f"{HEAD}run = Run.get_context()", "%run ./train.ipynb"]
    before = json.dumps(notebook(*cells))
    assert fixed("a.ipynb", before, tree, unsafe=True) == before
    tree.notebook("train.ipynb", "print(1)")
    assert "Run" not in fixed("a.ipynb", before, tree, unsafe=True)
