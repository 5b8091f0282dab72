"""Tests of the generated stubs and of the generator."""

from __future__ import annotations

import ast
import json
import zipfile
from functools import cache
from pathlib import Path

import pytest

import azlint.stubs
from docs.stubs import compare, typetext
from docs.stubs.generate import generate, main

STUBS = Path(azlint.stubs.__file__).resolve().parent
FILES = sorted((STUBS / "azureml").rglob("*.pyi"))

RUN = "azureml.core.run.Run"
TABULAR = "azureml.data.tabular_dataset.TabularDataset"
FILE = "azureml.data.file_dataset.FileDataset"
BLOB = "azureml.data.azure_storage_datastore.AzureBlobDatastore"
ENVIRONMENT = "azureml.core.environment"
ITERATOR = "collections.abc.Iterator"


@cache
def tree(module: str) -> ast.Module:
    base = STUBS.joinpath(*module.split("."))
    path = base / "__init__.pyi"
    if not path.exists():
        path = base.with_name(base.name + ".pyi")
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def names() -> compare.Stubs:
    return compare.read_stubs(STUBS)


def body_of(dotted: str) -> list[ast.stmt]:
    """Give the body of a module or class by its canonical name."""
    parts = dotted.split(".")
    for end in range(len(parts), 0, -1):
        module = ".".join(parts[:end])
        if module in names().names and module not in names().bases:
            body: list[ast.stmt] = tree(module).body
            for part in parts[end:]:
                body = next(n.body for n in body if isinstance(n, ast.ClassDef) and n.name == part)
            return body
    raise AssertionError(dotted)


def fact(dotted: str) -> str | None:
    """Give what a member returns, holds or stands for."""
    owner, _, name = dotted.rpartition(".")
    for node in body_of(owner):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return ast.unparse(node.returns) if node.returns else None
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name:
            return ast.unparse(node.annotation)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return ast.unparse(node.value)
        if isinstance(node, ast.ClassDef) and node.name == name:
            return ", ".join(ast.unparse(base) for base in node.bases)
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.asname == name:
                    return f"{node.module}.{alias.name}"
    raise AssertionError(f"{dotted} is not in the stubs")


