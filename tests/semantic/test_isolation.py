"""azlint neither runs the linted code nor leaves a trace in astroid, nor asks what is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import astroid
import pytest
from astroid.manager import AstroidManager

CASES = Path(__file__).parent / "cases"
# A package as SDK v1 is laid out, which fails loudly when anything imports it.
FAKE = "raise RuntimeError('azureml was imported')\n"
RUN_OF_CASES = """\
import sys
from pathlib import Path
from azlint.checking.driver import check_paths
from azlint.settings.settings import Settings
root = Path(sys.argv[1])
report = check_paths([root], Settings(root=root, select=("ALL",), jobs=1), use_cache=False)
for result in report.results:
    for d in result.diagnostics:
        print(result.path, d.range, d.code, d.message)
loaded = [name for name in sys.modules if name.partition(".")[0] in ("azureml", "mlflow", "wandb")]
print("loaded", loaded)
"""


def test_linted_code_never_runs(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code that would leave a mark when it is imported leaves none."""
    mark = tree.root / "mark"
    act = f"import pathlib\npathlib.Path({str(mark)!r}).touch()\n"
    tree.write("helper.py", act + "from azureml.core import Run\nrun = Run.get_context()\n")
    tree.write("package/__init__.py", act + "from helper import run\n")
    tree.write("train.py", act + "from helper import *\nfrom package import run\nrun.log('a', 1)\n")
    tree.write("conftest.py", act)
    tree.write("sitecustomize.py", act)
    monkeypatch.syspath_prepend(str(tree.root))
    before = set(sys.modules)
    assert ("train.py", 5, "AZL202") in tree.found()
    assert not mark.exists()
    assert not {"helper", "package", "train"} & (set(sys.modules) - before)


def fingerprint() -> tuple[Any, ...]:
    """What of astroid's shared state a pylint in the same process would notice."""
    manager = AstroidManager()
    transforms = manager._transform
    return (
        {key: id(value) for key, value in manager.astroid_cache.items()},
        {key: id(value) for key, value in AstroidManager.brain.items()},
        {key: list(value) for key, value in transforms.transforms.items()},
        list(manager._failed_import_hooks),
        manager.always_load_extensions,
    )


def inferred(source: str) -> list[str]:
    """How astroid by itself understands the last expression of ``source``."""
    node = astroid.parse(source).body[-1].value
    return [value.pytype() if hasattr(value, "pytype") else str(value) for value in node.infer()]


def test_astroid_is_left_as_it_was(tree: Any) -> None:
    """Cache, brain and transforms of astroid are the same objects before and after."""
    source = "import collections\nX = collections.namedtuple('X', 'a b')\nX(1, 2).a\n"
    before_inference = inferred(source)
    before = fingerprint()
    for case in sorted(CASES.glob("*.py")):
        shutil.copy(case, tree.root)
    assert len(tree.found()) > 100
    assert fingerprint() == before
    assert inferred(source) == before_inference


def test_other_trees_are_not_touched(tree: Any) -> None:
    """A tree that a host holds is inferred the same while azlint works on the same text."""
    source = "def f(run):\n    return run\nf(1)\n"
    module = astroid.parse(source)
    tree.check("from azureml.core import Run\n" + source + "f(Run.get_context()).log('a', 1)\n")
    (value,) = module.body[-1].value.infer()
    assert value.value == 1


def test_result_does_not_depend_on_what_is_installed(tree: Any, tmp_path: Path) -> None:
    """With SDK v1 on the path, or another package of that name, the findings are the same."""
    for case in sorted(CASES.glob("*.py")):
        shutil.copy(case, tree.root)
    for package in ("azureml", "azureml/core", "mlflow", "wandb", "torch"):
        folder = tmp_path / "installed" / package
        folder.mkdir(parents=True)
        (folder / "__init__.py").write_text(FAKE, encoding="utf-8")
    root = Path(__file__).parents[2]
    outputs = []
    for extra in ([], [str(tmp_path / "installed")]):
        path = [*extra, str(root)]
        ran = subprocess.run(
            [
                sys.executable,
                "-c",
                f"import sys\nsys.path[:0] = {path!r}\n{RUN_OF_CASES}",
                tree.root,
            ],
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.append(ran.stdout)
    assert outputs[0] == outputs[1]
    assert outputs[0].count("\n") > 100
    assert outputs[0].endswith("loaded []\n")
