"""What an expression is proved to be, and what must stay unknown."""

from __future__ import annotations

from typing import Any

import pytest
from astroid import nodes

from azlint.documents.store import Documents
from azlint.edits.kinds.kind import Kind, Kinds
from azlint.edits.kinds.prover import kinds_of
from azlint.semantic.inference.project import Project
from azlint.semantic.model import Model
from azlint.semantic.modules import ImportGraph
from azlint.semantic.surface import Surface

HEAD = "import argparse\nimport os\nfrom azureml.core import Run, Workspace\n"
PARSER = "parser = argparse.ArgumentParser()\n{}\nargs = parser.parse_args()\n"
UNKNOWN = {Kind.ANY}
NUMBER = {Kind.INTEGER, Kind.FLOAT, Kind.BOOL}


def kinds(tree: Any, code: str) -> Kinds:
    """The kinds of what the call of `show` in the code is handed."""
    path = str(tree.write("train.py", HEAD + code))
    files = [str(each) for each in tree.root.rglob("*.py")]
    documents = Documents({}, files)
    graph = ImportGraph(str(tree.root), files, documents)
    model = Model(documents.read(path), Project(graph, Surface(), documents))
    (call,) = model.calls("show")
    (given,) = call.args
    assert isinstance(given, nodes.NodeNG)
    return kinds_of(given, model)


# Near misses: what is one thing on some ways only, or in the hands of others, is not known.
UNKNOWN_VALUES = {
    "an unknown value or a text": "x = y[k]\nif x is None:\n    x = 'None'\nshow(x)\n",
    "a number on one way": "x = 1\nif c:\n    x = f()\nshow(x)\n",
    "what was read": "import json\nx = json.load(f)\nshow(x['a'])\n",
    "what YAML holds": "import yaml\nx = yaml.safe_load(f)\nshow(x)\n",
    "a dictionary that is handed on": "d = {'a': 1}\nf(d)\nshow(d['a'])\n",
    "a dictionary that changes": "d = {'a': 1}\nd['a'] = f()\nshow(d['a'])\n",
    "a dictionary that is updated": "d = {'a': 1}\nd.update(b)\nshow(d['a'])\n",
    "a method of anything": "show(x.replace('a', 'b'))\n",
    "a column in lower case": "show(df.a.str.lower())\n",
    "a method of the document's own": (
        "class A:\n    def lower(self):\n        return 1\n\n\nshow(a.lower())\n"
    ),
    "a parameter of a function that others call": "def f(x):\n    show(x)\n\n\nf(1)\ng(f)\n",
    "a parameter in a method": "class A:\n    def f(self, x):\n        show(x)\n",
    "a parameter of a decorated function": "@d\ndef f(x):\n    show(x)\n\n\nf(1)\n",
    "a parameter given by a list": "def f(x):\n    show(x)\n\n\nf(*y)\n",
    "a test that was undone": (
        "def f(v):\n    if isinstance(v, int):\n        v = g(v)\n        show(v)\n"
    ),
    "a test that was undone in a loop": (
        "def f(v):\n    if isinstance(v, int):\n        while c:\n            show(v)\n"
        "            v = g(v)\n"
    ),
    "a test of something else": "def f(v, w):\n    if isinstance(w, int):\n        show(v)\n",
    "a test on the other branch": (
        "def f(v):\n    if isinstance(v, str):\n        pass\n    else:\n        show(v)\n"
    ),
    "a test of one of two": ("def f(v):\n    if isinstance(v, int) or c:\n        show(v)\n"),
    "a test for an unknown type": "def f(v):\n    if isinstance(v, (int, T)):\n        show(v)\n",
    "a global that a function binds": (
        "def g():\n    global v\n    v = h()\n\n\nv = 1\n"
        "if isinstance(v, int):\n    g()\n    show(v)\n"
    ),
    "an option of a parser's loop": (
        PARSER.format("for n in names:\n    parser.add_argument('--' + n, type=int)")
        + "show(args.x)\n"
    ),
    "an option whose default is set": (
        PARSER.format("parser.add_argument('--x', type=int, default=1)\nparser.set_defaults(**d)")
        + "show(args.x)\n"
    ),
    "an option of a helper that may give something else": (
        "def g():\n    p = argparse.ArgumentParser()\n    p.add_argument('--x', default='a')\n"
        "    if c:\n        return h()\n    return p.parse_args()\n\n\nshow(g().x)\n"
    ),
    "an option of a type of its own": (
        PARSER.format("parser.add_argument('--x', type=str2bool, default=True)") + "show(args.x)\n"
    ),
    "a configuration of any kind": "show(c.get('a', 'b'))\n",
    "a field that is set": (
        "from dataclasses import dataclass\n@dataclass\nclass C:\n    x: float = 1.0\n\n\n"
        "c = C()\nc.x = f()\nshow(c.x)\n"
    ),
    "a field of a plain class": ("class C:\n    x: float = f()\n\n\nc = C()\nshow(c.x)\n"),
    "a rounded value": "show(round(x, 2))\n",
    "a sum of anything": "show(sum(x))\n",
    "the largest of anything": "show(max(x))\n",
    "a file that is read as bytes": "show(open('a', mode=m).read())\n",
    "what grows in a circle": "def f(n):\n    return f(n - 1) + g()\n\n\nshow(f(1))\n",
    "a time span of anything": "show((b - a).total_seconds())\n",
    "items of two lengths": "a, *b = f()\nshow(b)\n",
}


