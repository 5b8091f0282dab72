"""What of a cell is IPython's own, and what stands for it."""

from __future__ import annotations

import ast

import pytest

from azlint.documents import magics
from azlint.text import split_lines


def masked(source: str) -> str:
    """The source as Python, which has the same rows."""
    lines = split_lines(source)
    found, _ = magics.masked(lines, 1)
    assert len(found) == len(lines)
    return "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        "run = 1",
        "run == 1",
        "ls = []",
        "time (x)",
        "time [0]",
        "cat.log(1)",
        "cat .log(1)",
        "run in runs",
        "run not in runs",
        "run is None and x",
        "run if x else y",
        "run != x",
        "mv: int = 3",
        "mv : int = 3",
        "who, what = 1, 2",
        "who , what = 1, 2",
        "clear()",
        "rm -= 1",
        "rm - 1",
        "cd **= 2",
        "ls //= 2",
        "cp @ x",
        "store; run.log('a', 1)",
        "store ; run.log('a', 1)",
        "run \\\n.log('a', 1)",
        "time = (\n    3\n)",
        "config = {{ x }}",
        "print(x)",
        "print x",
        "install x",
        "x = y != z",
        "x = 'a'  # !ls",
        "x = '= !ls'",
        'x = """a = !ls"""',
        "x == '%s' % y",
        "x = y % z",
        "f(x=1, y='=!')",
        "x['= %a'] = '%time'",
        "x = 1  # why?",
        "# what is this?",
        "'what?'",
        "print('?')",
        "x = 5 \\\n% 3",
        "x = (5\n% 3\n)",
        "x = [\n!= 1\n]",
        "x = {'a': [\n% y,\n], 'b': (\n% z)}",
        "'''\n%pip install x\n!ls\n?x\n'''",
        '"""a\n%pip "" \\"""\n!ls\n"""',
        "x = '''a'''  + \"\"\"\n!ls\n\"\"\"",
        "x = 'a\\\n!b'",
        "x = 'a\\\n\\\n%b'",
        'f"{x}"  # (\ny = 1',
        "x = '('\ny = 1",
        "x = '\\'('\ny = 1",
    ],
)
def test_python_stays_as_it_is(source: str) -> None:
    """What is Python, and what only looks like a command, is not touched."""
    assert masked(source) == source


