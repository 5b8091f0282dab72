"""Tests of a project that replace the run are named, and what would break them is not safe."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Applicability, Fix

TRAIN = (
    "from azureml.core import Run, Workspace\n\nrun = Run.get_context()\n\n\n"
    "def current():\n    return Run.get_context()\n\n\n"
    "def main():\n    run.log('mse', 0.25)\n    current().log('b', 1)\n\n\n"
    "def report(path, context: Run):\n    context.log('a', 1)\n\n\n"
    "class Trainer:\n    def __init__(self, run: Run = None):\n"
    "        self._run = run or current()\n        self.size = 3\n\n"
    "    def fit(self, logger: Run):\n        logger.log('c', 1)\n        self._run.log('d', 1)\n"
    "\n\nif __name__ == '__main__':\n    main()\n"
)
LOG = "run.log('mse', 0.25)"


def fix_of(tree: Any, *, train: str = "train.py", source: str = TRAIN) -> Fix:
    """The fix of the line that logs the error."""
    rows = source.splitlines()
    found = tree.check(source, train)
    fixes = [d.fix for d in found if rows[d.range.start.row - 1].strip() == LOG and d.fix]
    assert len(fixes) == 1
    fix: Fix = fixes[0]
    return fix


# Tests that leave the run as it is.
NOT_REPLACED = {
    "a test that runs it": "import train\n\n\ndef test():\n    assert train.main() is None\n",
    "another name": "import train\nfrom unittest.mock import patch\n\n\n"
    "@patch('train.Workspace')\ndef test(w):\n    train.main()\n",
    "another module": "import train, other\nfrom unittest.mock import patch\n\n\n"
    "@patch('other.run')\ndef test(w):\n    train.main()\n",
    "another module of that name": "from lib.train import main\n"
    "from unittest.mock import patch\n\n\n@patch('lib.train.run')\ndef test(w):\n    main()\n",
    "another object": "import train\n\n\ndef test(monkeypatch):\n"
    "    monkeypatch.setattr(train.Trainer, 'size', 1)\n    monkeypatch.setattr(other, 'run', 1)\n",
    "another part of v1": "import train\n\n\ndef test(mocker):\n"
    "    mocker.patch('azureml.core.Workspace.from_config')\n    train.main()\n",
    "a mock of its own": "import train\nfrom unittest.mock import MagicMock\n\n\ndef test():\n"
    "    fake = MagicMock()\n    fake.log('mse', 1)\n    train.main()\n"
    "    assert fake.log.called\n",
    "no run handed in": "import train\nfrom unittest.mock import Mock\n\n\ndef test():\n"
    "    train.Trainer(None)\n    train.Trainer()\n",
    "the module is only mentioned": "def test(mocker):\n    mocker.patch('train.run')\n",
}


@pytest.mark.parametrize("name", NOT_REPLACED)
def test_near_misses(name: str, tree: Any) -> None:
    """A test that does without a run of its own says nothing of the fix."""
    tree.write("lib/train.py", "def main(): ...\n")
    tree.write("lib/__init__.py", "")
    tree.write("tests/test_train.py", NOT_REPLACED[name])
    assert fix_of(tree).applicability is Applicability.SAFE


def test_code_that_is_no_test(tree: Any) -> None:
    """What is no test is none, whatever it replaces."""
    tree.write("drive.py", "import train\n\ntrain.run = None\n")
    assert fix_of(tree).applicability is Applicability.SAFE


REPLACED = {
    "a patch of the name": "@patch('train.run')\ndef test(run):\n    train.main()\n",
    "a patch of the class": "@patch('train.Run')\ndef test(run):\n    train.main()\n",
    "a patch of its method": "@patch('train.Run.get_context')\ndef test(run):\n    train.main()\n",
    "a patch of what gets it": "@patch('train.current')\ndef test(run):\n    train.main()\n",
    "a patch of v1": "@patch('azureml.core.Run.get_context')\ndef test(run):\n    train.main()\n",
    "a patch in a block": "def test():\n    with patch('train.run'):\n        train.main()\n",
    "a patch of an object": "@patch.object(train, 'run')\ndef test(run):\n    train.main()\n",
    "a patch of a class in it": "@patch.object(train.Run, 'get_context')\ndef test(run): ...\n",
    "several patches": "@patch.multiple(train, run=None, size=1)\ndef test(): ...\n",
    "monkeypatch": "def test(monkeypatch):\n    monkeypatch.setattr(train, 'run', 1)\n",
    "monkeypatch by a text": "def test(monkeypatch):\n    monkeypatch.setattr('train.run', 1)\n",
    "a patch by pytest-mock": "def test(mocker):\n    mocker.patch('train.run')\n",
    "a patch of an attribute": "def test(m):\n    m.patch.object(train.Trainer, '_run')\n",
    "an assignment": "def test(mocker):\n    train.run = MagicMock()\n",
    "v1 as a whole": "def test(monkeypatch):\n"
    "    monkeypatch.setitem(sys.modules, 'azureml.core', MagicMock())\n",
    "v1 as a whole by a dictionary": "@patch.dict('sys.modules', {'azureml.core': MagicMock()})\n"
    "def test(): ...\n",
    "v1 as a whole by an assignment": "sys.modules['azureml.core'] = MagicMock()\n",
    "what v1 prints": "def test(capsys):\n"
    "    assert 'Attempted to log scalar metric' in capsys.readouterr().out\n",
    "a run that is handed in": "def test():\n    train.report('x', MagicMock())\n",
    "a run that is handed in by keyword": "def test():\n    train.report('x', context=fake)\n",
    "a run for a class": "def test():\n    train.Trainer(run=fake)\n",
    "a run for a method": "def test(trainer):\n    trainer.fit(fake)\n",
}


@pytest.mark.parametrize("name", REPLACED)
def test_replaced(name: str, tree: Any) -> None:
    """The test is named with its line."""
    head = "import sys\nimport train\nfrom unittest.mock import MagicMock, patch\n"
    body = REPLACED[name]
    tree.write("tests/test_train.py", head + body)
    fix = fix_of(tree)
    assert fix.applicability is Applicability.UNSAFE
    before = next(
        row
        for row, line in enumerate(body.splitlines(), 4)
        if not line.startswith("def ") or "sys.modules[" in line
    )
    assert fix.reason == (
        f"tests replace the run, and have to change with it: `tests/test_train.py:{before}`"
    )


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("from train import main", "train"),
        ("import train as t", "train"),
        ("from src import train", "src.train"),
        ("from src.train import main", "src.train"),
        ("def test():\n    import train", "train"),
    ],
)
def test_ways_to_import(head: str, name: str, tree: Any) -> None:
    """However a test imports the module, it is known which one is meant."""
    tree.write(
        "tests/train_test.py",
        f"from unittest.mock import patch\n{head}\npatch('{name}.run').start()\n",
    )
    assert fix_of(tree, train="src/train.py").applicability is Applicability.UNSAFE


def test_what_tests_share(tree: Any) -> None:
    """A fixture replaces it for all tests of its folder."""
    tree.write("tests/test_train.py", "import train\n\n\ndef test():\n    train.main()\n")
    tree.write(
        "tests/conftest.py",
        "import pytest\n\n\n@pytest.fixture(autouse=True)\ndef no_azure(monkeypatch):\n"
        "    monkeypatch.setattr('azureml.core.Run.get_context', lambda: None)\n",
    )
    assert "`tests/conftest.py:6`" in fix_of(tree).reason


def test_many_places(tree: Any) -> None:
    """Of many places some are told."""
    tree.write("test_train.py", "import train\n" + "patch('train.run')\n" * 5)
    assert fix_of(tree).reason.endswith(
        "`test_train.py:2`, `test_train.py:3`, `test_train.py:4` and 2 more"
    )


def test_cache(tree: Any) -> None:
    """A test that changes makes the file that it tests be checked again."""
    tree.write("train.py", TRAIN)
    path = tree.write("test_train.py", "import train\n\n\ndef test(mocker):\n    train.main()\n")

    def told() -> list[str]:
        results = tree.report(use_cache=True).results
        return [d.fix.reason for r in results for d in r.diagnostics if d.fix is not None]

    assert not any("tests replace" in reason for reason in told())
    path.write_text("import train\n\n\ndef test(mocker):\n    mocker.patch('train.run')\n")
    assert any("tests replace" in reason for reason in told())