@pytest.mark.parametrize("name", UNKNOWN_VALUES)
def test_unknown(name: str, tree: Any) -> None:
    """What may be anything is not known."""
    assert Kind.ANY in kinds(tree, UNKNOWN_VALUES[name])


TEXTS = {
    "an f-string": "show(f'{x}')\n",
    "a formatted text": "show('{}'.format(x))\n",
    "an old format": "show('%s' % x)\n",
    "a joined text": "show(', '.join(x))\n",
    "a path": "show(os.path.join(a, b))\n",
    "a variable": "show(os.environ['A'])\n",
    "a variable or a text": "show(os.getenv('A', 'b'))\n",
    "a variable, or else": "show(os.environ.get('A') or 'b')\n",
    "the output of a command": "import subprocess\nshow(subprocess.check_output(c).decode())\n",
    "the name of the machine": "import platform\nshow(platform.node())\n",
    "the time": "import time\nshow(time.strftime('%Y'))\n",
    "a date": "from datetime import datetime\nshow(datetime.now().strftime('%Y'))\n",
    "the user": "import getpass\nshow(getpass.getuser())\n",
    "an identity": "import uuid\nshow(str(uuid.uuid4()))\n",
    "a file": "show(open('a').read())\n",
    "the stem of a path": "from pathlib import Path\np = Path('a') / b\nshow(p.stem)\n",
    "a method of text": "x = str(y)\nshow(x.replace('a', 'b').strip())\n",
    "a part of a text": "x = str(y)\nshow(x.split('_')[0])\n",
    "a slice of a text": "x = str(y)\nshow(x[1:])\n",
    "text plus anything": "show('a' + x)\n",
    "an annotated parameter": "def f(x: str):\n    show(x)\n",
    "a parameter that is handed text": "def f(x):\n    show(x)\n\n\nf('a')\nf(str(y))\n",
    "an attribute": (
        "class A:\n    def __init__(self):\n        self.x = 'a'\n    def f(self):\n"
        "        show(self.x)\n"
    ),
    "a key": "d = {'a': f()}\nfor k, v in d.items():\n    show(k)\n",
    "a key by itself": "d = {'a': f()}\nfor k in d:\n    show(k)\n",
    "an entry": "d = {'a': 'b', 'c': 1}\nshow(d['a'])\n",
    "an option": PARSER.format("parser.add_argument('--x', default='a')") + "show(args.x)\n",
    "an option of text": (
        PARSER.format("parser.add_argument('--x', type=str, required=True)") + "show(args.x)\n"
    ),
    "an option of a helper": (
        "def g():\n    p = argparse.ArgumentParser()\n    p.add_argument('--x', default='a')\n"
        "    known, _ = p.parse_known_args()\n    return known\n\n\nargs = g()\nshow(args.x)\n"
    ),
    "an option that is handed on": (
        "def f(o):\n    show(o.x)\n\n\n"
        + PARSER.format("parser.add_argument('--x', default='a')")
        + "f(args)\n"
    ),
    "an option in a dictionary": (
        PARSER.format("parser.add_argument('--x', default='a')") + "show(vars(args)['x'])\n"
    ),
    "an option of given arguments": (
        "p = argparse.ArgumentParser()\np.add_argument('--x', default='a')\n"
        "o = p.parse_args(argv)\nshow(o.x)\n"
    ),
    "an option of a group": (
        "p = argparse.ArgumentParser()\ng = p.add_argument_group('a')\n"
        "g.add_argument('--x', default='a')\no = p.parse_args()\nshow(o.x)\n"
    ),
    "an option of a parser with commands": (
        "p = argparse.ArgumentParser()\ns = p.add_subparsers()\nc = s.add_parser('a')\n"
        "c.add_argument('--x', default='a')\nc.set_defaults(func=f)\no = p.parse_args()\n"
        "show(o.x)\n"
    ),
    "text by a test": "def f(v):\n    if isinstance(v, str):\n        show(v)\n",
    "a configuration": (
        "import configparser\nc = configparser.ConfigParser()\nshow(c.get('a', 'b'))\n"
    ),
    "a tag": "run = Run.get_context()\nshow(run.tags['a'])\n",
    "a version": "import sklearn\nshow(sklearn.__version__)\n",
    "the name of a type": "show(type(x).__name__)\n",
    "the value of a member": (
        "from enum import Enum\nclass E(Enum):\n    A = 'a'\n\n\nshow(E.A.value)\n"
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str, tree: Any) -> None:
    """What is text for certain."""
    found = kinds(tree, TEXTS[name])
    assert found <= {Kind.TEXT, Kind.WORDS, Kind.NUMERAL}, found


KINDS = {
    "a formatted number": ("show(f'{x:.3f}')\n", {Kind.NUMERAL}),
    "a number by an old format": ("show('%.3f' % x)\n", {Kind.NUMERAL}),
    "a number by a method": ("show('{:.3f}'.format(x))\n", {Kind.NUMERAL}),
    "a number by its place": ("show('{0:.3f}'.format(x))\n", {Kind.NUMERAL}),
    "a number by a function": ("show(format(x, '.3f'))\n", {Kind.NUMERAL}),
    "text of a number": ("x = 0.5\nshow(str(x))\n", {Kind.NUMERAL}),
    "text of a rounded number": ("x = 0.5\nshow(str(round(x * 100, 2)))\n", {Kind.NUMERAL}),
    "a literal": ("show('1e-3')\n", {Kind.NUMERAL}),
    "text of anything": ("show(str(x))\n", {Kind.TEXT}),
    "text of a flag": ("show(str(not x))\n", {Kind.WORDS}),
    "text as Python writes it": ("x = 0.5\nshow(repr(x))\n", {Kind.TEXT}),
    "thousands": ("show(f'{x:,.2f}')\n", {Kind.TEXT}),
    "a share": ("show(f'{x:.1%}')\n", {Kind.TEXT}),
    "a share by an old format": ("show('%.2f%%' % x)\n", {Kind.WORDS}),
    "a unit": ("show(f'{x:.1f} ms')\n", {Kind.WORDS}),
    "a sign behind": ("x = 0.5\nshow(str(x) + '%')\n", {Kind.WORDS}),
    "digits beside digits": ("show(f'{x}{y}')\n", {Kind.TEXT}),
    "a date": ("show(f'{x:%d}')\n", {Kind.TEXT}),
    "text of a dictionary": ("show(str({}))\n", {Kind.WORDS}),
    "JSON of a dictionary": ("import json\nshow(json.dumps({}))\n", {Kind.WORDS}),
    "JSON of anything": ("import json\nshow(json.dumps(x))\n", {Kind.TEXT}),
    "a variable that may be missing": ("show(os.getenv('A'))\n", {Kind.TEXT, Kind.NONE}),
    "a number by a test": (
        "def f(v):\n    if isinstance(v, (int, float)):\n        show(v)\n",
        NUMBER,
    ),
    "a number by a test in a row": (
        "def f(v):\n    if v is not None and isinstance(v, float):\n        show(v)\n",
        {Kind.FLOAT},
    ),
    "a number where others leave": (
        "for v in w:\n    if not isinstance(v, (int, float)):\n        continue\n    show(v)\n",
        NUMBER,
    ),
    "a number by an assertion": (
        "def f(v):\n    assert isinstance(v, float)\n    show(v)\n",
        {Kind.FLOAT},
    ),
    "a number in a comprehension": ("[show(v) for v in w if isinstance(v, float)]\n", {Kind.FLOAT}),
    "a number of any library": (
        "import numbers\ndef f(v):\n    if isinstance(v, numbers.Number):\n        show(v)\n",
        {Kind.OTHER_NUMBER},
    ),
    "a number that is there": (
        "def f(x: float = None):\n    if x is not None:\n        show(x)\n",
        {Kind.FLOAT},
    ),
    "a number that may be missing": (
        "def f(x: float | None):\n    show(x)\n",
        {Kind.FLOAT, Kind.NONE},
    ),
    "the counter of a comprehension": ("[show(i) for i in range(3)]\n", {Kind.INTEGER}),
    "what grows": ("x = 0\nfor y in z:\n    x = x + 1\nshow(x)\n", {Kind.INTEGER}),
    "what is divided": ("x = 1\nfor y in z:\n    x = x / 2\nshow(x)\n", {Kind.INTEGER, Kind.FLOAT}),
    "a sum": ("x = [1, 2.0]\nshow(sum(x))\n", {Kind.FLOAT}),
    "an entry": ("d = {'a': 'b', 'c': 1}\nshow(d['c'])\n", {Kind.INTEGER}),
    "a decimal": ("from decimal import Decimal\nshow(Decimal('0.5'))\n", {Kind.OTHER_NUMBER}),
    "a field": (
        "from dataclasses import dataclass\n@dataclass\nclass C:\n    x: float = 1.0\n\n\n"
        "c = C()\nshow(c.x)\n",
        {Kind.FLOAT},
    ),
    "a field that is None by default": (
        "from dataclasses import dataclass\n@dataclass\nclass C:\n    x: float = None\n\n\n"
        "c = C()\nshow(c.x)\n",
        {Kind.FLOAT, Kind.NONE},
    ),
    "a path object": ("from pathlib import Path\nshow(Path('a') / b)\n", {Kind.OBJECT}),
    "a time": ("from datetime import datetime\nshow(datetime.now())\n", {Kind.OBJECT}),
    "a span of time": (
        "from datetime import datetime\na = datetime.now()\nshow(datetime.now() - a)\n",
        {Kind.OBJECT},
    ),
    "seconds": (
        "from datetime import datetime\na = datetime.now()\n"
        "show((datetime.now() - a).total_seconds())\n",
        {Kind.FLOAT},
    ),
    "a workspace": ("show(Workspace.from_config())\n", {Kind.OBJECT}),
    "options": (PARSER.format("") + "show(args)\n", {Kind.OPTIONS}),
    "options as a dictionary": (PARSER.format("") + "show(vars(args))\n", {Kind.MAPPING}),
    "an option of text or a number": (
        PARSER.format("parser.add_argument('--x', default=1)") + "show(args.x)\n",
        {Kind.TEXT, Kind.INTEGER},
    ),
    "an option that may be missing": (
        PARSER.format("parser.add_argument('--x')") + "show(args.x)\n",
        {Kind.TEXT, Kind.NONE},
    ),
    "an option among words": (
        PARSER.format("parser.add_argument('--x', choices=['a', 'b'], default='a')")
        + "show(args.x)\n",
        {Kind.WORDS},
    ),
    "an option of many": (
        PARSER.format("parser.add_argument('--x', nargs='+', required=True)") + "show(args.x)\n",
        {Kind.SEQUENCE},
    ),
    "an option of numbers": (
        PARSER.format("parser.add_argument('--x', type=float, default=1)") + "show(args.x)\n",
        {Kind.FLOAT, Kind.INTEGER},
    ),
    "a member of an enumeration": (
        "from enum import Enum\nclass E(Enum):\n    A = 'a'\n\n\nshow(E.A)\n",
        {Kind.OBJECT},
    ),
    "a number of a configuration": (
        "import configparser\nc = configparser.ConfigParser()\nshow(c.getint('a', 'b'))\n",
        {Kind.INTEGER},
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_kinds(name: str, tree: Any) -> None:
    """What else is known for certain."""
    code, expected = KINDS[name]
    assert kinds(tree, code) == expected
