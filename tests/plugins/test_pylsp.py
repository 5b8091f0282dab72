"""The plugin in python-lsp-server: through its hooks, and in a server of its own over pipes."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from azlint.checking import driver
from azlint.checking.results import FileResult, RuleFailure
from azlint.editors.workspace import Workspace
from plugins.speaking import Client

pylsp = pytest.importorskip("pylsp", reason="python-lsp-server is not installed")

SEMANTIC = Path(__file__).parents[1] / "semantic"
TRAIN = "from azureml.core import Run\nfrom logs import log\nlog(Run.get_context())\n"
LOGS = "def log(run):\n    run.log('a', 1)\n"
Json = dict[str, Any]


class Hooks:
    """The plugin with the documents of an editor, but without a server around."""

    def __init__(self, root: Path, **options: object) -> None:
        from pylsp.config.config import Config
        from pylsp.workspace import Workspace

        from azlint.plugins.pylsp import Plugin

        self.plugin = Plugin()
        uri = root.as_uri()
        self._config = Config(uri, {"pylsp": {"plugins": {"azlint": options}}}, None, {})
        self._workspace = Workspace(uri, endpoint=None, config=self._config)

    def open(self, uri: str, text: str) -> list[Json]:
        """What is found in a document that was opened, or edited."""
        opens = uri not in self._workspace.documents
        self._workspace.put_document(uri, text)
        document = self._workspace.get_document(uri)
        if opens:
            self.plugin.pylsp_document_did_open(self._workspace, document)
        return self.lint(uri)

    def lint(self, uri: str) -> list[Json]:
        """What is found in a document."""
        document = self._workspace.get_document(uri)
        return self.plugin.pylsp_lint(self._config, self._workspace, document)

    def save(self, uri: str) -> None:
        """Tells that a document was saved."""
        document = self._workspace.get_document(uri)
        self.plugin.pylsp_document_did_save(self._workspace, document)

    def close(self, uri: str) -> None:
        """Closes a document."""
        self._workspace.rm_document(uri)

    def actions(self, uri: str, line: int, character: int = 0, *only: str) -> list[Json]:
        """The code actions at a place, of these kinds."""
        place = {"line": line, "character": character}
        return self.plugin.pylsp_code_actions(
            self._config,
            self._workspace,
            self._workspace.get_document(uri),
            {"start": place, "end": place},
            {"diagnostics": [], **({"only": list(only)} if only else {})},
        )

    def hover(self, uri: str, line: int, character: int, other: object = None) -> Any:
        """What the server answers at a place where another plugin says ``other``."""
        import pluggy
        from pylsp import hookspecs

        class Other:
            @pylsp.hookimpl
            def pylsp_hover(self) -> object:
                return other

        manager = pluggy.PluginManager("pylsp")
        manager.add_hookspecs(hookspecs)
        manager.register(Other())
        manager.register(self.plugin)
        return manager.hook.pylsp_hover(
            config=self._config,
            workspace=self._workspace,
            document=self._workspace.get_document(uri),
            position={"line": line, "character": character},
        )


def rows(found: Iterable[Json]) -> list[tuple[int, str]]:
    """Line, from 0, and code of each finding."""
    return [(each["range"]["start"]["line"], each["code"]) for each in found]


# Through the hooks.


def test_the_entry_point(tree: Any) -> None:
    """The server finds the plugin, which is on unless somebody switches it off."""
    from pylsp.config.config import Config

    for options, disabled in (({}, False), ({"enabled": False}, True)):
        init = {"pylsp": {"plugins": {"azlint": options}}}
        config = Config(tree.root.as_uri(), init, None, {})
        plugin = config.plugin_manager.get_plugin("azlint")
        assert plugin is not None
        assert (plugin in config.disabled_plugins) is disabled


def test_what_other_files_hand_over(tree: Any) -> None:
    """A file that never says `azureml` follows the other as it is in the editor."""
    train, logs = tree.write("train.py", TRAIN).as_uri(), tree.write("logs.py", LOGS).as_uri()
    hooks = Hooks(tree.root)
    assert rows(hooks.open(logs, LOGS)) == [(1, "AZL202")]
    assert rows(hooks.open(train, "log = print\n")) == []
    assert rows(hooks.lint(logs)) == []
    hooks.close(train)
    assert rows(hooks.lint(logs)) == [(1, "AZL202")]


def test_what_other_programs_write(tree: Any) -> None:
    """A file that was changed on disk counts as soon as a document is opened or saved."""
    train, logs = tree.write("train.py", TRAIN), tree.write("logs.py", LOGS).as_uri()
    hooks = Hooks(tree.root)
    assert rows(hooks.open(logs, LOGS)) == [(1, "AZL202")]
    train.write_text("x = 1\n", encoding="utf-8")
    hooks.save(logs)
    assert rows(hooks.lint(logs)) == []
    tree.write("other.py", TRAIN)
    assert rows(hooks.open(tree.write("new.py", "").as_uri(), "")) == []
    assert rows(hooks.lint(logs)) == [(1, "AZL202")]


def test_a_folder_that_is_no_project(tree: Any) -> None:
    """Without a repository or a configuration, what lies below the folder can be anything."""
    logs = tree.write("logs.py", LOGS).as_uri()
    deep = tree.write("deep/train.py", TRAIN.replace("from logs", "from ..logs"))
    hooks = Hooks(tree.root)
    assert rows(hooks.open(logs, LOGS)) == []
    tree.write("train.py", TRAIN)
    hooks.save(logs)
    assert rows(hooks.lint(logs)) == [(1, "AZL202")]
    assert rows(hooks.open(deep.as_uri(), TRAIN)) == [(0, "AZL101"), (2, "AZL201")]


def test_saving_reads_nothing_anew(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the editor itself wrote is known already."""
    train = tree.write("train.py", "x = 1\n")
    hooks = Hooks(tree.root)
    hooks.open(train.as_uri(), TRAIN)
    train.write_text(TRAIN, encoding="utf-8")
    hooks.save(train.as_uri())
    monkeypatch.setattr(driver, "check_paths", None)
    assert (0, "AZL101") in rows(hooks.open(train.as_uri(), f"{TRAIN}x = 1\n"))


