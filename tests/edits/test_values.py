"""What becomes of values that are no numbers: tags, parameters, files; and of what is doubled."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Applicability, Fix
from azlint.fixing import repair

HEAD = "from azureml.core import Run\n\nrun = Run.get_context()\n"
ARGS = (
    "import argparse\nfrom azureml.core import Run\n\nparser = argparse.ArgumentParser()\n"
    "parser.add_argument('--mode', default='fast')\nargs = parser.parse_args()\n"
    "run = Run.get_context()\n"
)


def fixed(tree: Any, source: str, *, unsafe: bool = True) -> str:
    """The source after its fixes."""
    path = tree.write("train.py", source)
    done = repair.fix_paths([path], tree.settings(), unsafe=unsafe, write=True)
    assert done.failures == ()
    text: str = path.read_text(encoding="utf-8")
    return text


def fix_of(tree: Any, source: str, code: str = "AZL202") -> Fix | None:
    """The fix of the one finding with that code."""
    (found,) = [each.fix for each in tree.check(source) if each.code == code]
    assert found is None or isinstance(found, Fix)
    return found


WRITTEN = {
    "a text": (HEAD + "run.log('a', 'b'.upper())\n", "mlflow.set_tag('a', 'b'.upper())\n"),
    "a path": (
        "from pathlib import Path\n" + HEAD + "run.log('a', Path('b'))\n",
        "mlflow.set_tag('a', Path('b'))\n",
    ),
    "an option": (ARGS + "run.log('a', args.mode)\n", "mlflow.set_tag('a', args.mode)\n"),
    "options": (ARGS + "run.log('a', args)\n", "mlflow.log_params(vars(args))\n"),
    "options as a dictionary": (
        ARGS + "run.log('a', vars(args))\n",
        "mlflow.log_params(vars(args))\n",
    ),
    "a dictionary": (
        HEAD + "run.log('a', {'b': 1})\n",
        "mlflow.log_dict({'b': 1}, \"a.json\")\n",
    ),
    "each option": (
        ARGS + "for k, v in vars(args).items():\n    run.log(k, v)\n",
        "mlflow.log_params(vars(args))\n",
    ),
    "each option as text": (
        ARGS + "for k, v in args.__dict__.items():\n    run.log(k, str(v))\n",
        "mlflow.log_params(args.__dict__)\n",
    ),
    "each option as argparse has them": (
        ARGS + "for k, v in args._get_kwargs():\n    run.log(k, v)\n",
        "mlflow.log_params(vars(args))\n",
    ),
    "each option by its name": (
        ARGS + "for k in vars(args):\n    run.log(k, vars(args)[k])\n",
        "mlflow.log_params(vars(args))\n",
    ),
    "each parameter": (
        HEAD + "def f(params):\n    for k, v in params.items():\n        run.log(k, v)\n",
        "    mlflow.log_params(params)\n",
    ),
    "each parameter among others": (
        HEAD + "for k, v in config.items():\n    print(k)\n    run.log(k, v)\n",
        "    print(k)\n    mlflow.log_param(k, v)\n",
    ),
    "each parameter that is there": (
        HEAD + "for k, v in config.items():\n    if v is not None:\n        run.log(k, v)\n",
        "    if v is not None:\n        mlflow.log_param(k, v)\n",
    ),
    "each of what holds text": (
        HEAD + "d = {'a': 'b', 'c': 1}\nfor k, v in d.items():\n    run.log(k, v)\n",
        "mlflow.log_params(d)\n",
    ),
    "each option in a comprehension": (
        ARGS + "[run.log(k, v) for k, v in vars(args).items()]\n",
        "mlflow.log_params(vars(args))\n",
    ),
    "the name of a workspace": (
        HEAD + "run.log('a', run.experiment.workspace.name)\n",
        "mlflow.set_tag('a', run.experiment.workspace.name)\n",
    ),
    "a number of a loop over results": (
        HEAD + "for k, v in results.items():\n    run.log(k, v)\n",
        "    mlflow.log_metric(k, v)\n",
    ),
    "another name": (
        HEAD + "for k, v in params.items():\n    run.log('best_' + k, v)\n",
        "    mlflow.log_metric('best_' + k, v)\n",
    ),
    "a formatted number": (
        HEAD + "run.log('a', f'{x:.3f}')\n",
        "mlflow.log_metric('a', f'{x:.3f}')\n",
    ),
    "a share": (HEAD + "run.log('a', f'{x:.1f}%')\n", "mlflow.set_tag('a', f'{x:.1f}%')\n"),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_what_becomes_of_values(name: str, tree: Any) -> None:
    """What v1 keeps is kept in the form that MLflow has for it, and never safely."""
    before, after = WRITTEN[name]
    fix = fix_of(tree, before)
    assert fix is not None
    assert fix.applicability is Applicability.UNSAFE
    text = fixed(tree, before)
    assert text.endswith(after), text


def test_numbers_of_a_dictionary(tree: Any) -> None:
    """What holds numbers only stays metrics, whatever it is called."""
    source = HEAD + "params = {'a': 1}\nfor k, v in params.items():\n    run.log(k, v)\n"
    assert fixed(tree, source, unsafe=False).endswith("    mlflow.log_metric(k, v)\n")


MORE = {
    "a list of texts": (
        "run.log_list('a', ['b', 'c'])\n",
        "mlflow.log_dict({'a': ['b', 'c']}, \"a.json\")\n",
    ),
    "a list of parts": (
        "xs = [str(x) for x in y]\nrun.log_list('a', xs)\n",
        "mlflow.log_dict({'a': xs}, \"a.json\")\n",
    ),
    "a list of text and numbers": (
        "run.log_list('a', ['b', 1])\n",
        "    mlflow.log_metric('a', value, step=step)\n",
    ),
    "a list under a refused name": (
        "run.log_list('a (%)', [1])\n",
        "    mlflow.log_metric('a_percent', value, step=step)\n",
    ),
    "a list under a computed name": (
        "run.log_list(f'a {x}', [1])\n",
        "    mlflow.log_metric(f'a {x}', value, step=step)\n",
    ),
    "a row with a text": (
        "run.log_row('a', kind='b', n=1)\n",
        'mlflow.log_table({"kind": [\'b\'], "n": [1]}, "a.json")\n',
    ),
    "a step and a text": (
        "run.log_row('a', epoch=1, kind='b')\n",
        'mlflow.log_table({"epoch": [1], "kind": [\'b\']}, "a.json")\n',
    ),
    "a row with a text and a mapping": (
        "run.log_row('a', kind=str(k), **values)\n",
        'mlflow.log_table({"kind": [str(k)], **{key: [value] for key, value in values.items()}}, '
        '"a.json")\n',
    ),
    "a row under a refused name": (
        "run.log_row('a (%)', n=1)\n",
        'mlflow.log_metrics({"a_percent.n": 1})\n',
    ),
    "a row under a computed name": (
        "run.log_row(f'a {x}', n=1, m=2)\n",
        "mlflow.log_metrics({f'a {x}.n': 1, f'a {x}.m': 2})\n",
    ),
    "a row under a sum": (
        "run.log_row('a ' + x, n=1)\n",
        "mlflow.log_metrics({'a ' + x + \".n\": 1})\n",
    ),
    "a row of a mapping under a computed name": (
        "run.log_row(f'a {x}', **values)\n",
        "mlflow.log_metrics({f'a {x}.{key}': value for key, value in values.items()})\n",
    ),
    "a table under a computed name": (
        "run.log_table(f'a {x}', {'b': [1]})\n",
        "mlflow.log_table({'b': [1]}, f'a {x}.json')\n",
    ),
    "a chart under a format": (
        "run.log_confusion_matrix('a {}'.format(x), {})\n",
        "mlflow.log_dict({}, 'a {}'.format(x) + \".json\")\n",
    ),
    "a plot": (
        "import matplotlib.pyplot as plt\nrun.log_image('a.png', plt)\n",
        "mlflow.log_figure(plt.gcf(), 'a.png')\n",
    ),
    "axes": (
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nrun.log_image('a', plot=ax)\n",
        'mlflow.log_figure(ax.figure, "a.png")\n',
    ),
    "a figure": (
        "import matplotlib.pyplot as plt\nfig = plt.figure()\nrun.log_image('a', plot=fig)\n",
        'mlflow.log_figure(fig, "a.png")\n',
    ),
}


@pytest.mark.parametrize("name", MORE)
def test_lists_rows_and_images(name: str, tree: Any) -> None:
    """The same for what is more than one value."""
    before, after = MORE[name]
    source = HEAD + before
    assert fixed(tree, source, unsafe=False) == source
    text = fixed(tree, source)
    assert text.endswith(after), text


def test_lines_of_a_plot(tree: Any) -> None:
    """v1 fails on them, and no figure is to be had of a list."""
    source = "import matplotlib.pyplot as plt\n" + HEAD + "run.log_image('a', plot=plt.plot(x))\n"
    assert fixed(tree, source) == source


DOUBLED = "import mlflow\n" + HEAD

DELETED = {
    "beside": "run.log('a', x)\nmlflow.log_metric('a', x)\n",
    "with a step": "for i in y:\n    run.log('a', x)\n    mlflow.log_metric('a', x, step=i)\n",
    "among others": "run.log('a', x)\nmlflow.log_metrics({'a': x, 'b': z})\n",
    "under a computed name": "for k in y:\n    run.log(k, x)\n    mlflow.log_metric(k, float(x))\n",
    "under a condition": "mlflow.log_metric('a', x)\nif y:\n    run.log('a', x)\n",
}


@pytest.mark.parametrize("name", DELETED)
def test_doubled_metrics(name: str, tree: Any) -> None:
    """What MLflow logs already is not logged with it once more."""
    source = DOUBLED + DELETED[name]
    assert "AZL281" in {found.code for found in tree.check(source)}
    fix = fix_of(tree, source)
    assert fix is not None
    assert fix.title == "delete it: MLflow logs it already"
    assert fix.applicability is Applicability.UNSAFE
    text = fixed(tree, source)
    assert "run" not in text
    assert text.count("mlflow.log") == 1


APART = {
    "on the other branch": "if y:\n    run.log('a', 1)\nelse:\n    mlflow.log_metric('a', 1)\n",
    "after an error": (
        "try:\n    mlflow.log_metric('a', 1)\nexcept OSError:\n    run.log('a', 1)\n"
    ),
    "another metric": "run.log('a', 1)\nmlflow.log_metric('b', 1)\n",
}


@pytest.mark.parametrize("name", APART)
def test_metrics_that_are_not_doubled(name: str, tree: Any) -> None:
    """Where only one of them runs, the other becomes one of MLflow."""
    source = DOUBLED + APART[name]
    assert "AZL281" not in {found.code for found in tree.check(source)}
    assert fixed(tree, source).count("mlflow.log_metric") == 2


def test_a_metric_that_is_doubled_now_and_then(tree: Any) -> None:
    """Where MLflow does not log each of them, there is no fix that keeps all and doubles none."""
    source = DOUBLED + "run.log('a', x)\nif y:\n    mlflow.log_metric('a', x)\n"
    fix = fix_of(tree, source)
    assert fix is not None
    assert fix.applicability is Applicability.DISPLAY
    assert "MLflow logs `a`, too" in fix.reason
    assert "run.log('a', x)" in fixed(tree, source)


ALIASES = {
    "in a log": "run.log('a', np.float(x))\n",
    "as a type": "x = np.zeros(3, dtype=np.int)\n",
    "in a test": "print(isinstance(x, np.str))\n",
}


@pytest.mark.parametrize("name", ALIASES)
def test_aliases_of_numpy(name: str, tree: Any) -> None:
    """They become the builtins, safely, wherever they stand."""
    text = fixed(tree, "import numpy as np\n" + HEAD + ALIASES[name], unsafe=False)
    assert "np." not in text.replace("np.zeros", "")


def test_a_log_takes_its_alias_along(tree: Any) -> None:
    """The fix of the call leaves no crash behind it that is reported with it."""
    fix = fix_of(tree, "import numpy as np\n" + HEAD + "run.log('a', np.float(x))\n")
    assert fix is not None
    assert "float" in [edit.content for edit in fix.edits]


NO_ALIASES = {
    "a builtin of its own": "float = f\nx = np.float(1)\n",
    "one that NumPy 2 has": "x = np.bool(1)\n",
    "one that the script sets": "np.float = np.float64\nx = np.float(1)\n",
    "a module of that name": "import other as np\nx = np.float(1)\n",
}


@pytest.mark.parametrize("name", NO_ALIASES)
def test_near_misses_of_aliases(name: str, tree: Any) -> None:
    """What may mean something else stays."""
    source = "import numpy as np\n" + HEAD + NO_ALIASES[name] + "run.log('a', 1)\n"
    assert NO_ALIASES[name] in fixed(tree, source, unsafe=False)
