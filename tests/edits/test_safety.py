"""What must never be called safe: each case is code that a rash fix would change the meaning of."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.checking.driver import check_paths
from azlint.diagnostics import Applicability
from azlint.fixing import repair
from azlint.semantic import modules

HEAD = "from azureml.core import Run\n"
RUN = f"{HEAD}run = Run.get_context()\n"

UNSAFE_LOGS = {
    "a run bound again below a function": (
        RUN + "def f():\n    run.log('a', 1)\nf()\nrun = run.parent\nf()\n",
        "by its id",
    ),
    "a number bound again below a function": (
        RUN + "x = 1\ndef f():\n    run.log('a', x)\nf()\nx = y\nf()\n",
        "`x` may be something else",
    ),
    "a run that an inner function binds": (
        HEAD + "def f():\n    run = Run.get_context()\n    def g():\n        nonlocal run\n"
        "        run = run.parent\n    g()\n    run.log('a', 1)\n",
        "another run",
    ),
    "a run of the class": (
        HEAD + "class T:\n    run = Run.get_context()\n    def go(self):\n"
        "        self.run.log('a', 1)\n",
        "another run",
    ),
    "a class or another": (
        HEAD + "if x:\n    Run = fake()\nrun = Run.get_context()\nrun.log('a', 1)\n",
        "another run",
    ),
    "a class that is handed in": (
        HEAD + "def f(Run):\n    run = Run.get_context()\n    run.log('a', 1)\nf(Run)\nf(fake)\n",
        "another run",
    ),
    "a run that another file binds": (
        RUN + "from helper import *\nrun.log('a', 1)\n",
        "another run",
    ),
    "a run that the class has besides": (
        HEAD
        + "class T:\n    run = None\n    def setup(self):\n        self.run = Run.get_context()\n"
        "    def go(self):\n        self.run.log('a', 1)\n",
        "another run",
    ),
    "a run that the base has besides": (
        HEAD + "class B:\n    run = None\nclass T(B):\n    def setup(self):\n"
        "        self.run = Run.get_context()\n    def go(self):\n        self.run.log('a', 1)\n",
        "another run",
    ),
    "attributes that are set together": (
        HEAD + "class T:\n    def __init__(self, **k):\n        self.run = Run.get_context()\n"
        "        self.__dict__.update(k)\n    def go(self):\n        self.run.log('a', 1)\n",
        "another run",
    ),
    "a variable that tells MLflow where to log": (
        "import os\n" + RUN + "os.environ['MLFLOW_TRACKING_URI'] = x\nrun.log('a', 1)\n",
        "`MLFLOW_TRACKING_URI`",
    ),
    "a thread of asyncio": (
        "import asyncio\n" + RUN + "def f():\n    run.log('a', 1)\n"
        "async def g():\n    await asyncio.to_thread(f)\n",
        "the script uses `to_thread`",
    ),
    "threads": (
        "import threading\n" + RUN + "def f():\n    run.log('a', 1)\n",
        "`threading`",
    ),
    "processes": (
        "from multiprocessing import Pool\n" + RUN + "def f():\n    run.log('a', 1)\n",
        "`multiprocessing`",
    ),
    "a run of MLflow beside": (
        "import mlflow\n" + RUN + "run.log('a', 1)\nwith mlflow.start_run():\n    pass\n",
        "`start_run`",
    ),
    "an experiment of MLflow": (
        "from mlflow import set_experiment\n" + RUN + "set_experiment('x')\nrun.log('a', 1)\n",
        "`set_experiment`",
    ),
    "logging by itself": (
        "import mlflow.sklearn\n" + RUN + "mlflow.sklearn.autolog()\nrun.log('a', 1)\n",
        "`autolog`",
    ),
    "a library that ends the run": (
        "from transformers import Trainer\n" + RUN + "run.log('a', 1)\n",
        "`transformers`",
    ),
    "a run that is imported on demand": (
        "if wanted:\n    from azureml.core import Run\n    run = Run.get_context()\n"
        "    run.log('a', 1)\n",
        "the file needs `mlflow` in any case",
    ),
    "v1 that may be missing": (
        "try:\n    from azureml.core import Run\n    run = Run.get_context()\n"
        "except ImportError:\n    run = None\nif run:\n    run.log('a', 1)\n",
        "the file needs `mlflow` in any case",
    ),
    "functions side by side": (
        "from joblib import Parallel, delayed\n"
        + RUN
        + "def go():\n    run.log('a', 1)\nParallel(2)(delayed(go)() for _ in range(2))\n",
        "the script uses `joblib`",
    ),
    "functions in threads of an event loop": (
        "import asyncio\n" + RUN + "def f():\n    run.log('a', 1)\n"
        "async def main():\n    await asyncio.to_thread(f)\n",
        "the script uses `to_thread`",
    ),
    "a run that is ended by another name": (
        "from mlflow import end_run as finish\n" + RUN + "finish()\nrun.log('a', 1)\n",
        "`end_run`",
    ),
    "MLflow by the name of a function": (
        "import mlflow\n" + RUN + "getattr(mlflow, x)()\nrun.log('a', 1)\n",
        "`getattr`",
    ),
    "a variable of MLflow": (
        "import os\n" + RUN + "os.environ.pop('MLFLOW_RUN_ID', None)\nrun.log('a', 1)\n",
        "`MLFLOW_RUN_ID`",
    ),
    "a scoring script": (
        HEAD + "def init():\n    pass\ndef run(x):\n    Run.get_context().log('a', 1)\n",
        "a scoring script",
    ),
    "another context": (
        HEAD + "Run.get_context = fake\nrun = Run.get_context()\nrun.log('a', 1)\n",
        "`get_context` is replaced",
    ),
    "names that code changes": (RUN + "exec(x)\nrun.log('a', 1)\n", "`exec`"),
    "attributes set by name": (
        HEAD + "class T:\n    def __init__(self):\n        self.run = Run.get_context()\n"
        "    def go(self):\n        self.run.log('a', 1)\nsetattr(T(), 'run', x)\n",
        "`setattr`",
    ),
}


@pytest.mark.parametrize("name", UNSAFE_LOGS)
def test_logs(name: str, tree: Any) -> None:
    """A log that may go elsewhere, or not go at all, is unsafe for a reason that says so."""
    source, reason = UNSAFE_LOGS[name]
    path = tree.write("train.py", source)
    found = [
        d
        for result in check_paths([path], tree.settings(), use_cache=False).results
        for d in result.diagnostics
        if d.code == "AZL202"
    ]
    assert found
    for diagnostic in found:
        fix = diagnostic.fix
        assert fix is None or (fix.applicability is Applicability.UNSAFE and reason in fix.reason)


SAFE_LOGS = {
    "a library that is kept from logging": "from transformers import Trainer\n"
    "from transformers.integrations import MLflowCallback\n"
    + RUN
    + "t = Trainer()\nt.pop_callback(MLflowCallback)\nrun.log('a', 1)\n",
    "a library that only stores": "import joblib\n"
    + RUN
    + "def main():\n    run.log('a', 1)\n    joblib.dump(1, 'model.pkl')\nmain()\n",
    "a star import above": "from helper import *\n" + RUN + "run.log('a', 1)\n",
    "a star import of v1": "from azureml.core import *\nrun = Run.get_context()\nrun.log('a', 1)\n",
    "mlflow that is imported already": "import mlflow\n"
    "def log():\n    from azureml.core import Run\n    Run.get_context().log('a', 1)\nlog()\n",
}


@pytest.mark.parametrize("name", SAFE_LOGS)
def test_logs_that_nothing_changes(name: str, tree: Any) -> None:
    """What only looks as if it could change where MLflow logs keeps no fix from being safe."""
    assert "mlflow.log_metric('a', 1)" in fixed(tree, SAFE_LOGS[name])


@pytest.mark.parametrize(
    "source",
    [
        RUN + "def f(x):\n    run.log('a', 1)\n    import mlflow\n",
        "import mlflow\n" + RUN + "def f(x):\n    run.log('a', 1)\n    import mlflow\n",
        RUN + "def f(x):\n    run.log('a', 1)\n    if x:\n        import mlflow\n",
        RUN + "def f(x):\n    if x:\n        import mlflow\n    else:\n        run.log('a', 1)\n",
        RUN + "def f(x):\n    for _ in x:\n        import mlflow\n    else:\n"
        "        run.log('a', 1)\n",
        RUN + "def f(x):\n    if x:\n        import mlflow\n    def g():\n"
        "        run.log('a', 1)\n    g()\n",
    ],
)
def test_a_module_that_a_function_imports_elsewhere(source: str, tree: Any) -> None:
    """A name that a function binds is its own, also where it is not bound yet."""
    assert fixed(tree, source) == source


def test_a_base_of_another_file(tree: Any) -> None:
    """A base class may set what its class sets, too."""
    tree.write("base.py", "class B:\n    def go(self, x):\n        self.run = x\n")
    source = (
        "from base import B\n"
        + HEAD
        + (
            "class T(B):\n    def __init__(self):\n        self.run = Run.get_context()\n"
            "    def end(self):\n        self.run.log('a', 1)\n"
        )
    )
    assert fixed(tree, source) == source


def test_a_branch_that_goes(tree: Any) -> None:
    """A branch stays where others follow it."""
    branch = "if x:\n    print()\nelif y:\n    {}\n"
    source = HEAD + branch.format("run = Run.get_context()")
    assert fixed(tree, source) == "if x:\n    print()\n"
    rest = "else:\n    print()\n"
    assert fixed(tree, source + rest) == branch.format("pass") + rest


def test_effects_of_the_run(tree: Any) -> None:
    """What is called for the run is not taken away with it."""
    source = HEAD + "Run.get_context(f()).log('a', 1)\n"
    assert fixed(tree, source) == source


def test_attributes_that_others_may_set(tree: Any) -> None:
    """What is imported elsewhere can be given another run there."""
    tree.write("other.py", "from train import T\nt = T()\nt.run = x\n")
    source = HEAD + (
        "class T:\n    def __init__(self):\n        self.run = Run.get_context()\n"
        "    def go(self):\n        self.run.log('a', 1)\n"
    )
    assert fixed(tree, source) == source


def test_too_many_files_to_ask(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where who imports a module cannot be found out in time, somebody may."""
    source = HEAD + "run = Run.get_context()\nrun.log('a', 1)\n"
    for number in range(3):
        tree.write(f"others/{number}.py", "")
    monkeypatch.setattr(modules, "MAX_FILES_AROUND", 3)
    assert "azureml" not in fixed(tree, source)
    monkeypatch.setattr(modules, "MAX_FILES_AROUND", 2)
    assert "run = Run.get_context()" in fixed(tree, source)