def test_an_error_while_typing(tree: Any) -> None:
    """A file that does not parse says so, and the others know what they knew."""
    train, logs = tree.write("train.py", TRAIN).as_uri(), tree.write("logs.py", LOGS).as_uri()
    hooks = Hooks(tree.root)
    hooks.open(train, TRAIN)
    assert rows(hooks.open(train, f"{TRAIN}log(")) == [(3, "AZL000")]
    assert rows(hooks.open(logs, LOGS)) == [(1, "AZL202")]


def test_units_of_columns(tree: Any) -> None:
    """Columns are counted in UTF-16; names of files can be anything."""
    source = "from azureml.core import Run\nx = 'é😀'; Run.get_context()\n"
    found = Hooks(tree.root).open(tree.write("a b/é 😀.py", source).as_uri(), source)
    place = found[1]["range"]
    assert place["start"] == {"line": 1, "character": 11}
    assert place["end"] == {"line": 1, "character": 26}


def test_a_document_without_a_file(tree: Any) -> None:
    """What was never saved can import what lies in the folder of the editor."""
    tree.write("azlint.toml", 'ignore = ["AZL101"]\n')
    tree.write("logs.py", LOGS)
    assert rows(Hooks(tree.root).open("untitled:Untitled-1", TRAIN)) == [(2, "AZL201")]


def test_comments(tree: Any) -> None:
    """The engine knows the comments of all hosts, and which of them hides nothing."""
    source = (
        "from azureml.core import Run  # noqa: AZL101\n"
        "Run.get_context()  # azlint: ignore[AZL201]\n"
        "x = 1  # noqa: AZL202\n"
    )
    uri = tree.write("train.py", source).as_uri()
    assert rows(Hooks(tree.root).open(uri, source)) == [(2, "AZL001")]


def test_options(tree: Any) -> None:
    """What an editor sets is laid over the configuration; paths count from its folder."""
    tree.write("azlint.toml", 'ignore = ["AZL1"]\n')
    other = tree.write("other.toml", 'ignore = ["AZL201"]\n')
    uri = tree.write("a/train.py", TRAIN).as_uri()

    def found(root: Path = tree.root, **options: object) -> list[tuple[int, str]]:
        return rows(Hooks(root, **options).open(uri, TRAIN))

    assert found() == [(2, "AZL201")]
    assert found(select=["AZL101"], configuration=None) == [(0, "AZL101")]
    assert found(ignore=["AZL2"]) == []
    assert found(extendSelect=["AZL101"])[0] == (0, "AZL101")
    assert found(configuration=other.name)[0] == (0, "AZL101")
    assert found(perFileIgnores={"a/*": ["AZL2"]}) == []
    assert found(tree.root / ".virtual_documents", extendExclude=["a/"]) == []


def test_settings_are_read_anew(tree: Any) -> None:
    """A configuration that changes holds from the next edit on."""
    uri = tree.write("train.py", TRAIN).as_uri()
    hooks = Hooks(tree.root)
    assert rows(hooks.open(uri, TRAIN)) == [(0, "AZL101"), (2, "AZL201")]
    tree.write("azlint.toml", 'ignore = ["AZL101"]\n')
    assert rows(hooks.lint(uri)) == [(2, "AZL201")]


