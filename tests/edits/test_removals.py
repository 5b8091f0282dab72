"""What goes together with a statement that nothing needs any more, and what stays."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.fixing import repair

HEAD = "import sys\nfrom azureml.core import Run\nrun = Run.get_context()\nx = len(sys.argv)\n"
FIXED_HEAD = "import sys\nx = len(sys.argv)\n"

# A block with something of a run in it, and what a safe fix leaves.
GONE = {
    "an else": ("if x:\n    print(1)\nelse:\n    run.complete()\n", "if x:\n    print(1)\n"),
    "an else and its gap": (
        "if x:\n    print(1)\n\nelse:\n    run.complete()\n\nprint(2)\n",
        "if x:\n    print(1)\n\nprint(2)\n",
    ),
    "the else of a loop": (
        "for i in sys.argv:\n    print(i)\nelse:\n    run.flush()\n",
        "for i in sys.argv:\n    print(i)\n",
    ),
    "the last elif": (
        "if x:\n    print(1)\nelif x > 2:\n    run.flush()\n",
        "if x:\n    print(1)\n",
    ),
    "an else in a branch": (
        "if x:\n    print(1)\nelse:\n    if x > 2:\n        run.flush()\n",
        "if x:\n    print(1)\n",
    ),
    "a test": ("if x == 1 and not sys.argv:\n    run.flush()\nprint(1)\n", "print(1)\n"),
    "the test for a script": (
        "print(1)\nif __name__ == '__main__':\n    run.complete()\n",
        "print(1)\n",
    ),
    "a finally": (
        "try:\n    print(1)  # one\n    # two\n    print(2)\n\nfinally:\n"
        "    run.complete()\nprint(3)\n",
        "print(1)  # one\n# two\nprint(2)\nprint(3)\n",
    ),
    "a finally behind a handler": (
        "try:\n    print(1)\nexcept OSError:\n    print(2)\nfinally:\n    run.complete()\n",
        "try:\n    print(1)\nexcept OSError:\n    print(2)\n",
    ),
    "a finally of two": (
        "def f():\n    try:\n        print(1)\n    finally:\n        run.flush()\n"
        "        run.complete()\n",
        "def f():\n    print(1)\n",
    ),
    "a finally with a comment": (
        "try:\n    print(1)\nfinally:\n    # all is done\n    run.complete()\n",
        "print(1)\n# all is done\n",
    ),
    "an else with comments": (
        "if x:\n    print(1)\nelse:\n    # all is done\n\n    # really\n"
        "    run.complete()\nprint(2)\n",
        "if x:\n    print(1)\n# all is done\n# really\nprint(2)\n",
    ),
    "a try that tells": (
        "try:\n    run.complete()\nexcept Exception as error:\n    print(error)\nprint(1)\n",
        "print(1)\n",
    ),
    "a loop that counts": ("for i in range(x):\n    run.flush()\nprint(1)\n", "print(1)\n"),
    "what a docstring is left of": (
        'def f():\n    """Ends it."""\n    run.complete()\nf()\n',
        'def f():\n    """Ends it."""\nf()\n',
    ),
}
# Here something else needs the block, or is in it.
STAYS = {
    "a branch before others": (
        "if x:\n    run.flush()\nelse:\n    print(1)\n",
        "if x:\n    pass\nelse:\n    print(1)\n",
    ),
    "an elif before others": (
        "if x:\n    print(1)\nelif x > 2:\n    run.flush()\nelse:\n    print(2)\n",
        "if x:\n    print(1)\nelif x > 2:\n    pass\nelse:\n    print(2)\n",
    ),
    "a test that does something": (
        "if sys.stdin.read():\n    run.flush()\n",
        "if sys.stdin.read():\n    pass\n",
    ),
    "a test that binds": ("if y := x:\n    run.flush()\n", "if y := x:\n    pass\n"),
    "a block that opens a file": (
        "with open('f') as f:\n    run.flush()\n",
        "with open('f') as f:\n    pass\n",
    ),
    "a loop that takes from something": (
        "for line in sys.stdin:\n    run.flush()\n",
        "for line in sys.stdin:\n    pass\n",
    ),
    "a counter that is read": (
        "for i in range(x):\n    run.flush()\nprint(i)\n",
        "for i in range(x):\n    pass\nprint(i)\n",
    ),
    "a handler": (
        "try:\n    print(1)\nexcept OSError:\n    run.complete()\n",
        "try:\n    print(1)\nexcept OSError:\n    pass\n",
    ),
    "a try that does more": (
        "try:\n    run.complete()\nexcept Exception:\n    sys.exit(1)\n",
        "try:\n    pass\nexcept Exception:\n    sys.exit(1)\n",
    ),
    "a text over lines in a finally": (
        "try:\n    print('''a\n    b''')\nfinally:\n    run.complete()\n",
        "try:\n    print('''a\n    b''')\nfinally:\n    pass\n",
    ),
    "a comment in a branch": (
        "if x:\n    # all is done\n    run.complete()\n",
        "if x:\n    # all is done\n    pass\n",
    ),
    "a function": ("def f():\n    run.complete()\nf()\n", "def f():\n    pass\nf()\n"),
}


def fixed(source: str, tree: Any, *, unsafe: bool = False) -> str:
    data = source.encode()
    return repair.fix_stream(data, str(tree.root / "a.py"), tree.settings(), unsafe=unsafe).text


@pytest.mark.parametrize("name", [*GONE, *STAYS])
def test_blocks_that_are_emptied(name: str, tree: Any) -> None:
    """What does nothing any more goes, and `pass` stands where the block is needed."""
    before, after = (GONE | STAYS)[name]
    assert fixed(HEAD + before, tree) == FIXED_HEAD + after


OWNERS = {
    "a method of nothing else": (
        "class Logger:\n    def __init__(self):\n        self.run = Run.get_context()\n\n"
        "    def log(self):\n        print(1)\n",
        "class Logger:\n    def log(self):\n        print(1)\n",
    ),
    "one that takes an argument": (
        "class Logger:\n    def __init__(self, x):\n        self.run = Run.get_context()\n",
        "class Logger:\n    def __init__(self, x):\n        pass\n",
    ),
    "one that others inherit": (
        "class Logger:\n    def __init__(self):\n        self.run = Run.get_context()\n\n\n"
        "class Both(Logger, Other):\n    x = 1\n",
        "class Logger:\n    def __init__(self):\n        pass\n\n\n"
        "class Both(Logger, Other):\n    x = 1\n",
    ),
    "one in place of that of a base": (
        "class Base:\n    def __init__(self):\n        print(1)\n\n\n"
        "class Logger(Base):\n    def __init__(self):\n        Run.get_context()\n",
        "class Base:\n    def __init__(self):\n        print(1)\n\n\n"
        "class Logger(Base):\n    def __init__(self):\n        pass\n",
    ),
}


@pytest.mark.parametrize("name", OWNERS)
def test_methods_that_are_emptied(name: str, tree: Any) -> None:
    """An `__init__` goes where the class is the same without it."""
    before, after = OWNERS[name]
    head = "from azureml.core import Run\n\n\n"
    assert fixed(f"{head}{before}", tree).lstrip("\n") == after


OFFLINE = "from azureml.core import Run\nprint(1)\n\n"
# What stands around a deletion that is not safe, and whether the comment above it goes.
COMMENTS = {
    "it says what the line did": ("# the run of the job\n{}\n\nprint(2)\n", True),
    "it has two lines": ("# the run\n# of the job\n{}\n\nprint(2)\n", True),
    "it is for what follows, too": ("# set up\n{}\nprint(2)\n", False),
    "it stands apart": ("# part one\n\n{}\n\nprint(2)\n", False),
    "it is code": ("# run.log('a', 1)\n{}\n\nprint(2)\n", False),
    "it is for a tool": ("# fmt: off\n{}\n\nprint(2)\n", False),
    "it is for somebody": ("# TODO: ask her\n{}\n\nprint(2)\n", False),
    "it is a line": ("# -------\n{}\n\nprint(2)\n", False),
}


@pytest.mark.parametrize("name", COMMENTS)
def test_comments_above(name: str, tree: Any) -> None:
    """A comment goes with the line that it is about, but never with a safe fix."""
    around, goes = COMMENTS[name]
    for gone, unsafe in (
        ("Run.get_context(allow_offline=False)", True),
        ("Run.get_context()", False),
    ):
        result = fixed(OFFLINE + around.format(gone), tree, unsafe=unsafe)
        assert "Run.get_context" not in result.replace("# run", "")
        assert ("#" not in result) == (goes and unsafe)


def test_what_heads_a_file_stays(tree: Any) -> None:
    """Also where the first statement goes."""
    source = "# Copyright of somebody\nfrom azureml.core import Run\n\nRun.get_context(False)\n"
    assert fixed(source, tree, unsafe=True).strip() == "# Copyright of somebody"