def fixed(tree: Any, source: str) -> str:
    """The source after its safe fixes."""
    path = tree.write("train.py", source)
    assert repair.fix_paths([path], tree.settings(), unsafe=False, write=True).failures == ()
    text: str = path.read_bytes().decode()
    compile(text, "train.py", "exec")
    return text


@pytest.mark.parametrize(
    "source",
    [
        HEAD
        + "class T:\n    run = Run.get_context()\n    def go(self):\n        print(self.run)\n",
        RUN + "def f():\n    print(run)\nf()\nrun = other()\nf()\n",
        HEAD + "def f():\n    run = Run.get_context()\n    def g():\n        nonlocal run\n"
        "        run = None\n    g()\n",
        HEAD + "try:\n    run = Run.get_context(allow_offline=False)\n    x = True\n"
        "except Exception:\n    x = False\n",
        HEAD + "run = Run.get_submitted_run()\n",
        HEAD + "def f():\n    run = Run.get_context()\n    return locals()\n",
        RUN + "print('{run}'.format(**globals()))\n",
        RUN + "print(eval(x))\n",
        HEAD + "class T:\n    def __init__(self):\n        self.run = Run.get_context()\n"
        "    @property\n    def run(self):\n        return None\n"
        "    @run.setter\n    def run(self, x):\n        print(x)\n",
        HEAD + "class T:\n    def __init__(self):\n        self.run = Run.get_context()\n"
        "    def __repr__(self):\n        return str(self.__dict__)\n",
        HEAD + "if x:\n    y = 1; \\\n    run = Run.get_context()\nprint()\n",
        "import azureml.core\nimport azureml.data.dataset_factory\nprint(azureml.core.VERSION)\n",
        HEAD + "class T:\n    def __init__(self):\n        self.run = Run.get_context()\n"
        "print(T().run)\n",
        HEAD + "class T(Base):\n    def __init__(self):\n        self.run = Run.get_context()\n",
        HEAD + "class T:\n    def __init__(self):\n        self.run = Run.get_context()\n"
        "print(getattr(T(), x))\n",
    ],
)
def test_runs_that_stay(source: str, tree: Any) -> None:
    """What something can still use, or what fails on purpose, is not taken away in safety."""
    assert fixed(tree, source) == source