def test_wrong_settings(tree: Any) -> None:
    """What is wrong stands in the file, with the name of the option or of the configuration."""
    uri = tree.write("train.py", TRAIN).as_uri()
    (told,) = Hooks(tree.root, selects=["AZL1"]).open(uri, TRAIN)
    assert told["code"] == "AZL000"
    assert "no option `selects`; did you mean `select`" in told["message"]
    tree.write("azlint.toml", "ignores = []\n")
    (told,) = Hooks(tree.root).open(uri, TRAIN)
    assert "azlint.toml: no setting is called `ignores`" in told["message"]


def test_a_rule_that_fails(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault inside a rule is no silence."""
    failed = FileResult("", failures=(RuleFailure("AZL202", "ValueError: x"),))
    monkeypatch.setattr(Workspace, "check", lambda self, path: failed)
    uri = tree.write("train.py", TRAIN).as_uri()
    (told,) = Hooks(tree.root).open(uri, TRAIN)
    assert told["message"].startswith("rule AZL202 failed: ValueError: x")


def test_a_fault_of_azlint(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told in the file, where nothing would look as if all were well."""

    def broken(*_: object) -> FileResult:
        raise RuntimeError("a fault")

    monkeypatch.setattr(Workspace, "check", broken)
    uri = tree.write("train.py", TRAIN).as_uri()
    (told,) = Hooks(tree.root).open(uri, TRAIN)
    assert told["code"] == "AZL000"
    assert told["message"] == "azlint failed with RuntimeError: a fault; please report this"


def test_code_actions(tree: Any) -> None:
    """A place offers the fix of what stands there, and the comment that ignores it."""
    source = "from azureml.core import Run\nrun = Run.get_context()\nrun.log('a', 1)\n"
    uri = tree.write("train.py", source).as_uri()
    hooks = Hooks(tree.root)
    hooks.open(uri, source)
    fix, ignore = hooks.actions(uri, 2, 4)
    assert fix["kind"] == ignore["kind"] == "quickfix"
    assert "mlflow.log_metric('a', 1)" in applied(source, fix["edit"]["changes"][uri])
    assert applied(source, ignore["edit"]["changes"][uri]).splitlines()[2] == (
        "run.log('a', 1)  # azlint: ignore[AZL202]"
    )
    assert hooks.actions(uri, 3) == hooks.actions(uri, 2, 4, "refactor") == []
    assert hooks.actions(uri, 2, 4, "quickfix") == [fix, ignore]
    for kind in ("source", "source.fixAll", "source.fixAll.azlint"):
        (every,) = hooks.actions(uri, 0, 0, kind)
        assert applied(source, every["edit"]["changes"][uri]) == (
            "import mlflow\nmlflow.log_metric('a', 1)\n"
        )
    assert rows(hooks.lint(uri)) == [(0, "AZL101"), (1, "AZL201"), (2, "AZL202")]


def test_hover(tree: Any) -> None:
    """What is known of a finding stands above what other plugins say, elsewhere theirs alone."""
    uri = tree.write("train.py", TRAIN).as_uri()
    hooks = Hooks(tree.root)
    hooks.open(uri, TRAIN)
    contents = hooks.hover(uri, 2, 10)["contents"]
    assert contents["kind"] == "markdown"
    assert contents["value"].startswith("**AZL201** `Run.get_context` is SDK v1")
    assert "```python\n" in contents["value"].split("---")[0]
    own = contents["value"]
    for other in ("the run", {"kind": "plaintext", "value": "the run"}):
        both = hooks.hover(uri, 2, 10, {"contents": other})["contents"]
        assert both["value"] == f"{own}\n\n---\n\nthe run"
        assert both["kind"] == ("markdown" if isinstance(other, str) else "plaintext")
        assert hooks.hover(uri, 1, 0, {"contents": other}) == {"contents": other}
    assert hooks.hover(uri, 2, 10, {"contents": ""})["contents"]["value"] == own
    assert hooks.hover(uri, 1, 0) is None


def applied(text: str, edits: list[Json]) -> str:
    """The text after edits; it is ASCII, so columns are offsets."""
    lines = text.splitlines(keepends=True)

    def offset(place: Json) -> int:
        return sum(map(len, lines[: place["line"]])) + int(place["character"])

    for edit in sorted(edits, key=lambda edit: offset(edit["range"]["start"]), reverse=True):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        text = text[:start] + edit["newText"] + text[end:]
    return text


def test_files_without_v1_need_no_engine(tmp_path: Path) -> None:
    """astroid is not imported for a project in which nothing is v1."""
    (tmp_path / "azlint.toml").touch()
    (tmp_path / "clean.py").write_text("import mlflow\n", encoding="utf-8")
    script = (
        "import sys\nfrom types import SimpleNamespace as Some\n"
        "from azlint.plugins.pylsp import plugin\n"
        "assert not [name for name in sys.modules if name.startswith('azlint.r')]\n"
        f"uri = {(tmp_path / 'clean.py').as_uri()!r}\n"
        "document = Some(uri=uri, path='', source='import mlflow\\n')\n"
        f"workspace = Some(root_path={str(tmp_path)!r}, documents={{uri: document}})\n"
        "config = Some(plugin_settings=lambda name, document_path: {})\n"
        "assert plugin.pylsp_lint(config, workspace, document) == []\n"
        "print('astroid' in sys.modules)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert ran.stdout == "False\n"


# Virtual documents of jupyterlab-lsp.

CELLS = (
    "%matplotlib inline\nfrom azureml.core import Run",
    "%%writefile score.py\nfrom azureml.core.model import Model\n",
    "def f():\n    pass\n\n\nclass A:\n    x = 1\n\n\n    y = 2",
    "run = Run.get_context()",
    "names = [",
    "# azlint: ignore\nrun.log('a', 1)\n\n\nrun.log('b', 2)",
    "x = 'é😀'; run.log('a', 1)",
)
VIRTUAL = (
    'get_ipython().run_line_magic("matplotlib", " inline")\nfrom azureml.core import Run\n\n\n'
    'get_ipython().run_cell_magic("writefile", " score.py", """from azureml.core.model import Model'
    '\n""")\n\n\n'
    "def f():\n    pass\n\n\nclass A:\n    x = 1\n\n\n    y = 2\n\n\n"
    "run = Run.get_context()\n\n\n"
    "names = [\n\n\n"
    "# azlint: ignore\nrun.log('a', 1)\n\n\nrun.log('b', 2)\n\n\n"
    "x = 'é😀'; run.log('a', 1)\n"
)
# Lines of the text above; what is written as a call to a magic cannot be shown there.
EXPECTED = [(1, "AZL101"), (19, "AZL201"), (22, "AZL000"), (32, "AZL202")]


def test_a_virtual_document(tree: Any) -> None:
    """What is found in the notebook stands where its cells stand in the virtual document."""
    tree.notebook("b c/train.ipynb", *CELLS)
    uri = (tree.root / ".virtual_documents" / "b c" / "train.ipynb").as_uri()
    hooks = Hooks(tree.root / ".virtual_documents")
    found = hooks.open(uri, VIRTUAL)
    assert rows(found) == EXPECTED
    assert found[-1]["range"]["start"]["character"] == 11
    lines = VIRTUAL.split("\n")
    edited = VIRTUAL.replace("run.log('b', 2)", "run.log('c', 2)").replace(
        lines[32], "run.tag('a')"
    )
    assert rows(hooks.open(uri, edited)) == [*EXPECTED[:-1], (32, "AZL230")]
    assert hooks.actions(uri, 1, 26) == []
    assert hooks.hover(uri, 32, 2)["contents"]["value"].startswith("**AZL230**")
    assert hooks.hover(uri, 19, 8)["contents"]["value"].startswith("**AZL201**")
    # The same place of other cells, and a line that stands for a magic.
    assert [hooks.hover(uri, line, 8) for line in (6, 7, 11, 0, 99)] == [None] * 5


def test_a_virtual_document_on_disk(tree: Any) -> None:
    """The copies that jupyter-lsp keeps are no files of the project."""
    tree.notebook("train.ipynb", *CELLS)
    before = tree.found()
    tree.write(".virtual_documents/train.ipynb", VIRTUAL)
    tree.write(".virtual_documents/train.ipynb.python-1(python).py", "import azureml.core\n")
    assert tree.found() == before != []


def test_a_virtual_document_of_a_notebook_that_is_gone(tree: Any) -> None:
    """Without the notebook on disk two empty lines part cells; all is found all the same."""
    uri = (tree.root / ".virtual_documents" / "gone.ipynb").as_uri()
    assert set(EXPECTED) <= set(rows(Hooks(tree.root).open(uri, VIRTUAL)))


def test_what_a_notebook_hands_over(tree: Any) -> None:
    """A notebook in the editor is known under its name on disk: it imports, and hands over."""
    logs = tree.write("logs.py", LOGS).as_uri()
    tree.notebook("train.ipynb", "x = 1")
    uri = (tree.root / ".virtual_documents" / "train.ipynb").as_uri()
    hooks = Hooks(tree.root / ".virtual_documents")
    assert rows(hooks.open(uri, TRAIN)) == [(0, "AZL101"), (2, "AZL201")]
    assert rows(hooks.open(logs, LOGS)) == [(1, "AZL202")]


def test_an_empty_notebook(tree: Any) -> None:
    """A notebook without any code has no findings."""
    uri = (tree.root / ".virtual_documents" / "empty.ipynb").as_uri()
    assert Hooks(tree.root).open(uri, "\n") == []


CASES = sorted((SEMANTIC / "cases").glob("*.py"))


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in CASES])
def test_the_virtual_document_of_a_case(path: Path, tree: Any) -> None:
    """The cells of jupyterlab-lsp have the findings of the notebook, in their own rows."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    ends = [node.end_lineno or 0 for node in ast.parse(source).body]
    starts = [0, *ends[:-1]]
    cells = ["\n".join(lines[start:end]) for start, end in zip(starts, ends, strict=True)]
    tree.notebook("case.ipynb", *cells)
    rows_before: list[int] = []
    for cell in cells:
        rows_before.append(sum(cell.count("\n") + 3 for cell in cells[: len(rows_before)]))
    expected = [
        (rows_before[(found.range.cell or 0) - 1] + found.range.start.row - 1, found.code)
        for _, found in tree.diagnostics("case.ipynb")
    ]
    uri = (tree.root / ".virtual_documents" / "case.ipynb").as_uri()
    hooks = Hooks(tree.root / ".virtual_documents", select=["ALL"])
    assert sorted(rows(hooks.open(uri, "\n\n".join(f"{cell}\n" for cell in cells)))) == sorted(
        expected
    )


def test_the_json_of_a_notebook(tree: Any) -> None:
    """A client that shows a notebook as text does not show Python."""
    path = tree.notebook("train.ipynb", *CELLS)
    assert Hooks(tree.root).open(path.as_uri(), path.read_text(encoding="utf-8")) == []


# In a server of its own.


@pytest.fixture
def client(tree: Any) -> Iterator[Client]:
    """A server for the project."""
    client = Client(tree.root)
    yield client
    client.kill()


def test_a_session(client: Client, tree: Any) -> None:
    """Findings follow edits, fixes are offered, and the server ends in good order."""
    train, logs = tree.write("a b é/train.py", TRAIN), tree.write("a b é/logs.py", LOGS)
    assert client.capabilities["codeActionProvider"]
    client.open(train)
    assert rows(client.of(train.as_uri())) == [(0, "AZL101"), (2, "AZL201")]
    client.change(train, TRAIN.replace("import Run", "import Run, Workspace"), 2)
    assert rows(client.of(train.as_uri())) == [(0, "AZL101"), (0, "AZL101"), (2, "AZL201")]
    client.open(logs)
    assert rows(client.of(logs.as_uri())) == [(1, "AZL202")]
    place = {"line": 1, "character": 6}
    said = client.request("textDocument/hover", textDocument={"uri": logs.as_uri()}, position=place)
    assert "`azlint rule AZL202`" in said["contents"]["value"]
    actions = client.request(
        "textDocument/codeAction",
        textDocument={"uri": logs.as_uri()},
        range={"start": place, "end": place},
        context={"diagnostics": []},
    )
    assert "mlflow.log_metric" in actions[0]["title"]
    assert client.end() == 0


def test_a_notebook_cell_by_cell(client: Client, tree: Any) -> None:
    """Each cell gets its findings, and the fixes of what stands in it."""
    heading = {"cell_type": "markdown", "metadata": {}, "source": "import azureml.core"}
    path = tree.notebook("train.ipynb", CELLS[0], heading, *CELLS[1:], LOGS)
    expected: dict[int, list[tuple[int, str]]] = {}
    for found in tree.report("train.ipynb").results[0].diagnostics:
        row = found.range.start.row - 1
        expected.setdefault(found.range.cell or 0, []).append((row, found.code))
    uris = client.open_notebook(path)
    client.wait(uris)
    assert {n: rows(client.of(uri)) for n, uri in enumerate(uris, 1) if client.of(uri)} == expected
    place = {"line": 0, "character": 14}
    actions = client.request(
        "textDocument/codeAction",
        textDocument={"uri": uris[7]},
        range={"start": place, "end": place},
        context={"diagnostics": []},
    )
    assert {uri for action in actions for uri in action["edit"]["changes"]} >= {uris[7]}