FACTS = {
    f"{RUN}.parent": RUN,
    f"{RUN}.experiment": "azureml.core.experiment.Experiment",
    f"{RUN}.get_context": "azureml.core.run._SubmittedRun",
    f"{RUN}.get_submitted_run": "azureml.core.run._SubmittedRun",
    f"{RUN}.get_children": f"{ITERATOR}[{RUN}]",
    f"{RUN}.list": f"{ITERATOR}[{RUN}]",
    f"{RUN}.child_run": RUN,
    f"{RUN}.register_model": "azureml.core.model.Model",
    f"{RUN}.__enter__": "Self",
    f"{RUN}.get_environment": f"{ENVIRONMENT}.Environment",
    f"{RUN}.get_file_names": "list[str]",
    f"{RUN}.log": None,
    "azureml.core.run._SubmittedRun": RUN,
    "azureml.core.run._SubmittedRun.input_datasets": f"dict[str, {TABULAR} | {FILE}]",
    "azureml.core.run._OfflineRun.child_run": "azureml.core.run._OfflineRun",
    "azureml.core.experiment.Experiment.submit": RUN,
    "azureml.core.experiment.Experiment.start_logging": RUN,
    "azureml.core.experiment.Experiment.get_runs": f"{ITERATOR}[{RUN}]",
    "azureml.core.experiment.Experiment.workspace": "azureml.core.workspace.Workspace",
    "azureml.core.workspace.Workspace.from_config": "azureml.core.workspace.Workspace",
    "azureml.core.workspace.Workspace.get": "azureml.core.workspace.Workspace",
    "azureml.core.workspace.Workspace.datasets": f"dict[str, {TABULAR} | {FILE}]",
    "azureml.core.workspace.Workspace.datastores": f"dict[str, {BLOB}]",
    "azureml.core.workspace.Workspace.models": "dict[str, azureml.core.model.Model]",
    "azureml.core.workspace.Workspace.environments": f"dict[str, {ENVIRONMENT}.Environment]",
    "azureml.core.workspace.Workspace.experiments": (
        "dict[str, azureml.core.experiment.Experiment]"
    ),
    "azureml.core.workspace.Workspace.webservices": (
        "dict[str, azureml.core.webservice.webservice.Webservice]"
    ),
    "azureml.core.workspace.Workspace.compute_targets": (
        "dict[str, azureml.core.compute.compute.ComputeTarget]"
    ),
    "azureml.core.workspace.Workspace.get_default_datastore": BLOB,
    "azureml.core.workspace.Workspace.get_default_keyvault": "azureml.core.keyvault.Keyvault",
    "azureml.core.datastore.Datastore.get": BLOB,
    "azureml.core.datastore.Datastore.__new__": BLOB,
    "azureml.core.dataset.Dataset.Tabular": "azureml.data.dataset_factory.TabularDatasetFactory",
    "azureml.core.dataset.Dataset.File": "azureml.data.dataset_factory.FileDatasetFactory",
    "azureml.core.dataset.Dataset.get_by_name": f"{TABULAR} | {FILE}",
    "azureml.core.dataset.Dataset.get_by_id": f"{TABULAR} | {FILE}",
    "azureml.data.dataset_factory.TabularDatasetFactory.from_delimited_files": TABULAR,
    "azureml.data.dataset_factory.TabularDatasetFactory.register_pandas_dataframe": TABULAR,
    "azureml.data.dataset_factory.FileDatasetFactory.from_files": FILE,
    "azureml.data.abstract_dataset.AbstractDataset.register": "Self",
    "azureml.data.abstract_dataset.AbstractDataset.as_named_input": (
        "azureml.data.dataset_consumption_config.DatasetConsumptionConfig"
    ),
    f"{TABULAR}.to_pandas_dataframe": "Any",
    f"{BLOB}.upload_files": "azureml.data.data_reference.DataReference",
    f"{ENVIRONMENT}.Environment.python": f"{ENVIRONMENT}.PythonSection",
    f"{ENVIRONMENT}.Environment.docker": f"{ENVIRONMENT}.DockerSection",
    f"{ENVIRONMENT}.Environment.get": f"{ENVIRONMENT}.Environment",
    f"{ENVIRONMENT}.PythonSection.conda_dependencies": (
        "azureml.core.conda_dependencies.CondaDependencies"
    ),
    f"{ENVIRONMENT}.DockerSection.base_image": "str",
    "azureml.core.runconfig.RunConfiguration.environment": f"{ENVIRONMENT}.Environment",
    "azureml.core.script_run_config.ScriptRunConfig.run_config": (
        "azureml.core.runconfig.RunConfiguration"
    ),
    "azureml.core.conda_dependencies.CondaDependencies.create": (
        "azureml.core.conda_dependencies.CondaDependencies"
    ),
    "azureml.core.compute.compute.ComputeTarget.create": (
        "azureml.core.compute.compute.ComputeTarget"
    ),
    "azureml.core.compute.amlcompute.AmlCompute.get_status": (
        "azureml.core.compute.amlcompute.AmlComputeStatus"
    ),
    "azureml.core.compute.amlcompute.AmlCompute.provisioning_configuration": (
        "azureml.core.compute.amlcompute.AmlComputeProvisioningConfiguration"
    ),
    "azureml.core.model.Model.deploy": "azureml.core.webservice.webservice.Webservice",
    "azureml.core.model.Model.list": "list[azureml.core.model.Model]",
    "azureml.pipeline.core.pipeline.Pipeline.submit": "azureml.pipeline.core.run.PipelineRun",
    "azureml.pipeline.core.pipeline.Pipeline.publish": (
        "azureml.pipeline.core.graph.PublishedPipeline"
    ),
    "azureml.train.automl.run.AutoMLRun.get_output": f"tuple[{RUN}, Any]",
    "azureml.train.hyperdrive.runconfig.PrimaryMetricGoal": "enum.Enum",
    "azureml.train.hyperdrive.runconfig.PrimaryMetricGoal.MAXIMIZE": "...",
    "azureml.core.Run": RUN,
    "azureml.core.Workspace": "azureml.core.workspace.Workspace",
    "azureml.core.compute_target.ComputeTargetException": (
        "azureml.exceptions.ComputeTargetException"
    ),
    "azureml.exceptions._azureml_exception.ComputeTargetException": (
        "azureml.exceptions.ComputeTargetException"
    ),
    "azureml.core.run.RunStatus": "azureml._restclient.constants.RunStatus",
    "azureml.train.dnn.PyTorch": (
        "azureml.train.estimator._framework_base_estimator._FrameworkBaseEstimator"
    ),
}


