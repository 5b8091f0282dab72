"""How often the name that an import binds is used, where that can be told."""

from __future__ import annotations

from typing import Any

import pytest

RUN = "from azureml.core import Run\n"

COUNTED = {
    "nothing": (RUN, [0]),
    "a call, an annotation, a test": (
        RUN + "run = Run.get_context()\ndef f(run: Run) -> None: ...\nisinstance(run, Run)\n",
        [3],
    ),
    "an alias": ("from azureml.core import Run as R\nR.get_context()\nRun = 1\nprint(Run)\n", [1]),
    "a name that means something else later": (RUN + "print(Run)\nRun = 1\nprint(Run)\n", [1]),
    "a name that functions bind anew": (RUN + "def f(Run):\n    return Run\nprint(Run)\n", [1]),
    "several names": (
        "from azureml.core import Run, Workspace\nWorkspace.from_config()\nWorkspace\n",
        [0, 2],
    ),
    "a module": (
        "import azureml.core\nazureml.core.Run.get_context()\nazureml.core.VERSION\n",
        [2],
    ),
    "modules of one package": (
        "import azureml.core, azureml.data\nazureml.core.Run\nazureml.core.Dataset\n",
        [2, 0],
    ),
    "a module whose name another begins with": (
        "import azureml.core.run, azureml.core.runconfig\n"
        "azureml.core.runconfig.RunConfiguration\n",
        [0, 1],
    ),
    "a guard": (
        "try:\n    from azureml.core import Run\nexcept ImportError:\n    Run = None\nprint(Run)\n",
        [1],
    ),
    "a type checker's import": (
        "from __future__ import annotations\nfrom typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from azureml.core import Run\ndef f(run: Run) -> None: ...\n",
        [1],
    ),
    "a function's import": (
        "def f():\n    from azureml.core import Run\n    return Run\n"
        "def g():\n    from azureml.core import Run\n    print(Run, Run)\n",
        [1, 2],
    ),
}
UNKNOWN = {
    "a name that is exported": RUN + "__all__ = ['Run']\n",
    "a name in an annotation that is text": RUN + "def f(run: 'Run') -> None: ...\n",
    "names that are read without being written": RUN + "eval(input())\n",
    "an attribute of a class": "class Tools:\n    from azureml.core import Run\n",
    "a name of an outer function": "def f():\n    Run = None\n    def g():\n        nonlocal Run\n"
    "        from azureml.core import Run\n    g()\n    print(Run)\n",
    "a name that a star may bind": RUN + "from unknown import *\nprint(Run)\n",
    "an import by a function": "import importlib\ncore = importlib.import_module('azureml.core')\n",
    "a star": "from azureml.core import *\n",
}


def told(tree: Any, source: str, name: str = "train.py") -> list[int | None]:
    """What the findings of imports tell."""
    found = [each for each in tree.check(source, name) if each.code.startswith("AZL1")]
    assert found
    return [each.uses for each in found]


@pytest.mark.parametrize("name", COUNTED)
def test_what_is_counted(name: str, tree: Any) -> None:
    """Every expression that reads what the import binds, and no other."""
    source, expected = COUNTED[name]
    assert told(tree, source) == expected


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_cannot_be_told(name: str, tree: Any) -> None:
    """Nothing is said where a use may not be seen."""
    assert set(told(tree, UNKNOWN[name])) == {None}


def test_a_package_hands_its_names_out(tree: Any) -> None:
    """What an `__init__` imports is for others to use."""
    assert told(tree, RUN, "package/__init__.py") == [None]
    assert told(tree, RUN + "print(Run)\n", "other/__init__.py") == [1]


def test_what_is_no_import(tree: Any) -> None:
    """A use has no uses of its own."""
    found = tree.check(RUN + "Run.get_context().log('a', 1)\n")
    assert [each.uses for each in found] == [1, None, None]
