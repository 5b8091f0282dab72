"""What each fix makes of code: before, after, and how far it can be trusted."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Applicability
from azlint.fixing import repair

HEAD = "from azureml.core import Run\n\nrun = Run.get_context()\n"


def fixed(tree: Any, source: str, *, unsafe: bool = False, name: str = "train.py") -> str:
    """The source after its fixes, which are written; None of it fails."""
    path = tree.write(name, source)
    done = repair.fix_paths([path], tree.settings(), unsafe=unsafe, write=True)
    assert done.failures == ()
    text: str = path.read_bytes().decode()
    return text


SAFE = {
    "a number": ("run.log('a', 1)\n", "mlflow.log_metric('a', 1)\n"),
    "a bool": ("run.log('a', True)\n", "mlflow.log_metric('a', True)\n"),
    "arithmetic": ("run.log('a', -(1 + 2) / 3)\n", "mlflow.log_metric('a', -(1 + 2) / 3)\n"),
    "len and float": (
        "run.log('a', len(x) + float(y))\n",
        "mlflow.log_metric('a', len(x) + float(y))\n",
    ),
    "keywords": ("run.log(value=1, name='a')\n", "mlflow.log_metric(value=1, key='a')\n"),
    "a step": ("run.log('a', 1, step=2)\n", "mlflow.log_metric('a', 1, step=2)\n"),
    "a positional step": ("run.log('a', 1, '', 2)\n", "mlflow.log_metric('a', 1, step=2)\n"),
    "an empty description": ("run.log('a', 1, '')\n", "mlflow.log_metric('a', 1)\n"),
    "no description": (
        "run.log('a', 1, description=None, step=1)\n",
        "mlflow.log_metric('a', 1, step=1)\n",
    ),
    "a loop": (
        "for i in range(3):\n    run.log('a', i, step=i)\n",
        "for i in range(3):\n    mlflow.log_metric('a', i, step=i)\n",
    ),
    "a numbered name": (
        "for i, x in enumerate(y):\n    run.log(f'a_{i}', i)\n",
        "for i, x in enumerate(y):\n    mlflow.log_metric(f'a_{i}', i)\n",
    ),
    "comments": (
        "run.log(  # log\n    'a',  # name\n    1,  # value\n)  # done\n",
        "mlflow.log_metric(  # log\n    'a',  # name\n    1,  # value\n)  # done\n",
    ),
    "a result, which is None": ("x = run.log('a', 1)\n", "x = mlflow.log_metric('a', 1)\n"),
    "names of a loop": (
        "for n in ['a', 'b']:\n    run.log(n, 1)\n",
        "for n in ['a', 'b']:\n    mlflow.log_metric(n, 1)\n",
    ),
    "names of pairs": (
        "for n, x in [('a', 1), ('b', 2)]:\n    run.log(n, x)\n",
        "for n, x in [('a', 1), ('b', 2)]:\n    mlflow.log_metric(n, x)\n",
    ),
    "names of a dictionary": (
        "d = {'a': 1, 'b': 2}\nfor n, x in d.items():\n    run.log(n, x)\n",
        "d = {'a': 1, 'b': 2}\nfor n, x in d.items():\n    mlflow.log_metric(n, x)\n",
    ),
    "a tag": ("run.tag('a', 'b')\n", "mlflow.set_tag('a', 'b')\n"),
    "a tag of text": ("run.tag('a', f'{x}')\n", "mlflow.set_tag('a', f'{x}')\n"),
    "a file": (
        "run.upload_file('outputs/m.pkl', 'm.pkl')\n",
        "mlflow.log_artifact('m.pkl', artifact_path=\"outputs\")\n",
    ),
    "a file at the top": (
        "run.upload_file(name='m.pkl', path_or_stream='x/m.pkl')\n",
        "mlflow.log_artifact('x/m.pkl')\n",
    ),
    "a folder": (
        "run.upload_folder('m', 'x')\n",
        "mlflow.log_artifacts('x', artifact_path='m')\n",
    ),
    "tags": ("run.set_tags({'a': 'b'})\n", "mlflow.set_tags({'a': 'b'})\n"),
}


@pytest.mark.parametrize("name", SAFE)
def test_safe_fixes(name: str, tree: Any) -> None:
    """The run goes with its last use, and so does the import."""
    before, after = SAFE[name]
    assert fixed(tree, HEAD + before) == f"import mlflow\n\n{after}"


UNSAFE = {
    "a value of any kind": ("run.log('a', x)\n", "mlflow.log_metric('a', x)\n", "`x` may be"),
    "names of a loop, one of which is refused": (
        "for n in ['a', 'b (%)']:\n    run.log(n, 1)\n",
        "for n in ['a', 'b (%)']:\n    mlflow.log_metric(n, 1)\n",
        "the name may",
    ),
    "a name of any kind": ("run.log(x, 1)\n", "mlflow.log_metric(x, 1)\n", "the name may"),
    "a description": ("run.log('a', 1, 'b')\n", "mlflow.log_metric('a', 1)\n", "description"),
    "a step of any kind": (
        "run.log('a', 1, step=x)\n",
        "mlflow.log_metric('a', 1, step=x)\n",
        "`x` may be something else than an integer",
    ),
    "a tag of any name": ("run.tag(x, 'b')\n", "mlflow.set_tag(x, 'b')\n", "the name may"),
    "tags of any name": (
        "run.set_tags({x: 'b'})\n",
        "mlflow.set_tags({x: 'b'})\n",
        "may hold",
    ),
    "a file in a folder that is written in another way": (
        "run.upload_file('./outputs/m.pkl', './outputs/m.pkl')\n",
        "mlflow.log_artifact('./outputs/m.pkl', artifact_path=\"outputs\")\n",
        "MLflow refuses the folder `./outputs`",
    ),
    "a file at the top, written in another way": (
        "run.upload_file('./m.pkl', 'm.pkl')\n",
        "mlflow.log_artifact('m.pkl')\n",
        "it goes to the top",
    ),
    "a folder that is written in another way": (
        "run.upload_folder('m/', 'x')\n",
        "mlflow.log_artifacts('x', artifact_path=\"m\")\n",
        "MLflow refuses the folder `m/`",
    ),
    "a folder of any name": (
        "run.upload_folder(n, 'x')\n",
        "mlflow.log_artifacts('x', artifact_path=n)\n",
        "may be a folder that MLflow refuses",
    ),
    "a tag of any kind": ("run.tag('a', x)\n", "mlflow.set_tag('a', x)\n", "may be None"),
    "tags of any kind": ("run.set_tags(x)\n", "mlflow.set_tags(x)\n", "may hold None"),
    "a number or something else": (
        "x = 1\nif y:\n    x = y\nrun.log('a', x)\n",
        "x = 1\nif y:\n    x = y\nmlflow.log_metric('a', x)\n",
        "`x` may be",
    ),
}

UNSAFE |= {
    "text": ("run.log('a', 'b')\n", "mlflow.set_tag('a', 'b')\n", "keeps the last value only"),
    "text by its type": (
        "run.log(name='a', value=str(x), description='')\n",
        "mlflow.set_tag(key='a', value=str(x))\n",
        "text becomes a tag",
    ),
    "a list": (
        "run.log_list('a', [1, 2])\n",
        "for step, value in enumerate([1, 2]):\n    mlflow.log_metric('a', value, step=step)\n",
        "instead of a list",
    ),
    "a list of any kind, in a block": (
        "if x:\n    run.log_list('a', x)\n",
        "if x:\n    for step, value in enumerate(x):\n"
        "        mlflow.log_metric('a', value, step=step)\n",
        "something else than numbers",
    ),
    "a list beside other values": (
        "value = [1]\nrun.log_list('a', value)\n",
        "value = [1]\nfor step, value_ in enumerate(value):\n"
        "    mlflow.log_metric('a', value_, step=step)\n",
        "a metric with steps instead of a list",
    ),
    "a row": (
        "run.log_row('fit', loss=0.5, n=2)\n",
        'mlflow.log_metrics({"fit.loss": 0.5, "fit.n": 2})\n',
        "instead of a table",
    ),
    "a row of any kind": (
        "run.log_row(name='fit', loss=x, description='y')\n",
        'mlflow.log_metrics({"fit.loss": x})\n',
        "`x` may be something else than a number",
    ),
    "a table": (
        "run.log_table('t', {'a': [1]})\n",
        "mlflow.log_table({'a': [1]}, \"t.json\")\n",
        "a file instead of a table",
    ),
    "a confusion matrix": (
        "run.log_confusion_matrix('m', {'data': {}})\n",
        "mlflow.log_dict({'data': {}}, \"m.json\")\n",
        "draws no confusion matrix",
    ),
    "an accuracy table of any kind": (
        "run.log_accuracy_table(value=x, name=y)\n",
        'mlflow.log_dict(x, f"{y}.json")\n',
        "`x` may be something else than a dictionary",
    ),
    "predictions": (
        "run.log_predictions('p', x)\n",
        'mlflow.log_dict(x, "p.json")\n',
        "chart of predictions",
    ),
    "residuals": (
        "run.log_residuals('r', x)\n",
        'mlflow.log_dict(x, "r.json")\n',
        "chart of residuals",
    ),
    "an image file": (
        "run.log_image('i', path='a/b.png')\n",
        "mlflow.log_artifact('a/b.png')\n",
        "the name is lost",
    ),
    "a figure": (
        "run.log_image('i', plot=fig)\n",
        'mlflow.log_figure(fig, "i.png")\n',
        "`fig` may be something else than a figure",
    ),
    "pyplot": (
        "import matplotlib.pyplot as plt\nrun.log_image('i', plot=plt)\n",
        'import matplotlib.pyplot as plt\nmlflow.log_figure(plt.gcf(), "i.png")\n',
        "replaces the one before",
    ),
    "a folder of any kind": (
        "run.upload_folder('m', x)\n",
        "mlflow.log_artifacts(x, artifact_path='m')\n",
        "may end in a slash",
    ),
}


@pytest.mark.parametrize("name", UNSAFE)
def test_unsafe_fixes(name: str, tree: Any) -> None:
    """They say why, and are done only when asked for."""
    before, after, reason = UNSAFE[name]
    source = HEAD + before
    (told,) = [d.fix for d in tree.check(source) if d.fix is not None]
    assert reason in told.reason
    assert fixed(tree, source) == source
    assert fixed(tree, source, unsafe=True) == f"import mlflow\n\n{after}"


UNFIXED = {
    "text with a step": "run.log('a', 'b', step=1)\n",
    "nothing": "run.log('a', None)\n",
    "a list": "run.log('a', [1])\n",
    "stars": "run.log(*x)\n",
    "keywords of any name": "run.log('a', **x)\n",
    "the method itself": "log = run.log\n",
    "a tag without a value": "run.tag('a')\n",
    "a failure": "run.fail()\n",
    "a file above the run": "run.upload_file('../m.pkl', 'm.pkl')\n",
    "a folder from the root": "run.upload_folder('/m', 'x')\n",
    "a file under no name": "run.upload_file('outputs/', 'b.pkl')\n",
    "a stream": "run.upload_file('a.pkl', open('a.pkl', 'rb'))\n",
    "an image that is both": "run.log_image('a', path='b', plot=c)\n",
    "a comment within": "run.log_table(  # why\n    'a', x)\n",
    "another meaning of mlflow": "mlflow = None\nrun.log('a', 1)\n",
}


@pytest.mark.parametrize("name", UNFIXED)
def test_what_a_person_decides(name: str, tree: Any) -> None:
    """Where the meaning is another one, nothing is done."""
    assert fixed(tree, HEAD + UNFIXED[name], unsafe=True) == HEAD + UNFIXED[name]


IMPORTS = {
    "an alias that is there": (
        "import mlflow as ml\nfrom azureml.core import Run\nRun.get_context().log('a', 1)\n",
        "import mlflow as ml\nml.log_metric('a', 1)\n",
    ),
    "among third-party packages": (
        "import os\n\nimport numpy\nfrom azureml.core import Run\nimport torch\n\n"
        "Run.get_context().log('a', 1)\n",
        "import os\n\nimport numpy\nimport mlflow\nimport torch\n\nmlflow.log_metric('a', 1)\n",
    ),
    "one name of several": (
        "from azureml.core import Dataset, Run, Model\nRun.get_context().log('a', 1)\n"
        "print(Dataset, Model)\n",
        "from azureml.core import Dataset, Model\nimport mlflow\nmlflow.log_metric('a', 1)\n"
        "print(Dataset, Model)\n",
    ),
    "the last name of several": (
        "from azureml.core import Dataset, Run\nRun.get_context().log('a', 1)\nprint(Dataset)\n",
        "from azureml.core import Dataset\nimport mlflow\nmlflow.log_metric('a', 1)\n"
        "print(Dataset)\n",
    ),
    "a name in __all__": (
        "from azureml.core import Run\n__all__ = ['Run']\n",
        "from azureml.core import Run\n__all__ = ['Run']\n",
    ),
    "a name in an annotation": (
        "from azureml.core import Run\ndef f(run: 'Run'):\n    pass\n",
        "from azureml.core import Run\ndef f(run: 'Run'):\n    pass\n",
    ),
    "a run that is used": (
        "from azureml.core import Run\nrun = Run.get_context()\nrun.log('a', 1)\nprint(run)\n",
        "from azureml.core import Run\nimport mlflow\nrun = Run.get_context()\n"
        "mlflow.log_metric('a', 1)\nprint(run)\n",
    ),
    "the only statement of a block": (
        "from azureml.core import Run\nrun = Run.get_context()\nif x():\n    run.complete()\n",
        "if x():\n    pass\n",
    ),
    "within a function": (
        "def main():\n    from azureml.core import Run\n    run = Run.get_context()\n"
        "    run.log('a', 1)\nmain()\n",
        "def main():\n    import mlflow\n    mlflow.log_metric('a', 1)\nmain()\n",
    ),
    "within two functions": (
        "def one():\n    from azureml.core import Run\n    Run.get_context().log('a', 1)\n\n"
        "def two():\n    from azureml.core import Run  # v1\n    print()\n"
        "    Run.get_context().log('b', 1)\n\none(), two()\n",
        "def one():\n    import mlflow\n    mlflow.log_metric('a', 1)\n\n"
        "def two():\n    from azureml.core import Run  # v1\n    import mlflow\n    print()\n"
        "    mlflow.log_metric('b', 1)\n\none(), two()\n",
    ),
    "below a docstring": (
        '"""Trains."""\n\nfrom azureml.core import Run\n\nRun.get_context().log(\'a\', 1)\n',
        '"""Trains."""\n\nimport mlflow\n\nmlflow.log_metric(\'a\', 1)\n',
    ),
}


def test_the_text_of_a_tag(tree: Any) -> None:
    """What a run is tagged with is text, and MLflow refuses it as a metric."""
    after = fixed(tree, HEAD + "run.log('a', run.tags['b'])\n", unsafe=True)
    assert after.endswith("mlflow.set_tag('a', run.tags['b'])\n")


RENAMED = {
    "a name": ("'acc (%)', 1", "'acc_percent', 1"),
    "a note behind": ('"accuracy (test)", 1', '"accuracy_test", 1'),
    "a note before": ("'(test) accuracy', 1", "'test_accuracy', 1"),
    "text": ("'model [best]', 'tree'", "'model_best', 'tree'"),
    "a number": ("f'acc@{x}', 1", "f'acc_at_{x}', 1"),
    "a number at the end": ("f'{x} (%)', 1", "f'{x}_percent', 1"),
    "an old format": ("'%s (%%) %d' % (x, 1), 1", "'%s_percent_%d' % (x, 1), 1"),
    "a field within a field": ("f'{x!r:{y}}@{z}', 1", "f'{x!r:{y}}_at_{z}', 1"),
    "fields of a format": (
        "'{0[a]}@{b:>{w}}'.format(x, b=y, w=3), 1",
        "'{0[a]}_at_{b:>{w}}'.format(x, b=y, w=3), 1",
    ),
    "a format": ("'{}@{}'.format(x, 1), 1", "'{}_at_{}'.format(x, 1), 1"),
    "a sum": ("x + '#' + str(1), 1", "x + '_' + str(1), 1"),
    "a sum with an end": ("x + ' (%)', 1", "x + '_percent', 1"),
    "words": ("'a & b, c', 1", "'a_and_b_c', 1"),
}


@pytest.mark.parametrize("name", RENAMED)
def test_names_that_become_legal(name: str, tree: Any) -> None:
    """What MLflow refuses in a name goes, and it is said that readers must follow."""
    before, after = RENAMED[name]
    source = f"{HEAD}run.log({before})\n"
    assert fixed(tree, source) == source
    (found,) = [d.fix for d in tree.check(source) if d.code == "AZL202"]
    assert "the name becomes" in found.reason
    assert "also for who reads it" in found.reason
    text = fixed(tree, source, unsafe=True)
    assert text.endswith((f"mlflow.log_metric({after})\n", f"mlflow.set_tag({after})\n"))


def test_a_name_that_stands_for_a_text(tree: Any) -> None:
    """The new name stands in the call, so that whatever else reads the old one still does."""
    source = f"{HEAD}key = 'acc (%)'\nrun.log(key, 1)\nprint(key)\n"
    text = fixed(tree, source, unsafe=True)
    assert text.endswith("key = 'acc (%)'\nmlflow.log_metric(\"acc_percent\", 1)\nprint(key)\n")


def test_a_name_that_is_taken(tree: Any) -> None:
    """Two series do not become one."""
    source = f"{HEAD}run.log('acc (%)', 1)\nrun.log('acc_percent', 1)\n"
    text = fixed(tree, source, unsafe=True)
    assert text.endswith("run.log('acc (%)', 1)\nmlflow.log_metric('acc_percent', 1)\n")


def test_readers_of_a_name(tree: Any) -> None:
    """Where the script reads the metric back, it reads the new name."""
    source = f"{HEAD}run.log('acc (%)', 1)\nprint(run.get_metrics()['acc (%)'], 'acc (%)')\n"
    text = fixed(tree, source, unsafe=True)
    assert "get_metrics()['acc_percent'], 'acc (%)')" in text


REFUSED = {
    "a name of signs": "run.log('()', 1)\n",
    "a way back": "run.log('a/../acc', 1)\n",
    "a path of a name": "run.log('./acc', 1)\n",
    "a folder of a name": "run.log('acc/', 1)\n",
    "a tabulator": "run.log('acc\\t', 1)\n",
    "a tag": "run.tag('acc=', 'b')\n",
    "tags": "run.set_tags({'a': 'b', 'acc=': 'b'})\n",
    "a name in parts": "run.log('acc' '@', 1)\n",
}


@pytest.mark.parametrize("name", REFUSED)
def test_names_that_mlflow_refuses(name: str, tree: Any) -> None:
    """The script would fail with them, and another name is for a person to choose."""
    source = HEAD + REFUSED[name]
    assert fixed(tree, source, unsafe=True) == source
    told = [d.fix for d in tree.check(source) if d.fix is not None]
    if "child" not in name:
        (fix,) = told
        assert fix.applicability is Applicability.DISPLAY
        assert "choose another, also where it is read" in fix.reason


@pytest.mark.parametrize("name", IMPORTS)
def test_imports(name: str, tree: Any) -> None:
    """MLflow is imported once, where it belongs; v1 goes with its last use."""
    before, after = IMPORTS[name]
    assert fixed(tree, before) == after


@pytest.mark.parametrize(
    "source",
    [
        "x = y = 0\nwhile True:\n    x = y + 1\n    y = x - 1\n    run.log('a', 1, step=x)\n",
        "x = y = 0\nwhile True:\n    x = y + 1\n    y = x + x\n    run.log(f'a{x}', y)\n",
        "class A:\n    def f(self):\n        self.a = self.b\n        self.b = self.a\n"
        "        self.a.log('a', 1)\n",
        "class A:\n    def f(self, run):\n        self.run = self.run\n"
        "        self.run.log('a', 1)\n",
    ],
)
def test_what_goes_round_in_circles(source: str, tree: Any) -> None:
    """What depends on itself is not certain; asking comes to an end, and nothing else fails."""
    tree.write("train.py", HEAD + source)
    (result,) = tree.report().results
    assert result.failures == ()


def test_a_run_that_is_handed_in(tree: Any) -> None:
    """A parameter may be another run, and a run that may be None is none to rely on."""
    handed = (
        "from azureml.core import Run\n\n\ndef report(run: Run):\n    run.log('a', 1)\n\n\n"
        "report(Run.get_context())\n"
    )
    assert fixed(tree, handed) == handed
    assert "mlflow.log_metric('a', 1)" in fixed(tree, handed, unsafe=True)
    absent = (
        "import os\nfrom azureml.core import Run\nrun = None\nif os.environ.get('X'):\n"
        "    run = Run.get_context()\n"
    )
    bare = absent + "run.log('a', 1)\n"
    assert fixed(tree, bare) == bare
    (told,) = [d.fix for d in tree.check(bare) if d.fix is not None]
    assert "may be None" in told.reason
    tested = absent + "if run is not None:\n    run.log('a', 1)\n"
    assert fixed(tree, tested).endswith("if run is not None:\n    mlflow.log_metric('a', 1)\n")


def test_a_run_in_an_attribute(tree: Any) -> None:
    """What a class keeps for itself is the run of the job if nothing else is ever put there."""
    source = (
        "from azureml.core import Run\n\n\nclass Callback:\n    def __init__(self{}):\n"
        "        self.run = {}\n\n    def on_end(self):\n        self.run.log('a', 1)\n"
        "\n\nCallback({}).on_end()\n"
    )
    assert "mlflow.log_metric('a', 1)" in fixed(tree, source.format("", "Run.get_context()", ""))
    handed = source.format(", run: Run", "run", "Run.get_context()")
    assert fixed(tree, handed) == handed
    assert "mlflow.log_metric('a', 1)" in fixed(tree, handed, unsafe=True)


def test_a_name_that_others_import(tree: Any) -> None:
    """Whether another file needs the run is not for this one to say."""
    tree.write("other.py", "from train import run\n")
    source = HEAD + "run.log('a', 1)\n"
    assert "run = Run.get_context()" in fixed(tree, source)
    assert "run = Run.get_context()" not in fixed(tree, source, unsafe=True)


def test_what_an_import_registers(tree: Any) -> None:
    """A package that tells v1 of its runs goes without asking when it is the last of v1 only."""
    source = "import azureml.train.automl\nfrom azureml.core import Workspace\nprint(Workspace)\n"
    assert fixed(tree, source) == source
    assert "automl" not in fixed(tree, source, unsafe=True)
    assert fixed(tree, "import azureml.train.automl\n") == ""


@pytest.mark.parametrize("command", ["!echo {run.id}", "%env RUN=$run", "%%bash -s {run}\nls"])
def test_names_in_commands(command: str, tree: Any) -> None:
    """IPython fills names into commands, so a run that is used there stays."""
    path = tree.notebook("a.ipynb", HEAD, "run.log('a', 1)\n", f"{command}\n")
    repair.fix_paths([path], tree.settings(), unsafe=False, write=True)
    assert "run = Run.get_context()" in path.read_text(encoding="utf-8")


def test_names_in_commands_of_a_script(tree: Any) -> None:
    """The same holds for a script in cells."""
    source = f"# %%\n{HEAD}# %%\nrun.log('a', 1)\n# %%\n!echo {{run.id}}\n"
    assert "run = Run.get_context()" in fixed(tree, source)
    assert "mlflow.log_metric('a', 1)" in fixed(tree, source)


def test_a_comment_is_not_lost_in_silence(tree: Any) -> None:
    """A fix that takes a comment with it is unsafe and says so."""
    source = HEAD + "run.log('a', 1)\nrun.complete()  # done\n"
    assert "run.complete()  # done" in fixed(tree, source)
    assert "done" not in fixed(tree, source, unsafe=True)


def test_notebooks(tree: Any) -> None:
    """Cells are fixed in place, the scripts that they write too."""
    path = tree.notebook(
        "a.ipynb",
        "from azureml.core import Run\n",
        "%matplotlib inline\nrun = Run.get_context()\nrun.log('é', 1)\nrun.complete()",
        "%%writefile train.py\n" + HEAD + "run.log('b', 2)\n",
    )
    done = repair.fix_paths([path], tree.settings(), unsafe=False, write=True)
    assert done.failures == ()
    import json

    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert ["".join(cell["source"]) for cell in cells] == [
        "import mlflow\n",
        "%matplotlib inline\nmlflow.log_metric('é', 1)",
        "%%writefile train.py\nimport mlflow\n\nmlflow.log_metric('b', 2)\n",
    ]
