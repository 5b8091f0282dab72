"""Which values a safe fix takes for numbers, and which it must not."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.checking.driver import check_paths
from azlint.diagnostics import Applicability

HEAD = (
    "import argparse\nimport numpy as np\nfrom azureml.core import Run\n\nrun = Run.get_context()\n"
)
PARSER = "parser = argparse.ArgumentParser()\n{options}\nargs = parser.parse_args()\n"


def option(*declared: str) -> str:
    """The head of a script whose parser has these options."""
    return PARSER.format(options="\n".join(f"parser.add_argument({d})" for d in declared))


NEAR_MISSES = {
    "an option of text": (option("'--x'"), "args.x"),
    "an option without a default": (option("'--x', type=float"), "args.x"),
    "an option with None": (option("'--x', type=float, default=None"), "args.x"),
    "an option of many": (option("'--x', type=float, default=1.0, nargs='+'"), "args.x"),
    "an option declared twice": (option("'--x', type=float, default=1.0", "'--x'"), "args.x"),
    "an option of any type": (option("'--x', type=convert, default=1.0"), "args.x"),
    "another option": (option("'--x', type=float, default=1.0"), "args.y"),
    "an option that is set": (
        option("'--x', type=float, default=1.0") + "args.x = 'a'\n",
        "args.x",
    ),
    "an option with another default": (
        option("'--x', type=float, default=1.0") + "parser.set_defaults(x=None)\n",
        "args.x",
    ),
    "a flag with None": (option("'--x', action='store_true', default=None"), "args.x"),
    "a flag with other arguments": (option("'--x', action='store_true', **y"), "args.x"),
    "an option of a type of that name": (
        "from numpy import str_ as float\n" + option("'--x', type=float, default=1.0"),
        "args.x",
    ),
    "an option that a mapping changes": (
        option("'--x', type=float, default=1.0") + "vars(args).update(y)\n",
        "args.x",
    ),
    "an option that an item changes": (
        option("'--x', type=float, default=1.0") + "args.__dict__['x'] = y\n",
        "args.x",
    ),
    "a parameter that is None by default": ("def f(a: float = None):\n    return a\n", "f()"),
    "an option that is changed by name": (
        option("'--x', type=float, default=1.0") + "vars(args)['x'] = 'a'\n",
        "args.x",
    ),
    "options that are updated": (
        option("'--x', type=float, default=1.0") + "args.__dict__.update(x='a')\n",
        "args.x",
    ),
    "a text that is multiplied": ("x = 'a'\nx *= 3\n", "x"),
    "something that is added to": ("x = y\nx += 1\n", "x"),
    "a root, which may be complex": ("x = -1.0\n", "x ** 0.5"),
    "a power that no float holds": ("", "10 ** 400"),
    "an attribute of something else": ("args = object()\n", "args.x"),
    "integers of NumPy": ("for x in np.arange(10):\n    pass\n", "x"),
    "an array": ("x = np.arange(0.0, 1.0, 0.1)\n", "x"),
    "a list that is handed on": ("xs = [1]\nf(xs)\nfor x in xs:\n    pass\n", "x"),
    "a list that changes": ("xs = [1]\nxs.append('a')\nfor x in xs:\n    pass\n", "x"),
    "texts": ("for x in ['a', 1]:\n    pass\n", "x"),
    "an average of anything": ("", "np.average(y)"),
    "averages by column": ("", "np.average(y == z, axis=0)"),
    "scores one by one": ("import sklearn.metrics as m\n", "m.f1_score(y, z, average=None)"),
    "scores by column": (
        "from sklearn.metrics import mean_squared_error\n",
        "mean_squared_error(y, z, multioutput='raw_values')",
    ),
    "hits": ("from sklearn.metrics import accuracy_score\n", "accuracy_score(y, z, **k)"),
    "the score of anything": ("", "model.score(y, z)"),
    "an item of anything": ("", "x.item()"),
    "a chosen item": ("", "x.sum().item(0)"),
    "a function that may give None": ("def f():\n    if y:\n        return 1\n", "f()"),
    "a function with two ends": (
        "def f():\n    if y:\n        return 'a'\n    return 1\n",
        "f()",
    ),
    "a generator": ("def f():\n    yield 'a'\n    return 1\n", "f()"),
    "a coroutine": ("async def f():\n    return 1\n", "f()"),
    "a decorated function": ("@z\ndef f():\n    return 1\n", "f()"),
    "a function that calls itself": ("def f():\n    return f()\n", "f()"),
    "a method": ("class A:\n    def f(self):\n        return 1\n\n\na = A()\n", "a.f()"),
    "a function or another": ("def f():\n    return 1\n\n\nif y:\n    f = z()\n", "f()"),
    "a function bound as global": (
        "def f():\n    return 1\n\n\ndef g():\n    global f\n    f = z()\n\n\ng()\n",
        "f()",
    ),
    "one function or another": ("f = len if y else z()\n", "f(y)"),
    "what is added to anything": ("x = y()\nx += 1\n", "x"),
    "a number bound as global": (
        "def f():\n    global x\n    x = y\n\n\nx = 1\nf()\n",
        "x",
    ),
    "a number that a star import may hide": ("x = 1\nfrom y import *\n", "x"),
    "a builtin that a star import may hide": ("from y import *\n", "len(z)"),
    "a root of a number": ("x = -8\n", "x ** 0.5"),
    "the score of one model or another": (
        "from sklearn.linear_model import Ridge\nm = Ridge()\nif y:\n    m = z()\n",
        "m.score(y, z)",
    ),
    "another pair": ("a, *b = 1, 2, 3\n", "b"),
    "integers of NumPy made": ("", "np.int64(3)"),
    "text of NumPy": ("", "np.str('a')"),
    "a root of anything": ("", "np.sqrt(y)"),
    "random numbers": ("", "np.random.rand(3)"),
    "what a progress bar of anything shows": (
        "from tqdm import tqdm\nfor x in tqdm(y):\n    pass\n",
        "x",
    ),
    "a range in something else": ("for x in show(range(3)):\n    pass\n", "x"),
    "integers of a function": (
        "def f():\n    return np.arange(3)\n\n\nfor x in f():\n    pass\n",
        "x",
    ),
    "numbers of a function without an end": (
        "def f():\n    return f()\n\n\nfor x in f():\n    pass\n",
        "x",
    ),
    "an evaluation of anything": ("", "model.evaluate(y)"),
}

NUMBERS = {
    "a square": ("x = 2.5\n", "x ** 2"),
    "a sum": ("x = 0\nfor i in range(3):\n    x += i * 0.5\n", "x"),
    "options that are shown": (
        option("'--x', type=float, default=1.0") + "print(vars(args))\n",
        "args.x",
    ),
    "an option": (option("'--x', type=float, default=1.0"), "args.x"),
    "an option that is required": (
        option("'-x', '--rate-of', type=int, required=True"),
        "args.rate_of",
    ),
    "an option in its place": (option("'x', type=float"), "args.x"),
    "an option under another name": (option("'--y', dest='x', type=float, default=-1"), "args.x"),
    "an option with a default as text": (option("'--x', type=float, default='1.0'"), "args.x"),
    "an option that is shown": (
        option("'--x', type=float, default=1.0") + "print(vars(args))\n",
        "args.x",
    ),
    "a flag": (option("'--x', action='store_true'"), "args.x"),
    "known options": (
        "parser = argparse.ArgumentParser()\nparser.add_argument('--x', type=int, default=1)\n"
        "args, rest = parser.parse_known_args()\n",
        "args.x",
    ),
    "the first of known options": (
        "parser = argparse.ArgumentParser()\nparser.add_argument('--x', type=int, default=1)\n"
        "args = parser.parse_known_args()[0]\n",
        "args.x",
    ),
    "an alias of a builtin": ("", "np.float(y)"),
    "a root": ("x = 2\n", "np.sqrt(x)"),
    "a type of NumPy": ("", "np.float64(1)"),
    "a random number": ("", "np.random.rand()"),
    "floats of NumPy": ("xs = np.arange(0.0, 1.0, 0.05)\nfor x in xs:\n    pass\n", "x"),
    "a line of floats": ("for x in np.linspace(0, 1, 5):\n    pass\n", "x"),
    "a list that is only read": ("xs = [1, 2]\nprint(len(xs))\nfor x in xs:\n    pass\n", "x"),
    "a literal list": ("for x in [1, 0.5, True]:\n    pass\n", "x"),
    "a range that a progress bar shows": (
        "from tqdm.notebook import tqdm\nfor x in tqdm(range(3), desc='x'):\n    pass\n",
        "1 / (1 + np.exp(-x))",
    ),
    "the steps that a progress bar shows": (
        "import tqdm\nfor x, y in tqdm.tqdm(enumerate(z)):\n    pass\n",
        "x",
    ),
    "numbers of a function": (
        "def f():\n    return np.arange(0.0, 1.0, 0.05)\n\n\nxs = f()\nfor x in xs:\n    pass\n",
        "x",
    ),
    "an evaluation of Spark": (
        "from pyspark.ml.evaluation import MulticlassClassificationEvaluator\n"
        "e = MulticlassClassificationEvaluator(metricName='accuracy')\n",
        "e.evaluate(y)",
    ),
    "a numbered list": ("for i, x in enumerate((1, 2)):\n    pass\n", "x"),
    "a pair": ("a, b = 1, 2\n", "b"),
    "a share of hits": ("", "np.average(y == z)"),
    "an error": ("from sklearn.metrics import mean_squared_error\n", "mean_squared_error(y, z)"),
    "an average score": (
        "from sklearn import metrics\n",
        "metrics.f1_score(y, z, average='macro')",
    ),
    "the score of a model": (
        "from sklearn.linear_model import Ridge\nm = Ridge()\nm.fit(y, z)\n",
        "m.score(y, z)",
    ),
    "an item of a sum": ("", "(y == z).sum().item()"),
    "an item of a loss": ("loss = criterion(y, z)\nloss.backward()\n", "loss.item()"),
    "a function of a number by default": ("def f(a: float = 0.5):\n    return a\n", "f()"),
    "a function": ("def f(a, b):\n    if a:\n        return 0\n    return len(b) / 2\n", "f(y, z)"),
    "a function of an annotated number": ("def f(a: float):\n    return a * 2\n", "f(y)"),
}


WITHIN = {
    "a parameter that may be another function": (
        "def f(x):\n    {log}\n\n\nf(len)\nf(y)\n",
        "x(z)",
    ),
    "a parameter that may be another model": (
        "from sklearn.linear_model import Ridge\ndef f(m):\n    {log}\n\n\nf(Ridge())\nf(y)\n",
        "m.score(y, z)",
    ),
    "a parameter that is None by default": ("def f(x: float = None):\n    {log}\n", "x"),
    "a named parameter that is None by default": ("def f(*, x: int = None):\n    {log}\n", "x"),
    "what the turn before left": (
        "x = 1\nfor i in y:\n    if i:\n        x = 2\n    {log}\n    x = z()\n",
        "x",
    ),
    "what the turn before left, in another branch": (
        "for i in y:\n    if i:\n        x = 2\n    {log}\n    x = z()\n",
        "x",
    ),
}


@pytest.mark.parametrize("name", WITHIN)
def test_near_misses_within(name: str, tree: Any) -> None:
    """The same where the value is logged in the middle of the code."""
    code, value = WITHIN[name]
    assert applicability(tree, code, value) is not Applicability.SAFE


def applicability(tree: Any, before: str, value: str) -> Applicability | None:
    """How far the fix of logging ``value`` behind the code ``before`` is trusted, if any."""
    log = f"run.log('a', {value})"
    code = before.replace("{log}", log) if "{log}" in before else f"{before}{log}\n"
    path = tree.write("train.py", HEAD + code)
    report = check_paths([path], tree.settings(), use_cache=False)
    (found,) = [d for result in report.results for d in result.diagnostics if d.code == "AZL202"]
    return found.fix.applicability if found.fix is not None else None


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_near_misses(name: str, tree: Any) -> None:
    """What may be anything but one number is never safe to log as one."""
    assert applicability(tree, *NEAR_MISSES[name]) is not Applicability.SAFE


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers(name: str, tree: Any) -> None:
    """What is a number for certain is safe to log."""
    assert applicability(tree, *NUMBERS[name]) is Applicability.SAFE