def test_an_attribute_that_goes(tree: Any) -> None:
    """An attribute that nothing reads goes with its last use."""
    source = HEAD + (
        "class T:\n    def __init__(self):\n        self.run = Run.get_context()\n"
        "        self.n = 1\n    def go(self):\n        self.run.log('a', 1)\nT().go()\n"
    )
    assert fixed(tree, source) == (
        "import mlflow\nclass T:\n    def __init__(self):\n"
        "        self.n = 1\n    def go(self):\n        mlflow.log_metric('a', 1)\nT().go()\n"
    )


def test_a_module_called_mlflow(tree: Any) -> None:
    """`import mlflow` in a project that has a module of that name means that one."""
    tree.write("mlflow.py", "")
    assert fixed(tree, RUN + "run.log('a', 1)\n") == RUN + "run.log('a', 1)\n"


def test_a_star_import(tree: Any) -> None:
    """A star import may bind `mlflow`, so the import goes behind it."""
    tree.write("helper.py", "mlflow = None\n")
    text = fixed(tree, f"{HEAD}from helper import *\nRun.get_context().log('a', 1)\n")
    assert text == "from helper import *\nimport mlflow\nmlflow.log_metric('a', 1)\n"


# What MLflow refuses as a name, or as a path in its store, and what it keeps as it is.
NAMES = {
    "run.tag('owner (team)', 'x')": Applicability.DISPLAY,
    "run.tag('a\\tb', 'x')": Applicability.DISPLAY,
    "run.tag(name, 'x')": Applicability.UNSAFE,
    "run.tag('a/b c', 'x')": Applicability.SAFE,
    "run.set_tags({'a': 1, 'b [c]': 2})": Applicability.DISPLAY,
    "run.set_tags({'a': 1, 'b': 2})": Applicability.SAFE,
    "run.log('model [best]', 'tree')": Applicability.UNSAFE,
    "run.log('loss:train', 1)": Applicability.UNSAFE,
    "run.log('./a', 1)": Applicability.DISPLAY,
    "run.log('a/', 1)": Applicability.DISPLAY,
    "run.log('a/../b', 1)": Applicability.DISPLAY,
    "run.log('..a', 1)": Applicability.DISPLAY,
    "run.log('a...', 1)": Applicability.SAFE,
    "run.upload_file('./a.txt', 'a.txt')": Applicability.UNSAFE,
    "run.upload_file('../a.txt', 'a.txt')": None,
    "run.upload_file('b//a.txt', 'a.txt')": Applicability.UNSAFE,
    "run.upload_file('b/a.txt', 'a.txt')": Applicability.SAFE,
    "run.upload_folder('a/', 'b')": Applicability.UNSAFE,
    "run.upload_folder('./a', 'b')": Applicability.UNSAFE,
    "run.upload_folder(name, 'b')": Applicability.UNSAFE,
    "run.upload_folder('a', 'b')": Applicability.SAFE,
}


@pytest.mark.parametrize("line", NAMES)
def test_names(line: str, tree: Any) -> None:
    """A name is only safe where MLflow takes it as it stands."""
    path = tree.write("train.py", f"{RUN}{line}\n")
    found = [
        diagnostic.fix.applicability if diagnostic.fix is not None else None
        for result in check_paths([path], tree.settings(), use_cache=False).results
        for diagnostic in result.diagnostics
        if diagnostic.range.start.row == 3 and not diagnostic.code.startswith("AZL28")
    ]
    assert found == [NAMES[line]]