@pytest.mark.parametrize(
    "source",
    [
        "%pip install x",
        "!pip install x",
        "!!ls",
        "% time",
        "%",
        "!",
        "?",
        "%%time",
        "%%time?",
        "%matplotlib inline",
        "%load_ext autoreload",
        "%é",
        "?obj",
        "??obj",
        "obj?",
        "obj??",
        "obj.method?  # why",
        "obj[0].x?",
        "obj['a']?",
        "*int*?",
        "%time?",
        "%%time??",
        "x = obj?",
        '!echo \'unclosed ( """',
        "!cmd {var} $x  # comment",
        "/f 1 2",
        ",f a b",
        ";f a b",
        ";",
        "pip install x",
        "conda install -y x",
        "ls -la *.py",
        "ls *.py",
        "cd ..",
        "cp /tmp/x .",
        "cd ~/x",
        "matplotlib inline",
        "load_ext autoreload",
        "autoreload 2",
        "env A=1",
        "run missing",
        "who_ls str",
        "%env A=1 \\",
    ],
)
@pytest.mark.parametrize("indent", ["", "    ", "\t"])
def test_a_line_of_its_own(source: str, indent: str) -> None:
    """A magic, a command or a help line does nothing, at its own depth."""
    instead = "pass" if not magics.run_target(source) else "from _run_1 import *"
    assert masked(f"{indent}{source}") == f"{indent}{instead}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = !ls", "x = ..."),
        ("x=!ls -a; y", "x= ..."),
        ("x = %sx ls", "x = ..."),
        ("x = % sx ls", "x = ..."),
        ("a, b = !cmd 'x", "a, b = ..."),
        ("*a, b = !cmd", "*a, b = ..."),
        ("x[0] = !ls", "x[0] = ..."),
        ("x['a=b'] = !ls", "x['a=b'] = ..."),
        ("x[f(k=1)].y = %time f()", "x[f(k=1)].y = ..."),
        ("x: int = !ls", "x: int = ..."),
        ("    for y in z: x = !ls", "    for y in z: x = ..."),
        ("x = !ls \\\n  -a\ny = 1", "x = ...\n\ny = 1"),
    ],
)
def test_assigned(source: str, expected: str) -> None:
    """What a magic or a command gives is assigned, whatever it is."""
    assert masked(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("%time f(x)", "0;    f(x)"),
        ("    %time f(x)", "    0;    f(x)"),
        ("%time x = f(); y = 1", "0;    x = f(); y = 1"),
        ("%time await f()  # é", "0;    await f()  # é"),
        ("%timeit -n 1 -r 1 f(x)", "0;                f(x)"),
        ("%timeit -n1 -r1 f(x)", "0;              f(x)"),
        ("%timeit -q -o f(x)", "0;            f(x)"),
        ("%prun -s cumulative f(x)", "0;                  f(x)"),
        ("%lprun -f f f(x)", "0;          f(x)"),
        ('%notify -m "is done" f(x)', "0;                   f(x)"),
        ("%time --no-raise-error f(x)", "0;                     f(x)"),
        ("%time f(x, \\\n        y)", "0;    f(x, \\\n        y)"),
        ("time f(x)", "0;   f(x)"),
        ("%time", "pass"),
        ("%time %pip install x", "pass"),
        ("%time !ls", "pass"),
        ("%time f(", "pass"),
        ("%time for x in y: f(x)", "pass"),
        ("%timeit -n 1", "pass"),
        ("%time -x", "pass"),
        ("%pip f(x)", "pass"),
    ],
)
def test_a_statement_that_a_magic_runs(source: str, expected: str) -> None:
    """The statement keeps its columns; what is none is left out with its magic."""
    found = masked(source)
    assert found == expected
    if "f(x" in expected:
        assert [line.find("f(x") for line in split_lines(found)] == [
            line.find("f(x") for line in split_lines(source)
        ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("!pip install \\\n  x \\\n  y\nz = 1", "pass\n\n\nz = 1"),
        ("%pip install \\\n  x\nz = 1", "pass\n\nz = 1"),
        ("!pip install \\", "pass"),
        ("!pip install x \\ \nz = 1", "pass\nz = 1"),
        ("!echo (\nz = 1", "pass\nz = 1"),
        ("!echo '''\nz = 1", "pass\nz = 1"),
        ("if x:\n    !ls (\nelse:\n    %pip y", "if x:\n    pass\nelse:\n    pass"),
        ("f(x,\n  y)\n%pip z", "f(x,\n  y)\npass"),
        ("x = ')'\n%pip z", "x = ')'\npass"),
        ("x = 'a\\\n'''\n%pip z", "x = 'a\\\n'''\npass"),
    ],
)
def test_what_a_line_goes_on_with(source: str, expected: str) -> None:
    """A command goes on over a backslash at the very end, Python over brackets and strings too."""
    assert masked(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (">>> x = 1\n... y\n>>>\n3", "    x = 1\n    y\n   \n3"),
        ("\n>>> !ls", "\n    pass"),
        ("In [1]: x = 1\n   ...: y", "        x = 1\n        y"),
        ("x = '''\n>>> y\n'''", "x = '''\n    y\n'''"),
        ("...\n...", "...\n..."),
        ("x\ny\n>>> z", "x\ny\n>>> z"),
    ],
)
def test_prompts(source: str, expected: str) -> None:
    """A session that was pasted is read behind its prompts; an ellipsis alone is Python."""
    assert masked(source) == expected


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("%run other.py", "other.py"),
        ("  %run other", "other"),
        ("run other.py", "other.py"),
        ("%run -i 'my script.py' --x 1", "my script.py"),
        ('%run "a b.py"', "a b.py"),
        ("%run -t -N 5 other.py", "other.py"),
        ("%run ./lib/helper $x=1", "./lib/helper"),
        ("%run .\\lib\\helper", "./lib/helper"),
        ("%run other.ipynb;", "other.ipynb"),
        ("%run", ""),
        ("%run -i", "-i"),
        ("%running x", ""),
        ("running x", ""),
        ("!run x", ""),
        ("# %run x", ""),
    ],
)
def test_run_target(line: str, target: str) -> None:
    """The first word that is no option, without its quotes."""
    assert magics.run_target(line) == target


def test_runs_are_numbered() -> None:
    """Each file that is run is a module of its own, at the depth where it is run."""
    lines = ["%run a.py", "if x:", "    %run b.ipynb", "x = '''", "%run c.py", "'''", "run d"]
    found, runs = magics.masked(lines, 3)
    assert runs == ["a.py", "b.ipynb", "d"]
    assert found == [
        "from _run_3 import *",
        "if x:",
        "    from _run_4 import *",
        "x = '''",
        "%run c.py",
        "'''",
        "from _run_5 import *",
    ]


