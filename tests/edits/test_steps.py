"""The step that keeps the order of a series: which one it is, and where none keeps it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from azlint.diagnostics import Applicability, Fix
from azlint.fixing import repair

HEAD = "from azureml.core import Run\n\nrun = Run.get_context()\n"
LOG = "run.log('a', 1)\n"


def fixes(tree: Any, source: str) -> list[Fix]:
    """The fixes of what is logged in the source."""
    found = tree.check(HEAD + source, "train.py")
    return [d.fix for d in found if d.fix is not None and d.code in ("AZL202", "AZL203", "AZL204")]


def steps(tree: Any, source: str) -> list[str]:
    """The steps that are written when everything is fixed; one that is left out is `-`."""
    path = tree.write("train.py", HEAD + source)
    done = repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
    assert done.failures == ()
    text = path.read_text()
    compile(text, "train.py", "exec")
    calls = re.findall(r"log_metrics?\(.*?\)$", text, re.MULTILINE)
    return [found[1] if (found := re.search(r"step=(.*)\)", call)) else "-" for call in calls]


# No counter that is larger each time: the fix is not safe, and writes no step.
UNCOUNTED = {
    "a list": "for x in [0.3, 0.2]:\n    " + LOG,
    "backwards": "for i in range(3, 0, -1):\n    " + LOG,
    "any way": "for i in range(0, 9, n):\n    " + LOG,
    "reversed": "for i in reversed(range(3)):\n    " + LOG,
    "floats": "for i in (0.5, 1.5):\n    " + LOG,
    "a range of what is handed over": "for i in range(*x):\n    " + LOG,
    "an inner loop below zero": ("for i in range(3):\n    for j in range(-2, 2):\n        " + LOG),
    "an inner loop from anywhere": (
        "for i in range(3):\n    for j in range(x, 2):\n        " + LOG
    ),
    "an event loop": (
        "import asyncio\nasync def f(e):\n    "
        + LOG
        + "async def main():\n    await asyncio.gather(*(f(i) for i in range(3)))\n"
        "asyncio.run(main())\n"
    ),
    "a generator": (
        "def f(n):\n    " + LOG + "    yield n\nfor x in [f(i) for i in range(3)][::-1]: next(x)\n"
    ),
    "nothing": "for i in []:\n    " + LOG,
    "a wrong range": "for i in range():\n    " + LOG,
    "numbers from below zero": "for i, x in enumerate([3, 2], start=-5):\n    " + LOG,
    "how many there are": "def f(steps):\n    " + LOG + "    for n in range(steps): pass\n",
    "how far it goes": "def f(steps):\n    " + LOG + "    while n < steps: g()\n",
    "falling numbers": "for i in [3, 2, 1]:\n    " + LOG,
    "equal numbers": "for i in [1, 1]:\n    " + LOG,
    "a count of floats": "import itertools\nfor i in itertools.count(0.5):\n    " + LOG,
    "bound in the body": "for i in range(3):\n    i = 3 - i\n    " + LOG,
    "bound by an inner loop": "for i in range(3):\n    for i in 'ab': pass\n    " + LOG,
    "bound elsewhere": (
        "def f():\n    global i\n    i = 0\nfor i in range(3):\n    f()\n    " + LOG
    ),
    "deleted": "for i in range(3):\n    del i\n    " + LOG,
    "a range of another kind": ("def range(n): return [2, 1]\nfor i in range(3):\n    " + LOG),
    "for ever": "while True:\n    " + LOG,
    "a counter that stands still": "n = 0\nwhile n < 3:\n    if x: n += 1\n    " + LOG,
    "a counter that is skipped": (
        "n = 0\nwhile n < 3:\n    " + LOG + "    if x: continue\n    n += 1\n"
    ),
    "a counter that is set back": (
        "for k in x:\n    n = 0\n    for y in k:\n        n += 1\n        " + LOG
    ),
    "a counter that falls": "n = 3\nwhile n:\n    n -= 1\n    " + LOG,
    "a counter of floats": "n = 0.5\nwhile n < 9:\n    n += 1\n    " + LOG,
    "an inner loop of unknown length": (
        "for i in range(3):\n    for j, y in enumerate(open(x)):\n        " + LOG
    ),
    "three loops": (
        "for i in range(3):\n    for j in range(3):\n        for k in range(3):\n            " + LOG
    ),
    "two calls": "def f():\n    " + LOG + "f()\nf()\n",
    "no call": "def f():\n    " + LOG,
    "a call in a loop": "def f():\n    " + LOG + "for x in 'ab':\n    f()\n",
    "a call in a loop that counts": "def f():\n    " + LOG + "for i in range(3):\n    f()\n",
    "handed on": "def f():\n    " + LOG + "register(f)\n",
    "decorated": "@retry\ndef f():\n    " + LOG + "f()\n",
    "recursive": "def f(n):\n    " + LOG + "    f(n - 1)\nf(3)\n",
    "a method of a foreign base": (
        "class T(Base):\n    def go(self):\n        " + LOG + "T().go()\n"
    ),
    "a method by its name": (
        "class T:\n    def go(self):\n        " + LOG + "getattr(T(), 'go')()\ngetattr(T(), x)()\n"
    ),
}


@pytest.mark.parametrize("name", UNCOUNTED)
def test_uncounted(name: str, tree: Any) -> None:
    """What only looks like a counter gives no step, and the fix says that the order is lost."""
    (fix,) = fixes(tree, UNCOUNTED[name])
    assert fix.applicability is Applicability.UNSAFE
    assert "order of the series is lost" in fix.reason
    assert steps(tree, UNCOUNTED[name]) == ["-"]


# Logged once under each name: no step, and safe.
ONCE = {
    "a statement": LOG,
    "a branch": "if x:\n    " + LOG + "else:\n    " + LOG,
    "behind a loop": "for x in y: pass\nelse:\n    " + LOG,
    "a function": "def f():\n    " + LOG + "f()\n",
    "a function of a function": "def f():\n    " + LOG + "def g():\n    f()\ng()\n",
    "main": "def main():\n    " + LOG + "if __name__ == '__main__':\n    main()\n",
    "calls of two branches": "def f():\n    " + LOG + "if x:\n    f()\nelse:\n    f()\n",
    "a method": "class T:\n    def go(self):\n        " + LOG + "T().go()\n",
    "a class": "class T:\n    def __init__(self):\n        " + LOG + "T()\n",
    "a name that counts": "for i in range(3):\n    run.log(f'a_{i}', 1)\n",
    "a name of the next number": "for i in range(3):\n    run.log(f'a_{i + 1}', 1)\n",
    "a command line": "import click\n@click.command()\ndef main():\n    " + LOG + "main()\n",
}


@pytest.mark.parametrize("name", ONCE)
def test_once(name: str, tree: Any) -> None:
    """What is logged once needs no step."""
    assert all("step" not in edit.content for fix in fixes(tree, ONCE[name]) for edit in fix.edits)
    assert {fix.applicability for fix in fixes(tree, ONCE[name])} == {Applicability.SAFE}


SAFE = {
    "a range": ("for i in range(3):\n    " + LOG, "i"),
    "a range from one": ("for i in range(1, n):\n    " + LOG, "i"),
    "tens": ("for i in range(0, n, 10):\n    " + LOG, "i"),
    "enumerated": ("for i, x in enumerate(y):\n    " + LOG, "i"),
    "enumerated from one": ("for i, x in enumerate(y, start=1):\n    " + LOG, "i"),
    "enumerated pairs": ("for i, (x, z) in enumerate(zip(y, y)):\n    " + LOG, "i"),
    "beside a range": ("for x, i in zip(y, range(9)):\n    " + LOG, "i"),
    "without end": ("import itertools\nfor i in itertools.count():\n    " + LOG, "i"),
    "a progress bar": ("from tqdm import tqdm\nfor i in tqdm(range(3)):\n    " + LOG, "i"),
    "a bar of its own": ("from tqdm import trange\nfor i in trange(3):\n    " + LOG, "i"),
    "a bar by its name": (
        "from tqdm.auto import tqdm\nbar = tqdm(range(3))\nfor i in bar:\n    " + LOG,
        "i",
    ),
    "a bar of what is enumerated": (
        "from tqdm import tqdm\nfor i, x in tqdm(enumerate(y)):\n    " + LOG,
        "i",
    ),
    "sizes": ("for i in [1, 10, 100]:\n    " + LOG, "i"),
    "with a jump": ("for i in range(3):\n    if x: continue\n    " + LOG, "i"),
    "in a block": ("for i in range(3):\n    with x:\n        if y:\n            " + LOG, "i"),
    "in two branches": (
        "for i in range(3):\n    if x:\n        " + LOG + "    else:\n        " + LOG,
        "i",
    ),
    "a counter": ("n = 0\nwhile x:\n    n += 1\n    " + LOG, "n"),
    "a counter behind": ("n = 0\nwhile x:\n    " + LOG + "    n = n + 1\n", "n"),
    "a counter of two loops": (
        "n = 0\nfor x in y:\n    for z in x:\n        " + LOG + "        n += 1\n",
        "n",
    ),
    "two loops": ("for i in range(3):\n    for j in range(4):\n        " + LOG, "i * 4 + j"),
    "two loops by a name": (
        "n = 4\nfor i in range(3):\n    for j in range(n):\n        " + LOG,
        "i * n + j",
    ),
    "once an outer turn": ("for i in range(3):\n    for j in 'ab': pass\n    " + LOG, "i"),
    "names of an inner loop": (
        "for i in range(3):\n    for k in range(2):\n        run.log(f'a_{k}', 1)\n",
        "i",
    ),
    "a parameter": ("def f(e):\n    " + LOG + "for i in range(3):\n    f(i)\n", "e"),
    "a parameter by name": ("def f(e=0):\n    " + LOG + "for i in range(3):\n    f(e=i)\n", "e"),
    "an event loop": (
        "import asyncio\nasync def f(e):\n    "
        + LOG
        + "async def main():\n    for i in range(3):\n        await f(i)\nasyncio.run(main())\n",
        "e",
    ),
    "the next number": ("def f(e):\n    " + LOG + "for i in range(3):\n    f(i + 1)\n", "e"),
    "a parameter of a method": (
        "class T:\n    def f(self, e):\n        "
        + LOG
        + "t = T()\nfor i in range(3):\n    t.f(i)\n",
        "e",
    ),
    "a parameter and a loop": (
        "def f(e):\n    for j in range(4):\n        " + LOG + "for i in range(3):\n    f(i)\n",
        "e * 4 + j",
    ),
    "keras": (
        "from tensorflow import keras\nclass C(keras.callbacks.Callback):\n"
        "    def on_epoch_end(self, epoch, logs=None):\n        "
        + LOG
        + "model.fit(x, callbacks=[C()])\n",
        "epoch",
    ),
}


@pytest.mark.parametrize("name", SAFE)
def test_safe(name: str, tree: Any) -> None:
    """A counter that is larger each time is the step, and keeps the fix safe."""
    source, step = SAFE[name]
    found = fixes(tree, source)
    assert {(fix.applicability, fix.reason) for fix in found} == {(Applicability.SAFE, "")}
    assert set(steps(tree, source)) == {step}


LIKELY = {
    "keras that is trained twice": (
        "from keras.callbacks import Callback\nclass C(Callback):\n"
        "    def on_epoch_end(self, epoch, logs=None):\n        "
        + LOG
        + "c = C()\nmodel.fit(x, callbacks=[c])\nmodel.fit(x, callbacks=[c])\n",
        "epoch",
    ),
    "batches of keras": (
        "from keras.callbacks import Callback\nclass C(Callback):\n"
        "    def on_train_batch_end(self, batch, logs=None):\n        " + LOG,
        "int(self.model.optimizer.iterations.numpy())",
    ),
    "a lambda": (
        "from keras.callbacks import LambdaCallback\n"
        "LambdaCallback(on_epoch_end=lambda epoch, logs: run.log('a', 1))\n",
        "epoch",
    ),
    "fastai": (
        "class C:\n    def on_epoch_end(self, last_metrics, epoch, **kwargs):\n        " + LOG,
        "epoch",
    ),
    "fastai 2": (
        "from fastai.callback.core import Callback\nclass C(Callback):\n"
        "    def after_batch(self):\n        " + LOG,
        "self.train_iter",
    ),
    "transformers": (
        "class C:\n    def on_log(self, args, state, control, logs=None, **kwargs):\n        "
        + LOG,
        "state.global_step",
    ),
    "a module of lightning": (
        "import pytorch_lightning as pl\nclass M(pl.LightningModule):\n"
        "    def training_step(self, batch, batch_idx):\n        " + LOG,
        "self.global_step",
    ),
    "epochs of lightning": (
        "import lightning as L\nclass M(L.LightningModule):\n"
        "    def on_validation_epoch_end(self):\n        " + LOG,
        "self.current_epoch",
    ),
    "a callback of lightning": (
        "class C:\n    def on_train_batch_end(self, trainer, pl_module, *args):\n        " + LOG,
        "trainer.global_step",
    ),
    "boosting": ("import xgboost\ndef note(env):\n    " + LOG, "env.iteration"),
    "a loop of another file": ("def f(batch, global_step):\n    " + LOG, "global_step"),
    "a loader": (
        "def f(loader, epoch):\n    for i, x in enumerate(loader):\n        "
        + LOG
        + "for e in range(3):\n    f(y, e)\n",
        "epoch * len(loader) + i",
    ),
    "a loop of a function that may run again": (
        "def f():\n    for i in range(3):\n        " + LOG,
        "i",
    ),
}


@pytest.mark.parametrize("name", LIKELY)
def test_likely(name: str, tree: Any) -> None:
    """What a framework counts by is the step, though it may start again."""
    source, step = LIKELY[name]
    (fix,) = fixes(tree, source)
    assert fix.applicability is Applicability.UNSAFE
    told = [edit.content for edit in fix.edits]
    assert any(f"step={step}" in content for content in told), told


# Places that log one series.
TOGETHER = {
    "one after the other": (LOG * 3, ["-", "1", "2"]),
    "a branch between": (f"{LOG}if x:\n    {LOG}{LOG}", ["-", "1", "2"]),
    "behind a loop": (f"for i in range(3):\n    {LOG}{LOG}", ["i", "3"]),
    "behind a range by a name": (f"n = 3\nfor i in range(1, n):\n    {LOG}{LOG}", ["i", "n"]),
    "behind a counter": (f"n = 0\nwhile x:\n    n += 1\n    {LOG}{LOG}", ["n", "n + 1"]),
    "another name": (f"run.log('b', 1)\n{LOG}", ["-", "-"]),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_together(name: str, tree: Any) -> None:
    """What comes later has a later step."""
    source, expected = TOGETHER[name]
    assert {fix.applicability for fix in fixes(tree, source)} == {Applicability.SAFE}
    assert steps(tree, source) == expected


APART = {
    "before a loop": f"{LOG}for i in range(3):\n    {LOG}",
    "two loops": f"for i in range(3):\n    {LOG}for i in range(3):\n    {LOG}",
    "twice in a loop": f"for i in range(3):\n    {LOG}    {LOG}",
    "two behind a loop": f"for i in range(3):\n    {LOG}{LOG}{LOG}",
    "behind a loop of unknown length": f"for i, x in enumerate(y):\n    {LOG}{LOG}",
    "behind a range that is changed": f"for i in range(n):\n    {LOG}    n = 1\n{LOG}",
    "a name that is put together": f"run.log('' + 'a', 1)\n{LOG}for i in range(3):\n    {LOG}",
    "two functions": f"def f():\n    {LOG}def g():\n    {LOG}f()\ng()\n",
}


@pytest.mark.parametrize("name", APART)
def test_apart(name: str, tree: Any) -> None:
    """Where two places may log at one step, neither fix is safe."""
    found = fixes(tree, APART[name])
    assert {fix.applicability for fix in found} == {Applicability.UNSAFE}


WRITTEN = {
    "several lines": (
        "for i in range(3):\n    run.log(\n        'a',\n        1,\n    )\n",
        "(\n        'a',\n        1,\n        step=i,\n    )",
    ),
    "parentheses": ("for i in range(3):\n    run.log('a', (1))\n", "('a', (1), step=i)"),
    "a comma": ("for i in range(3):\n    run.log('a', 1,)\n", "('a', 1, step=i,)"),
    "keywords": (
        "for i in range(3):\n    run.log(value=1, name='a')\n",
        "(value=1, key='a', step=i)",
    ),
    "no description": ("for i in range(3):\n    run.log('a', 1, '')\n", "('a', 1, step=i)"),
    "no step": ("for i in range(3):\n    run.log('a', 1, step=None)\n", "('a', 1, step=i)"),
    "a step": ("for i in range(3):\n    run.log('a', 1, step=2 * i)\n", "('a', 1, step=2 * i)"),
    "a step as description": ("for i in range(3):\n    run.log('a', 1, i)\n", "('a', 1, step=i)"),
    "a number as description": ("run.log('a', 1, 3)\n", "('a', 1, step=3)"),
    "a text as description": ("run.log('a', 1, '3')\n", "('a', 1)"),
    "a truth as description": ("run.log('a', 1, True)\n", "('a', 1)"),
    "a list": (
        "for i in range(3):\n    run.log_list('a', [1, 2])\n",
        "enumerate([1, 2], i * 2):\n        mlflow.log_metric('a', value, step=step)",
    ),
    "a row": (
        "for i in range(3):\n    run.log_row('a', b=1)\n",
        'log_metrics({"a.b": 1}, step=i)',
    ),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_written(name: str, tree: Any) -> None:
    """The step stands where a person would write it."""
    source, expected = WRITTEN[name]
    path = tree.write("train.py", HEAD + source)
    repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
    assert expected in path.read_text()


def test_a_child_in_a_loop(tree: Any) -> None:
    """Each child has a series of its own."""
    source = (
        "for i in range(3):\n    child = run.child_run()\n    child.log('a', 1)\n"
        "    for j in range(2):\n        child.log('b', 1)\n"
    )
    assert steps(tree, source) == ["-", "j"]


def test_a_file_that_others_call(tree: Any) -> None:
    """A function runs once more where another file calls it; a test is no part of the job."""
    source = HEAD + "def f():\n    " + LOG + "f()\n"
    tree.write("tests/test_train.py", "import train\ntrain.f()\n")
    assert all(d.fix.applicability is Applicability.SAFE for d in tree.check(source) if d.fix)
    tree.write("other.py", "import train\ntrain.f()\n")
    found = [d.fix.reason for d in tree.check(source) if d.code == "AZL202" and d.fix]
    assert found == ["`f` may run more than once, and the order of the series is lost then"]


# Two places that may log under one name, which is not written at one of them.
MAY_MEET = {
    "an inner loop and its outer one": (
        "for k in ['x', 'y']:\n    for i in range(3):\n        run.log(k, 3 - i)\n"
        "    run.log(k, 0)\n"
    ),
    "a name that a list holds": "run.log('x', 1)\nfor k in ['x', 'y']:\n    run.log(k, 2)\n",
    "a name that a dictionary holds": (
        "run.log('x', 1)\nheld = {'x': 1}\nfor k, v in held.items():\n    run.log(k, v)\n"
    ),
    "a name that `dict` is given": (
        "run.log('x', 1)\nheld = dict(x=1)\nfor k in held:\n    run.log(k, held[k])\n"
    ),
    "a name that is put together": (
        "run.log('x_a', 1)\nfor k in ['x', 'y']:\n    run.log(f'{k}_a', 2)\n"
    ),
    "a sum of texts": "run.log('loss', 1)\nrun.log('lo' + 'ss', 2)\n",
}


@pytest.mark.parametrize("name", MAY_MEET)
def test_may_meet(name: str, tree: Any) -> None:
    """Two places that may log to one series have no step that is safe."""
    found = fixes(tree, MAY_MEET[name])
    assert [fix.applicability for fix in found] == [Applicability.UNSAFE] * 2
    assert all("is logged in other places" in fix.reason for fix in found)


# Places of series that differ.
DISJOINT = {
    "a name that no list holds": "run.log('z', 1)\nfor k in ['x', 'y']:\n    run.log(k, 2)\n",
    "another ending": "run.log('x_b', 1)\nfor k in ['x', 'y']:\n    run.log(f'{k}_a', 2)\n",
    "two endings": ("for k in ['x', 'y']:\n    run.log(f'{k}_a', 1)\n    run.log(f'{k}_b', 2)\n"),
    "two branches": (
        "for k in ['x', 'y']:\n    if a:\n        run.log(k, 1)\n    else:\n        run.log(k, 2)\n"
    ),
}


@pytest.mark.parametrize("name", DISJOINT)
def test_disjoint(name: str, tree: Any) -> None:
    """A series of its own is not held back by another one."""
    assert not any("order of the series" in fix.reason for fix in fixes(tree, DISJOINT[name]))
    assert steps(tree, DISJOINT[name]) == ["-", "-"]


@pytest.mark.parametrize("parent", ["run.parent", "up"])
def test_parent(parent: str, tree: Any) -> None:
    """What is logged to the parent of a run is no part of the run's own series."""
    source = f"up = run.parent\n{LOG}{parent}.log('a', 1)\n"
    assert fixes(tree, source)[0].applicability is Applicability.SAFE
    assert "step=" not in "".join(edit.content for fix in fixes(tree, source) for edit in fix.edits)
