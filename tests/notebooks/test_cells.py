"""Cells with their expectations on the lines; neither more nor less may be found."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Severity
from azlint.text import split_lines

RUN = "from azureml.core import Run  # AZL101\nrun = Run.get_context()  # AZL201\n"
LOG = "run.log('a', 1)  # AZL202\n"


def cell(source: str, **more: Any) -> dict[str, Any]:
    """A code cell of which more is said than its source."""
    base = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    return {**base, "source": source, **more}


def found(tree: Any, *names: str) -> list[tuple[str, int, int, str]]:
    """File, cell, row and code of every diagnostic, sorted; a file has the cell 0."""
    return sorted(
        (name, d.range.cell or 0, d.range.start.row, d.code) for name, d in tree.diagnostics(*names)
    )


@pytest.fixture
def check(tree: Any, expected: Any) -> Any:
    """Checks that cells give exactly the findings that are marked in them."""

    def compare(*cells: str | dict[str, Any]) -> None:
        tree.notebook("a.ipynb", *cells)
        marked = [
            ("a.ipynb", number, row, code)
            for number, source in enumerate(cells, 1)
            for row, code in expected(source if isinstance(source, str) else source["source"])
        ]
        assert found(tree, "a.ipynb") == sorted(marked)

    return compare


@pytest.mark.parametrize(
    "source",
    [
        f"%%time\n{LOG}",
        f"%%capture out\n\n{LOG}",
        f"%%time\n%%capture\n{LOG}",
        f"\n  %%time\n  {LOG}",
        f"%time {LOG}",
        f"%timeit -n 1 -r 1 {LOG}",
        f"%%timeit {LOG}pass\n",
        f"time {LOG}",
        f"%matplotlib inline\n%pip install azureml-core\n!pip install azureml\n{LOG}",
        f"if x:\n    %pip install y\n    {LOG}else:\n    !ls (\n",
        f"!pip install \\\n  x \\\n  y\n{LOG}",
        f"!echo '''\n{LOG}",
        f"x = !ls\nx[0], y = %sx ls\n{LOG}",
        f"run.log?\n?run\n{LOG}run??\n",
        f"pip install azureml-core\ncd ..\n{LOG}",
        f"    x = 1\n    {LOG}",
        f">>> {LOG}... 3\n",
        f"In [3]: {LOG}",
        "await run.log('a', 1);  # AZL202\nasync with run.log('b', 2) as x:  # AZL202\n    pass\n",
        f"return 1\n{LOG}",
        f"from __future__ import annotations\n{LOG}",
        f"x = <my-id>\n{LOG}y = {{{{ z }}}}_a\n${{VAR}}\n",
        f"x = a < b > c\n{LOG}",
        f"# coding: latin-1\n{LOG}",
        f"%%synapse\n{LOG}",
        f"%%pyspark\n{LOG}",
        f"%%local\n{LOG}",
        f"%%script python -u\n{LOG}",
        f"%python\n{LOG}",
    ],
)
def test_findings_in_a_cell(source: str, check: Any) -> None:
    """The run of another cell is found in whatever IPython makes Python of."""
    check(RUN, source, LOG)


@pytest.mark.parametrize(
    "source",
    [
        "",
        " \n\n",
        "# run.log('a', 1)",
        "%%bash\nimport azureml.core",
        "%%sql\nselect run.log('a', 1)",
        "%%html\n<a>",
        "%%javascript\nrun.log('a', 1)",
        "%%R\nrun.log('a', 1)",
        "%%configure -f\n{}",
        "%%synapse scala\nval x = run.log('a', 1)",
        "%%unknown\nselect azureml from x",
        "%sql\nrun.log('a', 1)",
        "%md # Title\nthis logs with run.log('a', 1)",
        "%scala\nval x = 1",
        "!python -c \"import azureml.core; run.log('a', 1)\"",
        "%run missing_azureml.py",
        "'''\n!ls\nrun.log('a', 1)\n'''",
        "run.log?",
        "%time !ls",
    ],
)
def test_cells_with_nothing_to_find(source: str, check: Any) -> None:
    """Commands, other languages and texts are no Python that uses v1, and no faults."""
    check(RUN, source, LOG)


@pytest.mark.parametrize(
    "source",
    [
        "@decorator  # AZL000",
        "x = (  # AZL000",
        "x = 1\ny = '''  # AZL000",
        "if x:  # AZL000",
        "else:  # AZL000\n    run.log('a', 1)\n",
        "x = 1\nx = = 2  # AZL000\nrun.log('a', 1)\n",
        "%matplotlib inline\nx = = 1  # AZL000\nrun.log('a', 1)\n",
        "%%time\nx = = 1  # AZL000\n",
        "x = 'a' \0  # AZL000",
        "x = '\ud800'  # AZL000",
        "# a\n# b \0  # AZL000",
    ],
)
def test_a_broken_cell(source: str, check: Any) -> None:
    """It has one AZL000 at its own place, and loses only itself."""
    check(RUN, source, LOG, source, LOG)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("x = 'é😀'; run.log('a', 1)", "run.log"),
        ("x\r\ny\rrun.log('a', 1)", "run.log"),
        ("\frun.log('a', 1)", "run.log"),
        ("x = '\u2028\x0b\x85'\nrun.log('a', 1)", "run.log"),
        ("\tx = 1\n\trun.log('a', 1)", "run.log"),
        ("é = '😀'\n%time run.log('é', 1)", "run.log"),
        ("%%timeit -n 1 run.log('a', 1)", "run.log"),
        ("if x:\n    %timeit -n 1 -r 1 run.log('a', 1)", "run.log"),
        ("x = <é>; run.log('a', 1)", "run.log"),
        ("In [3]: run.log('a', 1)", "run.log"),
        ("'é😀'; x = = 1", "= 1"),
        ("%pip x\n'é😀'; x = = 1", "= 1"),
        ("x = 'é' + '\ud800'", "\ud800"),
    ],
)
def test_columns(source: str, text: str, tree: Any) -> None:
    """Columns are code points of the cell, whatever was masked before and above."""
    tree.notebook("a.ipynb", RUN + "\n'😀'\n", cell(source))
    (place,) = [d.range for _, d in tree.diagnostics() if d.range.cell == 2]
    line = split_lines(source)[place.start.row - 1]
    assert line[place.start.column - 1 :].startswith(text)


def test_the_colour_of_a_cell(check: Any) -> None:
    """What an editor takes a cell of a Python notebook for is neither here nor there."""
    sql = {"vscode": {"languageId": "sql"}, "microsoft": {"language": "sql"}}
    check(RUN, cell(f"%pip install x\n{LOG}", metadata=sql), cell("%%sql\nselect", metadata=sql))


@pytest.mark.parametrize("language", ["R", "scala", "C#", "csharp", "julia", "sql"])
def test_a_notebook_in_another_language(language: str, tree: Any) -> None:
    """Nothing in it is Python, but for cells that say so."""
    python = cell("import azureml.core", metadata={"vscode": {"languageId": "python"}})
    kernel = {"name": "x", "display_name": "x", "language": language}
    cells = ("import azureml.core", "x <- (", python)
    tree.notebook("a.ipynb", *cells, metadata={"kernelspec": kernel})
    assert found(tree) == [("a.ipynb", 3, 1, "AZL101")]
    info = {"language_info": {"name": language}}
    tree.notebook("a.ipynb", *cells[:2], metadata=info)
    assert found(tree) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("%run helper.py", "helper.py"),
        ("%run helper", "helper.py"),
        ("%run ./helper", "helper.ipynb"),
        ("%run helper.ipynb", "helper.ipynb"),
        ("%run -i 'my helper.py' --x 1", "my helper.py"),
        ('%run "lib/helper.py"  # why', "lib/helper.py"),
        ("%run ../helper.py", "../helper.py"),
        ("if True:\n    %run helper.py", "helper.py"),
        ("try:\n    %run ./helper\nexcept OSError:\n    pass", "helper.py"),
        ("run helper.py", "helper.py"),
        ("%pip install x\n%run helper.py -v", "helper.py"),
    ],
)
def test_a_file_that_is_run(line: str, name: str, tree: Any) -> None:
    """Its names are known where they are used, in later cells and in the same one."""
    if name.endswith(".py"):
        tree.write(f"nb/{name}", RUN)
    else:
        tree.notebook(f"nb/{name}", RUN)
    tree.notebook("nb/a.ipynb", f"{line}\nrun.log('a', 1)", LOG)
    row = line.count("\n") + 2
    assert [f for f in found(tree) if f[0] == "nb/a.ipynb"] == [
        ("nb/a.ipynb", 1, row, "AZL202"),
        ("nb/a.ipynb", 2, 1, "AZL202"),
    ]


@pytest.mark.parametrize(
    "line", ["!run helper.py", "# %run helper.py", "'''\n%run helper.py\n'''", "%run helper.txt"]
)
def test_a_file_that_is_not_run(line: str, tree: Any) -> None:
    """Comments, texts and commands run nothing."""
    tree.write("helper.py", RUN)
    tree.notebook("a.ipynb", line, LOG)
    assert [f for f in found(tree) if f[0] == "a.ipynb"] == []


def test_notebooks_that_run_each_other(tree: Any) -> None:
    """A circle of runs ends."""
    tree.notebook("a.ipynb", "%run b.ipynb\n" + RUN, LOG)
    tree.notebook("b.ipynb", "%run a.ipynb\n%run b.ipynb\n", LOG)
    assert ("b.ipynb", 2, 1, "AZL202") in found(tree)
    assert ("a.ipynb", 2, 1, "AZL202") in found(tree)


def test_role(tree: Any) -> None:
    """A notebook that connects to a workspace is submission code, although it logs."""
    tree.notebook(
        "a.ipynb",
        "from azureml.core import Experiment, Workspace\n",
        "run = Experiment(Workspace.from_config(), 'a').start_logging()\n",
        "def init():\n    pass\ndef run_all():\n    pass\n",
        LOG,
    )
    assert {d.severity for _, d in tree.diagnostics()} == {Severity.WARNING}