@pytest.mark.parametrize("dotted", FACTS)
def test_fact(dotted: str) -> None:
    assert fact(dotted) == FACTS[dotted]


def test_every_stub_is_valid_and_short() -> None:
    assert 500 < len(FILES) < 1500
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        ast.parse(text)
        first, *rest = text.splitlines()
        assert first.startswith("# Generated from azureml-"), path
        assert not any(line.lstrip().startswith(("#", '"""')) for line in rest), path
    assert sum(path.stat().st_size for path in FILES) < 2_500_000


def mentioned(module: ast.Module) -> set[str]:
    """Give the dotted names of annotations, bases, aliases and re-exports."""
    found: set[str] = set()
    for node in ast.walk(module):
        parts: list[ast.expr | None] = []
        if isinstance(node, ast.FunctionDef):
            parts = [node.returns]
        elif isinstance(node, ast.AnnAssign):
            parts = [node.annotation]
        elif isinstance(node, ast.ClassDef):
            parts = list(node.bases)
        elif isinstance(node, ast.Assign):
            parts = [node.value]
        elif isinstance(node, ast.ImportFrom) and node.module and node.module[:7] == "azureml":
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names if alias.name[:8] == "azureml.")
        for part in parts:
            if part is not None:
                found.update(typetext.dotted_names(ast.unparse(part)))
    return found


def test_every_name_leads_somewhere() -> None:
    lost = {
        f"{path.relative_to(STUBS)}: {name}"
        for path in FILES
        for name in mentioned(ast.parse(path.read_text(encoding="utf-8")))
        if not names().resolves(name)
    }
    assert not lost


def test_every_name_in_an_annotation_is_imported() -> None:
    for path in FILES:
        module = ast.parse(path.read_text(encoding="utf-8"))
        imported: set[str] = set()
        for node in module.body:
            if isinstance(node, ast.Import):
                imported.update(alias.name for alias in node.names)
        for name in mentioned(module):
            if any(name == other or name.startswith(other + ".") for other in imported):
                continue
            # Re-exports bring their own import line.
            assert any(
                isinstance(node, ast.ImportFrom)
                and any(f"{node.module}.{alias.name}" == name for alias in node.names)
                for node in module.body
            ), (path, name)


def test_types_are_in_the_vocabulary() -> None:
    simple = {"str", "int", "float", "bool", "bytes", "None", "Any", "Self"}
    heads = {"list", "dict", "tuple", ITERATOR}

    def check(text: str) -> bool:
        for member in typetext.split_top(text, "|"):
            head, args = typetext.arguments(member)
            if head in simple or head.startswith("azureml.") or member == "...":
                continue
            if head not in heads or not all(check(one) for one in args):
                return False
        return True

    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.returns is not None:
                assert check(ast.unparse(node.returns)), (path, ast.unparse(node))
            elif isinstance(node, ast.AnnAssign):
                assert check(ast.unparse(node.annotation)), (path, ast.unparse(node))


def status(module: str) -> str | None:
    rows = json.loads((STUBS / "packages.json").read_text(encoding="utf-8"))["modules"]
    parts = module.split(".")
    for end in range(len(parts), 0, -1):
        row = rows.get(".".join(parts[:end]))
        if row:
            return str(row["status"])
    return None


@pytest.mark.parametrize(
    ("module", "expected"),
    [
        ("azureml", None),
        ("azureml.unheard_of", None),
        ("azureml.core", "v1"),
        ("azureml.core.run", "v1"),
        ("azureml._restclient.constants", "v1"),
        ("azureml.pipeline", "v1"),
        ("azureml.pipeline.steps", "v1"),
        ("azureml.train", "v1"),
        ("azureml.train.automl", "v1"),
        ("azureml.train.automl.runtime", "v1-runtime"),
        ("azureml.automl.core.shared", "v1-runtime"),
        ("azureml.training.tabular", "runtime"),
        ("azureml.telemetry", "runtime"),
        ("azureml.responsibleai", "runtime"),
        ("azureml.contrib.automl.pipeline", "v1"),
        ("azureml.contrib.automl.dnn", "runtime"),
        ("azureml.contrib.interpret", "v1"),
        ("azureml.contrib.services.aml_request", "supported"),
        ("azureml.mlflow", "supported"),
        ("azureml.fsspec", "supported"),
        ("azureml.ai.monitoring", "supported"),
        ("azureml.rag.mlindex", "supported"),
        ("azureml.featurestore", "supported"),
        ("azureml.metrics", "supported"),
        ("azureml.evaluate.mlflow", "supported"),
        ("azureml.acft.common_components", "supported"),
        ("azureml.assets", "supported"),
        ("azureml.model.mgmt.utils", "supported"),
        ("azureml.rai.utils", "supported"),
        ("azureml.designer", "supported"),
        ("azureml_user", "supported"),
        ("azureml_inference_server_http", "supported"),
        ("azureml.dataprep", "shared"),
        ("azureml.services", "other"),
        ("azureml.monitoring", "v1"),
    ],
)
def test_status(module: str, expected: str | None) -> None:
    assert status(module) == expected


