"""Data that a script asks v1 for becomes an option of its command line, and an input of the job."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Applicability, Fix
from azlint.fixing import repair

RUN = "from azureml.core import Run\n\nrun = Run.get_context()\n"
BOTH = "from azureml.core import Dataset, Run\n\nrun = Run.get_context()\n"
PARSER = "parser = argparse.ArgumentParser()\n"


def fixed(tree: Any, source: str, name: str = "train.py") -> str:
    """The source after all its fixes; none of them fails."""
    path = tree.write(name, source)
    done = repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
    assert done.failures == ()
    text: str = path.read_text(encoding="utf-8")
    return text


def fixes(tree: Any, source: str, name: str = "train.py") -> list[Fix]:
    """The fixes of the source that carry something for the definition of the job."""
    found = [diagnostic.fix for diagnostic in tree.check(source, name)]
    return [fix for fix in found if fix is not None and fix.companion is not None]


UNTOUCHED = {
    "a key that is not literal": RUN + "print(run.input_datasets[key])\n",
    "an input that is set": RUN + "run.input_datasets['x'] = 1\n",
    "all inputs handed on": RUN + "use(run.input_datasets)\n",
    "an input that may be None": RUN + "print(run.input_datasets.get('x'))\n",
    "a function of the project": RUN
    + "def load(data):\n    return data.to_pandas_dataframe()\n\nload(run.input_datasets['x'])\n",
    "an input that is kept": RUN + "kept = {'x': run.input_datasets['x']}\n",
    "another method of a dataset": RUN + "run.input_datasets['x'].download('y')\n",
    "a table and a path": RUN + "x = run.input_datasets['x']\nprint(x)\nx.to_pandas_dataframe()\n",
    "arguments that mltable lacks": RUN
    + "x = run.input_datasets['x']\nx.to_pandas_dataframe(on_error='null')\n",
    "another value for the name": RUN
    + "x = run.input_datasets['x']\nif y:\n    x = y\nx.to_pandas_dataframe()\n",
    "a script with click": "import click\n" + RUN + "print(run.input_datasets['x'])\n",
    "a script that reads its arguments": "import sys\n"
    + RUN
    + "print(run.input_datasets['x'], sys.argv[1])\n",
    "two parsers": "import argparse\n"
    + RUN
    + PARSER
    + "args = parser.parse_args()\n"
    + PARSER.replace("parser", "other")
    + "more = other.parse_args()\nprint(run.input_datasets['x'])\n",
    "arguments that are given in the code": "import argparse\n"
    + RUN
    + PARSER
    + "args = parser.parse_args(['--n', '1'])\nprint(run.input_datasets['x'])\n",
    "a flag of another option": "import argparse\n"
    + RUN
    + PARSER
    + "parser.add_argument('--x', dest='y')\nargs = parser.parse_args()\n"
    + "print(run.input_datasets['x'])\n",
    "data that is read before by way of another function": "import argparse\n"
    + RUN
    + "def load():\n    print(run.input_datasets['x'])\n\ndef main():\n    load()\n\nmain()\n"
    + PARSER
    + "args = parser.parse_args()\n",
    "data that a class reads before": "import argparse\n"
    + RUN
    + "class A:\n    def __init__(self):\n        print(run.input_datasets['x'])\n\nA()\n"
    + PARSER
    + "args = parser.parse_args()\n",
    "two functions without a parser": RUN
    + "def one():\n    print(run.input_datasets['x'])\n\n"
    + "def two():\n    print(run.input_datasets['y'])\n\none()\ntwo()\n",
    "names that make one option": RUN
    + "print(run.input_datasets['a-b'])\nprint(run.input_datasets['a_b'])\n",
    "two versions": BOTH
    + "ws = run.experiment.workspace\nDataset.get_by_name(ws, 'x', 1).to_pandas_dataframe()\n"
    + "Dataset.get_by_name(ws, 'x', 2).to_pandas_dataframe()\n",
    "arguments that are parsed further down": "import argparse\n"
    + RUN
    + "print(run.input_datasets['x'])\n"
    + PARSER
    + "args = parser.parse_args()\n",
    "data that is read before its arguments are": "import argparse\n"
    + RUN
    + "x = run.input_datasets['x']\nprint(x)\n"
    + PARSER
    + "args = parser.parse_args()\nprint(x)\n",
    "arguments out of reach": "import argparse\n"
    + RUN
    + "def parse():\n    parser = argparse.ArgumentParser()\n    args = parser.parse_args()\n"
    + "    return args.n\n\nparse()\nprint(run.input_datasets['x'])\n",
    "an option that holds something else": "import argparse\n"
    + RUN
    + PARSER
    + "parser.add_argument('--x', type=int)\nargs = parser.parse_args()\n"
    + "print(run.input_datasets['x'])\n",
    "an option that is read twice": "import argparse\n"
    + BOTH
    + PARSER
    + "parser.add_argument('--x')\nargs = parser.parse_args()\nprint(args.x)\n"
    + "Dataset.get_by_name(run.experiment.workspace, args.x).to_pandas_dataframe()\n",
    "a file dataset by its name": BOTH
    + "Dataset.get_by_name(run.experiment.workspace, 'x').download('y')\n",
    "a version that is not literal": BOTH
    + "Dataset.get_by_name(run.experiment.workspace, 'x', v).to_pandas_dataframe()\n",
    "a workspace that is asked for": BOTH
    + "Dataset.get_by_name(workspace_of(run), 'x').to_pandas_dataframe()\n",
    "code that submits jobs": "from azureml.core import Dataset, Workspace\n"
    "ws = Workspace.from_config()\nDataset.get_by_name(ws, 'x').to_pandas_dataframe()\n",
    "a scoring script": BOTH
    + "def init(): ...\n\ndef run(data):\n"
    + "    return Dataset.get_by_name(Run.get_context().experiment.workspace, 'x')"
    + ".to_pandas_dataframe()\n",
}


@pytest.mark.parametrize("name", UNTOUCHED)
def test_what_takes_a_person(name: str, tree: Any) -> None:
    """Where it is not plain what the data is, or where the option would go, there is no fix."""
    assert fixes(tree, UNTOUCHED[name]) == []


def test_a_module_that_others_import(tree: Any) -> None:
    """It has no command line of its own."""
    tree.write("train.py", "import data\n")
    assert fixes(tree, RUN + "print(run.input_datasets['x'])\n", "data.py") == []


def test_a_notebook(tree: Any) -> None:
    """A notebook has no command line; the script that it writes has one."""
    path = tree.notebook("a.ipynb", RUN + "print(run.input_datasets['x'])\n")
    done = repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
    assert done.files == ()
    path = tree.notebook(
        "b.ipynb", "%%writefile train.py\n" + RUN + "print(run.input_datasets['x'])"
    )
    done = repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
    assert "args = parser.parse_args()" in done.files[0].text


FIXED = {
    "a path": (
        RUN + "print(run.input_datasets['x'])\n",
        "import argparse\n\n"
        + PARSER
        + 'parser.add_argument("--x", type=str)\nargs = parser.parse_args()\nprint(args.x)\n',
    ),
    "a table": (
        RUN + "frame = run.input_datasets['x'].to_pandas_dataframe()\n",
        "import argparse\n\nimport mltable\n\n"
        + PARSER
        + 'parser.add_argument("--x", type=str)\nargs = parser.parse_args()\n'
        + "frame = mltable.load(args.x).to_pandas_dataframe()\n",
    ),
    "a table by steps": (
        RUN + "x = run.input_datasets['x']\nframe = x.take(9).to_pandas_dataframe()\n",
        "import argparse\n\nimport mltable\n\n"
        + PARSER
        + 'parser.add_argument("--x", type=str)\nargs = parser.parse_args()\n'
        + "x = mltable.load(args.x)\nframe = x.take(9).to_pandas_dataframe()\n",
    ),
    "one path twice": (
        RUN + "print(run.input_datasets['x'])\nprint(run.input_datasets['x'])\n",
        "import argparse\n\n"
        + PARSER
        + 'parser.add_argument("--x", type=str)\nargs = parser.parse_args()\n'
        + "print(args.x)\nprint(args.x)\n",
    ),
    "a name that Python has taken": (
        RUN + "print(run.input_datasets['class'])\n",
        "import argparse\n\n"
        + PARSER
        + 'parser.add_argument("--data_class", type=str)\nargs = parser.parse_args()\n'
        + "print(args.data_class)\n",
    ),
    "a name that each parser has taken": (
        RUN + "print(run.input_datasets['help'])\n",
        "import argparse\n\n"
        + PARSER
        + 'parser.add_argument("--data_help", type=str)\nargs = parser.parse_args()\n'
        + "print(args.data_help)\n",
    ),
    "a name": (
        BOTH
        + "ws = run.experiment.workspace\n"
        + "frame = Dataset.get_by_name(ws, name='Some data-1').to_pandas_dataframe()\n",
        "import argparse\n\nimport mltable\n\n"
        + PARSER
        + 'parser.add_argument("--some_data_1", type=str)\nargs = parser.parse_args()\n'
        + "frame = mltable.load(args.some_data_1).to_pandas_dataframe()\n",
    ),
    "a parser of its own": (
        "import argparse\n\n"
        + RUN
        + PARSER
        + "parser.add_argument('--n', type=int)\nparser.add_argument('--m')  # more\n"
        + "args, rest = parser.parse_known_args()\nprint(run.input_datasets['x'])\n",
        "import argparse\n\n"
        + PARSER
        + "parser.add_argument('--n', type=int)\nparser.add_argument('--m')  # more\n"
        + 'parser.add_argument("--x", type=str)\nargs, rest = parser.parse_known_args()\n'
        + "print(args.x)\n",
    ),
    "an option that is there": (
        "import argparse\n\n"
        + RUN
        + PARSER
        + "parser.add_argument('-d', '--x', default='data', help='where the data is')\n"
        + "args = parser.parse_args()\nprint(run.input_datasets['x'])\n",
        "import argparse\n\n"
        + PARSER
        + "parser.add_argument('-d', '--x', default='data', help='where the data is')\n"
        + "args = parser.parse_args()\nprint(args.x)\n",
    ),
    "a parser further down": (
        "import argparse\n\n"
        + RUN
        + "x = run.input_datasets['x']\n"
        + PARSER
        + "args = parser.parse_args()  # read\n\nx.to_pandas_dataframe()\n",
        "import argparse\n\nimport mltable\n\n"
        + PARSER
        + 'parser.add_argument("--x", type=str)\nargs = parser.parse_args()  # read\n'
        + "x = mltable.load(args.x)\n\nx.to_pandas_dataframe()\n",
    ),
    "a parser without options": (
        "import argparse\n\n"
        + RUN
        + PARSER
        + "args = parser.parse_args()\nprint(run.input_datasets['x'])\n",
        "import argparse\n\n"
        + PARSER
        + 'parser.add_argument("--x", type=str)\nargs = parser.parse_args()\nprint(args.x)\n',
    ),
    "options of a function": (
        "import argparse\nfrom azureml.core import Run\n\n\ndef options():\n"
        "    parser = argparse.ArgumentParser()\n    return parser.parse_args()\n\n\n"
        "def main(given):\n    run = Run.get_context()\n    print(run.input_datasets['x'])\n\n\n"
        "if __name__ == '__main__':\n    main(options())\n",
        "import argparse\n\n\ndef options():\n    parser = argparse.ArgumentParser()\n"
        '    parser.add_argument("--x", type=str)\n    return parser.parse_args()\n\n\n'
        "def main(given):\n    print(given.x)\n\n\n"
        "if __name__ == '__main__':\n    main(options())\n",
    ),
    "options of the module": (
        "import argparse\nfrom azureml.core import Run\n\n"
        + PARSER
        + "args = parser.parse_args()\n\n\ndef main():\n    run = Run.get_context()\n"
        + "    print(run.input_datasets['x'])\n\n\nmain()\n",
        "import argparse\n\n"
        + PARSER
        + 'parser.add_argument("--x", type=str)\nargs = parser.parse_args()\n\n\n'
        + "def main():\n    print(args.x)\n\n\nmain()\n",
    ),
    "an option that holds the name": (
        "import argparse\n\n"
        + BOTH
        + PARSER
        + "parser.add_argument('--x')\nargs = parser.parse_args()\n"
        + "d = Dataset.get_by_name(run.experiment.workspace, args.x)\nd.to_pandas_dataframe()\n",
        "import argparse\n\nimport mltable\n\n"
        + PARSER
        + "parser.add_argument('--x')\nargs = parser.parse_args()\n"
        + "d = mltable.load(args.x)\nd.to_pandas_dataframe()\n",
    ),
    "an option that holds the id": (
        "import argparse\n\n"
        + BOTH
        + PARSER
        + "parser.add_argument('--x')\nargs = parser.parse_args()\n"
        + "d = Dataset.get_by_id(run.experiment.workspace, id=args.x)\nd.to_pandas_dataframe()\n",
        "import argparse\n\nimport mltable\n\n"
        + PARSER
        + "parser.add_argument('--x')\nargs = parser.parse_args()\n"
        + "d = mltable.load(args.x)\nd.to_pandas_dataframe()\n",
    ),
    "several": (
        BOTH
        + "inputs = run.input_datasets\nprint(inputs['b'])\nprint(inputs['a'])\n"
        + "args = 1\nif args:\n"
        + "    Dataset.get_by_name(run.experiment.workspace, 'c', 2).to_pandas_dataframe()\n",
        "import argparse\n\nimport mltable\n\n"
        + PARSER
        + 'parser.add_argument("--b", type=str)\nparser.add_argument("--a", type=str)\n'
        + 'parser.add_argument("--c", type=str)\nargs_ = parser.parse_args()\n'
        + "print(args_.b)\nprint(args_.a)\nargs = 1\nif args:\n"
        + "    mltable.load(args_.c).to_pandas_dataframe()\n",
    ),
    "in a function": (
        "from azureml.core import Run\n\n\ndef main():\n    run = Run.get_context()\n"
        "    for i in range(2):\n        print(f\"{run.input_datasets['x']}/{i}\")\n\n\nmain()\n",
        "import argparse\n\n\ndef main():\n    parser = argparse.ArgumentParser()\n"
        '    parser.add_argument("--x", type=str)\n    args = parser.parse_args()\n'
        '    for i in range(2):\n        print(f"{args.x}/{i}")\n\n\nmain()\n',
    ),
}


@pytest.mark.parametrize("name", FIXED)
def test_an_option(name: str, tree: Any) -> None:
    """The option is declared once, where its parser is, and read where the data was."""
    before, after = FIXED[name]
    assert fixed(tree, before) == after


def test_an_option_that_is_there_already(tree: Any) -> None:
    """What it holds changes for all that read it, and the reason says so."""
    (fix,) = fixes(tree, FIXED["an option that is there"][0])
    assert "`--x` is an option already, and holds the path of the data" in fix.reason


COMPANIONS = {
    "a path": (
        "print(run.input_datasets['x'])\n",
        '"x": Input(type="uri_folder", path="azureml:<data asset>@latest", mode="ro_mount")',
        "--x ${{inputs.x}}",
    ),
    "a table": (
        "Dataset.get_by_name(run.experiment.workspace, 'My churn', 3).to_pandas_dataframe()\n",
        '"my_churn": Input(type="mltable", path="azureml:My churn:3", mode="direct")',
        "--my_churn ${{inputs.my_churn}}",
    ),
    "several": (
        "inputs = run.input_datasets\nprint(inputs['b'])\ninputs['a'].to_pandas_dataframe()\n",
        '"b": Input(type="uri_folder", path="azureml:<data asset>@latest", mode="ro_mount"), '
        '"a": Input(type="mltable", path="azureml:<data asset>@latest", mode="direct")',
        "--b ${{inputs.b}} --a ${{inputs.a}}",
    ),
}


@pytest.mark.parametrize("name", COMPANIONS)
def test_what_the_job_needs(name: str, tree: Any) -> None:
    """The fix carries the entry of `inputs` and the piece of the command, and is never safe."""
    source, inputs, command = COMPANIONS[name]
    (fix,) = fixes(tree, BOTH + source)
    assert fix.applicability is Applicability.UNSAFE
    assert "the job must hand over `--" in fix.reason
    assert fix.companion is not None
    assert (fix.companion.inputs, fix.companion.command) == (inputs, command)


@pytest.mark.parametrize("name", COMPANIONS)
def test_the_job_is_one_of_sdk_v2(name: str) -> None:
    """`azure-ai-ml` takes what a fix says of the job, and finds each input in the command."""
    ml = pytest.importorskip("azure.ai.ml")
    _, inputs, command = COMPANIONS[name]
    given = eval(f"{{{inputs}}}", {"Input": ml.Input})
    job = ml.command(
        command=f"python train.py {command}", inputs=given, environment="azureml:env:1"
    )
    assert set(job.inputs) == set(given)


SUBMIT = (
    "from azureml.core import ScriptRunConfig, Workspace\n\nws = Workspace.from_config()\n"
    "data = ws.datasets['files']\n"
)
OPTION = (
    "import argparse\n"
    + RUN
    + PARSER
    + "parser.add_argument('--data', dest='folder')\nargs = parser.parse_args()\n"
    + "print('in ' + run.input_datasets['files'])\n"
)
HANDED_OVER = {
    "a list": "ScriptRunConfig('.', script='train.py', "
    "arguments=['--n', 1, '--data', data.as_named_input('files').as_mount()])\n",
    "a list by a name": "a = ['--data', data.as_named_input('files').as_download()]\n"
    "ScriptRunConfig('.', 'train.py', arguments=a)\n",
    "an input by a name": "x = data.as_named_input(name='files').as_mount('/tmp')\n"
    "PythonScriptStep(script_name='src/train.py', arguments=['--data', x], inputs=[x])\n",
    "named behind": "x = data.as_named_input('files')\n"
    "ScriptRunConfig('.', 'train.py', arguments=['--data', x.as_mount()])\n",
    "a dictionary": "Estimator('.', entry_script='train.py', "
    "script_params={'--data': data.as_named_input('files').as_mount()})\n",
}


@pytest.mark.parametrize("name", HANDED_OVER)
def test_handed_over(name: str, tree: Any) -> None:
    """What the job hands over as an option already needs no other."""
    tree.write("submit.py", SUBMIT + HANDED_OVER[name])
    (fix,) = fixes(tree, OPTION)
    assert fix.reason.startswith("it is the path that `submit.py:")
    assert fix.companion is not None
    assert fix.companion.command == "--data ${{inputs.files}}"
    text = fixed(tree, OPTION)
    assert "print('in ' + args.folder)" in text
    assert "--files" not in text


OTHERWISE = {
    "another script": "ScriptRunConfig('.', script='test.py', "
    "arguments=['--data', data.as_named_input('files').as_mount()])\nprint('train.py')\n",
    "another input": "ScriptRunConfig('.', script='train.py', "
    "arguments=['--data', data.as_named_input('other').as_mount()])\n",
    "a dataset": "ScriptRunConfig('.', script='train.py', "
    "arguments=['--data', data.as_named_input('files')])\n",
    "two ways": "ScriptRunConfig('.', script='train.py', "
    "arguments=['--data', data.as_named_input('files').as_mount()])\n"
    "ScriptRunConfig('.', script='train.py', "
    "arguments=['--other', data.as_named_input('files').as_mount()])\n",
    "an option that the script lacks": "ScriptRunConfig('.', script='train.py', "
    "arguments=['--path', data.as_named_input('files').as_mount()])\n",
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_not_handed_over(name: str, tree: Any) -> None:
    """What the job hands over otherwise says nothing of the input."""
    tree.write("submit.py", SUBMIT + OTHERWISE[name])
    (fix,) = fixes(tree, OPTION)
    assert "the job must hand over `--files` then" in fix.reason


def test_handed_over_and_read_otherwise(tree: Any) -> None:
    """An option that does not hold the text that it is given takes a person."""
    tree.write("submit.py", SUBMIT + HANDED_OVER["a list"])
    other = OPTION.replace("dest='folder'", "dest='folder', nargs='+'")
    assert fixes(tree, other) == []
