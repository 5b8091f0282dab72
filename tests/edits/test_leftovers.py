"""What goes with the last use: the run, its tests, its guards, the imports."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.fixing import repair


def fixed(tree: Any, source: str, *, unsafe: bool = False) -> str:
    """The source after its fixes; none of them fails."""
    path = tree.write("train.py", source)
    done = repair.fix_paths([path], tree.settings(), unsafe=unsafe, write=True)
    assert done.failures == ()
    text: str = path.read_text(encoding="utf-8")
    return text


KEPT = {
    "a name that is exported": "from azureml.core import Run\n\n__all__ = ['Run']\n",
    "a name that is exported by and by": "from azureml.core import Run\n\n__all__ = []\n"
    "__all__ += ['Run']\n",
    "a name of an annotation": "from azureml.core import Run\n\ndef log(run: 'Run') -> None: ...\n",
    "a guard that something depends on": "try:\n    from azureml.core import Run\n"
    "    FOUND = True\n"
    "except ImportError:\n    FOUND = False\nprint(FOUND)\n",
    "a guard that tells": "try:\n    from azureml.core import Run\nexcept ImportError:\n"
    "    print('no azureml')\n",
    "a guard of more than v1": "try:\n    import other\n    from azureml.core import Run\n"
    "except ImportError:\n    pass\n",
    "a guard with another way": "try:\n    from azureml.core import Run\nexcept ImportError:\n"
    "    Run = None\nprint(Run)\n",
    "a guard that goes on": "try:\n    from azureml.core import Run\n"
    "except ImportError:\n    pass\nelse:\n    print('azureml')\n",
    "a run that is used": "from azureml.core import Run\ntry:\n    run = Run.get_context()\n"
    "except Exception:\n    run = None\nif run:\n    use(run)\n",
    "a run that is there on demand": "from azureml.core import Run\nimport mlflow\nrun = None\n"
    "if wanted:\n    run = Run.get_context()\nif run:\n    mlflow.log_metric('a', 1)\n",
    "a test with a branch of its own": "from azureml.core import Run\nimport mlflow\n"
    "try:\n    run = Run.get_context()\nexcept Exception:\n    run = None\n"
    "if run:\n    mlflow.log_metric('a', 1)\nelse:\n    save('a', 1)\n",
}


TEST = "from azureml.core import Run\nimport mlflow\nrun = Run.get_context()\n"
KEPT |= {
    "a test of another branch": TEST
    + "if run.id.startswith('OfflineRun'):\n    print(1)\nelif x:\n    mlflow.log_metric('a', 1)\n",
    "a comment further to the left": TEST
    + "if not run.id.startswith('OfflineRun'):\n    mlflow.log_metric('a', 1)\n# why\n"
    + "    mlflow.log_metric('b', 1)\n",
    "a line further to the left": TEST
    + "if not run.id.startswith('OfflineRun'):\n    mlflow.log_metric(\n'a', 1)\n",
}


@pytest.mark.parametrize("name", KEPT)
def test_what_stays(name: str, tree: Any) -> None:
    """Something still needs it, so nothing is touched."""
    assert fixed(tree, KEPT[name], unsafe=True) == KEPT[name]


def test_the_package_that_hands_a_name_on(tree: Any) -> None:
    """An `__init__.py` imports for others."""
    source = "from azureml.core import Run\n"
    path = tree.write("pack/__init__.py", source)
    repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
    assert path.read_text(encoding="utf-8") == source


LOGGED = "    run.log('a', 1)\n"
SAFE = {
    "an import in a block": ("if wanted:\n    from azureml.core import Run\nx = 1\n", "x = 1\n"),
    "one import of two in a block": (
        "if wanted:\n    from azureml.core import Run\n    import os\nx = os.sep\n",
        "if wanted:\n    import os\nx = os.sep\n",
    ),
    "an import in a block with effects": (
        "if wanted():\n    from azureml.core import Run\nx = 1\n",
        "if wanted():\n    pass\nx = 1\n",
    ),
    "an import for type checkers": (
        "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n"
        "    from azureml.core import Run, Workspace\n\nx = 1\n",
        "from typing import TYPE_CHECKING\n\nx = 1\n",
    ),
    "a guarded import": (
        "try:\n    from azureml.core import Run, Workspace\n    import azureml.core\n"
        "except ImportError:\n    Run = None\n    Workspace = None\nx = 1\n",
        "x = 1\n",
    ),
    "a guarded import in a function": (
        "def main():\n    try:\n        import azureml.core\n"
        "    except ImportError:\n        pass\n",
        "def main():\n    pass\n",
    ),
    "the first of a block": (
        "def main():\n    from azureml.core import Run\n\n    print(1)\n",
        "def main():\n    print(1)\n",
    ),
    "the first below a docstring": (
        'def main():\n    """Go."""\n\n    from azureml.core import Run\n\n    print(1)\n',
        'def main():\n    """Go."""\n\n    print(1)\n',
    ),
    "a run in a try": (
        "from azureml.core import Run\n\ntry:\n    run = Run.get_context()\nexcept Exception:\n"
        "    run = None\nx = 1\n",
        "x = 1\n",
    ),
}


@pytest.mark.parametrize("name", SAFE)
def test_what_goes(name: str, tree: Any) -> None:
    """An `if` or `try` that does nothing any more goes with what it held."""
    before, after = SAFE[name]
    assert fixed(tree, before) == after


UNSAFE = {
    "a run that may be missing": (
        "try:\n    from azureml.core import Run\n    run = Run.get_context()\n"
        "except ImportError:\n    run = None\n\nif run is not None:\n"
        + LOGGED
        + "if run:\n"
        + LOGGED,
        "import mlflow\n\nmlflow.log_metric('a', 1)\nmlflow.log_metric('a', 1, step=1)\n",
    ),
    "in a function": (
        "import mlflow\n\ntry:\n    from azureml.core import Run\n    run = Run.get_context()\n"
        "except ModuleNotFoundError:\n    run = None\n\n\ndef log(value):\n    if run is None:\n"
        "        print(value)\n    else:\n        run.log('a', float(value))\n",
        "import mlflow\n\n\ndef log(value):\n    mlflow.log_metric('a', float(value))\n",
    ),
}


@pytest.mark.parametrize("name", UNSAFE)
def test_tests_of_a_run_that_may_be_missing(name: str, tree: Any) -> None:
    """MLflow needs no run to log to, so the tests go, then the run and its guard."""
    before, after = UNSAFE[name]
    assert fixed(tree, before, unsafe=True) == after