def test_packages_table() -> None:
    table = json.loads((STUBS / "packages.json").read_text(encoding="utf-8"))
    assert set(table) == {"packages", "modules"}
    assert table["packages"]["azureml-core"]
    assert "azureml-mlflow" not in table["packages"]
    for row in table["modules"].values():
        assert set(row) == {"status", "distributions"}
        assert row["status"] in {"v1", "v1-runtime", "runtime", "supported", "shared", "other"}


SOURCES = {
    "azureml/__init__.py": "",
    "azureml/toy/__init__.py": '''
"""A package."""
from ._hidden import Hidden
from .things import Thing
__all__ = ["Hidden", "Thing"]
''',
    "azureml/toy/_hidden.py": '''
class Base:
    def again(self):
        return self

class Hidden(Base):
    """Hidden.

    :vartype size: int
    """
    def __init__(self, size):
        self.size = size
        self._secret = 1
''',
    "azureml/toy/things.py": '''
import pandas as pd
from enum import Enum
from azureml.toy._hidden import Hidden
from azureml.toy._restclient.models import Generated

LIMIT = 3

class Color(Enum):
    RED = "red"

class Section:
    _field_to_info_dict = dict([("hidden", _FieldInfo(Hidden, "text"))])

class Thing:
    Kind = Section
    def __init__(self, hidden: Hidden, *, deep=False):
        self.hidden = hidden
        self.section = Section()
    @property
    def color(self):
        return Color.RED
    @classmethod
    def make(cls, n=1, *args, **kwargs):
        return cls(None)
    @staticmethod
    def all():
        """All of them.

        :rtype: builtin.list[azureml.toy.Thing] or None
        """
    def frame(self) -> pd.DataFrame: pass
    def walk(self):
        for one in Thing.all():
            yield one.hidden
    def table(self):
        """Give a table.

        :rtype: dict(str, Thing)
        """
    def deep(self):
        return self.hidden.size
    def _private(self): pass

def helper(thing):
    """Help.

    :type thing: azureml.toy.Thing
    """
    return thing.section
''',
    "azureml/toy/_restclient/models.py": "class Generated: pass",
    "azureml/toy/tests/test_x.py": "x = 1",
}


def make_wheel(directory: Path) -> None:
    directory.mkdir(exist_ok=True)
    with zipfile.ZipFile(directory / "azureml_toy-1.2-py3-none-any.whl", "w") as archive:
        for name, text in SOURCES.items():
            archive.writestr(name, text)