@pytest.mark.parametrize(
    ("source", "name", "arguments", "row"),
    [
        ("%%time\nx", "time", "", 1),
        ("%%capture out --no-stderr\nx", "capture", "out --no-stderr", 1),
        ("\n \n  %%time\nx", "time", "", 3),
        ("%%!\nls", "!", "", 1),
        ("%%writefile  a b.py \nx", "writefile", "a b.py", 1),
        ("%%time\n%%capture\nx", "capture", "", 2),
        ("%%time\n\n%%writefile a.py\nx", "writefile", "a.py", 3),
        ("%%bash\n%%time", "bash", "", 1),
        ("%%foo\n%%time", "foo", "", 1),
        ("%sql\nselect 1", "sql", "", 1),
        ("%md\n%%time", "md", "", 1),
        ("%%time\n%sql\nx", "time", "", 1),
    ],
)
def test_cell_magic(source: str, name: str, arguments: str, row: int) -> None:
    """The magic that decides what the cell holds, with what stands behind it."""
    assert magics.cell_magic(split_lines(source)) == magics.CellMagic(name, arguments, row)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\n\n",
        "x\n%%time",
        "# why\n%%bash",
        "%time\nx",
        "%%",
        "%% time",
        "%%time?",
        "%%bash??\nx",
        "%python\nx",
        "%sql select 1",
        "%R x <- 1",
        "%pip",
    ],
)
def test_no_cell_magic(source: str) -> None:
    """Only the first line that is not empty decides; help about a magic is none."""
    assert magics.cell_magic(split_lines(source)) is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("\n%%time\n  x\ny", "\n\n  x\ny"),
        ("%%timeit -n 1 f(x)\ny", "0;            f(x)\ny"),
        ("%%time\n%%capture out\ny", "\n\ny"),
    ],
)
def test_without_cell_magic(source: str, expected: str) -> None:
    """The body keeps its rows, a statement in the magic's line its columns."""
    lines = split_lines(source)
    magic = magics.cell_magic(lines)
    assert magic is not None
    assert magics.without_cell_magic(lines, magic) == split_lines(expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x = <my-id>", "x = _______"),
        ("x = <YOUR ID (guid)>", "x = ________________"),
        ("x = <<id>>", "x = ______"),
        ("x = {{ a.b }}", "x = _________"),
        ("x = {{ a | b('c') }}", "x = ________________"),
        ("x = ${{ inputs.a }}", "x = _______________"),
        ("x = ${A}", "x = ____"),
        ("x = $(A.b)", "x = ______"),
        ("{% if x %}", "__________"),
        ("rg_<name>_x = 1", "rg________x = 1"),
        ("x = '<é>'", "x = '___'"),
        ("x = a <= b >= c", "x = a <= b >= c"),
        ("x = a < b", "x = a < b"),
        ("x = a > b", "x = a > b"),
        ("x = a << b", "x = a << b"),
        ("x = {'a': {1}}", "x = {'a': {1}}"),
        ("x = f'{a}{b}'", "x = f'{a}{b}'"),
    ],
)
def test_placeholders(line: str, expected: str) -> None:
    """A placeholder becomes a name of the same length."""
    assert magics.without_placeholders(line) == expected
    assert len(line) == len(expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x = (  # azlint: ignore", "       # azlint: ignore"),
        ("x = '#'  # a", "         # a"),
        ("# a # b", "# a # b"),
        ("é = '😀 # a", ""),
        ("x", ""),
        ("", ""),
        ("'a\\'#' # b", "       # b"),
    ],
)
def test_comments_only(line: str, expected: str) -> None:
    """What is left of a line that does not parse is its comment, at its column."""
    assert [found.rstrip() for found in magics.comments_only([line])] == [expected]


@pytest.mark.parametrize("depth", [100, 1000, 20000])
def test_what_nests_too_deeply_for_a_magic(depth: int) -> None:
    """A statement that cannot be parsed is left out with its magic."""
    assert masked(f"%time {'(' * depth}x{')' * depth}") in (
        "pass",
        f"0;    {'(' * depth}x{')' * depth}",
    )
    ast.parse(masked(f"%time {'-' * depth}x"))


def test_time_is_linear() -> None:
    """Lines that nearly match do not cost more than their length allows."""
    for line in ("a" * 50000 + "=", "[" * 50000, "a." * 20000 + "!", "%time " + "-a " * 300):
        masked(line)
        masked(f"x = {line}?%")