def test_generate_from_a_wheel(tmp_path: Path) -> None:
    make_wheel(tmp_path / "wheels")
    first, second = tmp_path / "first", tmp_path / "second"
    assert generate(tmp_path / "wheels", first) == generate(tmp_path / "wheels", second)
    written = {p.relative_to(first).as_posix(): p.read_bytes() for p in first.rglob("*.*")}
    again = {p.relative_to(second).as_posix(): p.read_bytes() for p in second.rglob("*.*")}
    assert written == again
    assert written["azureml/toy/__init__.pyi"].decode() == (
        "# Generated from azureml-toy 1.2\n"
        "import azureml.toy._hidden\n"
        "from azureml.toy.things import Thing as Thing\n"
        "class Hidden(azureml.toy._hidden.Base):\n"
        "    size: int\n"
        "    def __init__(self, size): ...\n"
    )
    assert written["azureml/toy/_hidden.pyi"].decode() == (
        "# Generated from azureml-toy 1.2\n"
        "from typing_extensions import Self\n"
        "from azureml.toy import Hidden as Hidden\n"
        "class Base:\n"
        "    def again(self) -> Self: ...\n"
    )
    assert written["azureml/toy/things.pyi"].decode() == (
        "# Generated from azureml-toy 1.2\n"
        "import azureml.toy\n"
        "import azureml.toy.things\n"
        "import collections.abc\n"
        "import enum\n"
        "from typing import Any\n"
        "from typing_extensions import Self\n"
        "from azureml.toy import Hidden as Hidden\n"
        "Generated: Any\n"
        "LIMIT: int\n"
        "class Color(enum.Enum):\n"
        "    RED = ...\n"
        "class Section:\n"
        "    hidden: azureml.toy.Hidden\n"
        "class Thing:\n"
        "    Kind = azureml.toy.things.Section\n"
        "    hidden: azureml.toy.Hidden\n"
        "    section: azureml.toy.things.Section\n"
        "    def __init__(self, hidden, *, deep=...): ...\n"
        "    @property\n"
        "    def color(self) -> azureml.toy.things.Color: ...\n"
        "    @classmethod\n"
        "    def make(cls, n=..., *args, **kwargs) -> Self: ...\n"
        "    @staticmethod\n"
        "    def all() -> list[azureml.toy.things.Thing] | None: ...\n"
        "    def frame(self) -> Any: ...\n"
        "    def walk(self) -> collections.abc.Iterator[azureml.toy.Hidden]: ...\n"
        "    def table(self) -> dict[str, azureml.toy.things.Thing]: ...\n"
        "    def deep(self) -> int: ...\n"
        "def helper(thing) -> azureml.toy.things.Section: ...\n"
    )
    table = json.loads(written["packages.json"])
    assert table["packages"] == {"azureml-toy": "1.2"}
    assert table["modules"]["azureml.toy"] == {"status": "v1", "distributions": ["azureml-toy"]}


def test_old_stubs_are_removed(tmp_path: Path) -> None:
    make_wheel(tmp_path / "wheels")
    stale = tmp_path / "out" / "azureml" / "gone" / "__init__.pyi"
    stale.parent.mkdir(parents=True)
    stale.write_text("x: int\n", encoding="utf-8")
    generate(tmp_path / "wheels", tmp_path / "out")
    assert not stale.parent.exists()


def test_no_wheels(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), "--output", str(tmp_path / "out")]) == 2
    assert "no wheels" in capsys.readouterr().err


def test_compare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_wheel(tmp_path / "wheels")
    surface = tmp_path / "surface.json"
    symbols = {
        "azureml.toy.Thing": {"kind": "class", "dist": "azureml-toy"},
        "azureml.toy.Hidden.again": {"kind": "method", "dist": "azureml-toy"},
        "azureml.toy.Lost": {"kind": "class", "dist": "azureml-toy"},
        "elsewhere.X": {"kind": "class", "dist": "azureml-toy"},
    }
    surface.write_text(json.dumps({"symbols": symbols}), encoding="utf-8")
    arguments = [str(tmp_path / "wheels"), "--output", str(tmp_path / "out")]
    assert main([*arguments, "--compare", str(surface)]) == 0
    shown = capsys.readouterr().out
    assert "azureml.toy.Lost (class)" in shown
    assert "not below azureml" in shown
    assert "attribute a base class has" in shown
    assert "azureml.toy.things.helper" in shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("builtin.list[azureml.core.Run]", "list[X]"),
        ("dict(str, azureml.core.Run)", "dict[str, X]"),
        ("dict[str: str]", "dict[str, str]"),
        ("typing.Generator[azureml.core.Run]", "collections.abc.Iterator[X]"),
        (":class:`azureml.core.Run` or None", "X | None"),
        ("typing.Union[azureml.core.Run, builtin.str]", "X | str"),
        ("azureml.core.Run, str", "tuple[X, str]"),
        ("str, optional", "str"),
        ("pandas.DataFrame", "Any"),
        ("builtin.list", "list"),
        ("The list of things that were made", None),
        ("", None),
    ],
)
def test_documented_types(text: str, expected: str | None) -> None:
    def resolve(name: str) -> str | None:
        return "X" if name == "azureml.core.Run" else None

    assert typetext.parse_documented(text, resolve) == expected
