"""The cache changes what a run costs, never what it says."""

from __future__ import annotations

import datetime
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from azlint.checking import batch, cache, driver
from azlint.documents import files, store
from azlint.semantic import modules

CASES = Path(__file__).parents[1] / "semantic" / "cases"
HELPER = """\
from azureml.core import Run
def get_run():
    return Run.get_context()
"""
PLAIN_HELPER = """\
import wandb
def get_run():
    return wandb.init()
"""
TRAIN = """\
from helper import get_run
get_run().log("loss", 0.25)
"""
SINK = """\
def log(run):
    run.log("loss", 0.25)
"""
SOURCE = """\
from azureml.core import Run
from sink import log
log(Run.get_context())
"""


def edit(tree: Any, name: str, content: str) -> None:
    """Writes a file so that its stamp differs from every one before."""
    path = tree.write(name, content)
    edit.clock += 10_000_000_000  # type: ignore[attr-defined]
    os.utime(path, ns=(edit.clock, edit.clock))  # type: ignore[attr-defined]


edit.clock = 1_600_000_000_000_000_000  # type: ignore[attr-defined]


def said(report: driver.Report, tree: Any) -> list[tuple[Any, ...]]:
    """Everything that a report says of files."""
    return [
        (tree.name_of(result.path), *parts)
        for result in report.results
        for parts in (("kept", *result.diagnostics), ("suppressed", *result.suppressed))
        if len(parts) > 1
    ]


def both(tree: Any, **values: Any) -> list[tuple[Any, ...]]:
    """What a run with the cache says, after comparing it with a run without."""
    settings = tree.settings(**values)
    cached = said(tree.report(use_cache=True, settings=settings), tree)
    assert cached == said(tree.report(settings=settings), tree)
    return cached


def rows(found: list[tuple[Any, ...]]) -> list[tuple[str, int, str]]:
    """File, row and code of what is not suppressed."""
    return [
        (name, d.range.start.row, d.code)
        for name, kind, *diagnostics in found
        if kind == "kept"
        for d in diagnostics
    ]


def all_cases(tree: Any) -> None:
    """Puts every case into one project, each in a folder of its own."""
    for path in sorted(CASES.iterdir()):
        target = tree.root / path.stem
        if path.is_dir():
            shutil.copytree(path, target)
        elif path.suffix == ".py":
            target.mkdir()
            shutil.copy(path, target)


def test_unchanged_tree_reads_nothing(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run opens no file, resolves nothing and says the same."""
    all_cases(tree)
    first = tree.report(use_cache=True)

    def refuse(*arguments: object, **options: object) -> None:
        raise AssertionError("read")

    monkeypatch.setattr(driver, "read_bytes", refuse)
    monkeypatch.setattr(store, "read_bytes", refuse)
    monkeypatch.setattr(modules, "read_bytes", refuse)
    monkeypatch.setattr(batch.Batch, "check", refuse)
    second = tree.report(use_cache=True)
    assert said(second, tree) == said(first, tree)
    assert said(second, tree)
    assert second.files == first.files


def test_processes_and_cache_agree(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """One process, two, with a cache that is cold or warm: the same diagnostics, in order."""
    all_cases(tree)
    monkeypatch.setattr(driver, "MIN_FILES_FOR_PROCESSES", 1)
    alone = said(tree.report(), tree)
    two = tree.settings(jobs=2)
    assert said(tree.report(settings=two), tree) == alone
    assert said(tree.report(settings=two, use_cache=True), tree) == alone
    assert said(tree.report(use_cache=True), tree) == alone
    assert len(rows(alone)) > 300


def test_a_changed_file_is_checked_again(tree: Any) -> None:
    """A file is what it is now, not what it was."""
    edit(tree, "train.py", "from azureml.core import Run\n")
    assert rows(both(tree)) == [("train.py", 1, "AZL101")]
    edit(tree, "train.py", "\nfrom azureml.core import Run\n")
    assert rows(both(tree)) == [("train.py", 2, "AZL101")]
    edit(tree, "train.py", "import mlflow\n")
    assert rows(both(tree)) == []
    edit(tree, "train.py", "from azureml.core import Run\n")
    assert rows(both(tree)) == [("train.py", 1, "AZL101")]


def test_a_changed_helper_reaches_its_importers(tree: Any) -> None:
    """A file that never says azureml follows what its helper returns, in both directions."""
    edit(tree, "helper.py", PLAIN_HELPER)
    edit(tree, "train.py", TRAIN)
    assert rows(both(tree)) == []
    edit(tree, "helper.py", HELPER)
    assert ("train.py", 2, "AZL202") in rows(both(tree))
    edit(tree, "helper.py", PLAIN_HELPER)
    assert rows(both(tree)) == []
    edit(tree, "helper.py", HELPER)
    assert ("train.py", 2, "AZL202") in rows(both(tree))


def test_a_change_two_steps_away(tree: Any) -> None:
    """What a module passes on depends on the modules that it imports."""
    edit(tree, "helper.py", HELPER)
    edit(tree, "middle.py", "from helper import get_run\nrun = get_run()\n")
    edit(tree, "train.py", "from middle import run\nrun.log('loss', 0.25)\n")
    assert ("train.py", 2, "AZL202") in rows(both(tree))
    edit(tree, "helper.py", PLAIN_HELPER)
    assert rows(both(tree)) == []
    edit(tree, "helper.py", HELPER)
    assert ("train.py", 2, "AZL202") in rows(both(tree))


def test_a_changed_caller_reaches_what_it_calls(tree: Any) -> None:
    """A parameter holds what the callers hand over now."""
    edit(tree, "sink.py", SINK)
    edit(tree, "source.py", SOURCE)
    assert ("sink.py", 2, "AZL202") in rows(both(tree))
    edit(tree, "source.py", SOURCE.replace("log(Run.get_context())", "log(None)"))
    assert "sink.py" not in {name for name, *_ in rows(both(tree))}
    edit(tree, "source.py", SOURCE)
    assert ("sink.py", 2, "AZL202") in rows(both(tree))


def test_an_added_and_a_removed_file(tree: Any) -> None:
    """A module that appears or goes changes what its importers mean."""
    edit(tree, "train.py", TRAIN)
    assert rows(both(tree)) == []
    edit(tree, "helper.py", HELPER)
    assert ("train.py", 2, "AZL202") in rows(both(tree))
    (tree.root / "helper.py").unlink()
    assert rows(both(tree)) == []


def test_a_module_that_no_longer_hides_another(tree: Any) -> None:
    """When the nearer module goes, its importers mean the one further up."""
    edit(tree, "helper.py", HELPER)
    edit(tree, "jobs/helper.py", PLAIN_HELPER)
    edit(tree, "jobs/train.py", TRAIN)
    assert {name for name, *_ in rows(both(tree))} == {"helper.py"}
    (tree.root / "jobs/helper.py").unlink()
    assert ("jobs/train.py", 2, "AZL202") in rows(both(tree))


def test_a_new_importer_of_a_known_helper(tree: Any) -> None:
    """A file that comes to import a helper is resolved although the helper did not change."""
    edit(tree, "helper.py", HELPER)
    edit(tree, "train.py", "import mlflow\n")
    assert {name for name, *_ in rows(both(tree))} == {"helper.py"}
    edit(tree, "train.py", TRAIN)
    assert ("train.py", 2, "AZL202") in rows(both(tree))


class Day(datetime.date):
    """A calendar that tests turn."""

    today_is = datetime.date(2026, 1, 1)

    @classmethod
    def today(cls) -> datetime.date:  # type: ignore[override]
        """The day that the test has reached."""
        return cls.today_is


def test_an_expiring_suppression(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the day after its date a suppression ends, cache or not; then the cache holds again."""
    monkeypatch.setattr(datetime, "date", Day)
    edit(
        tree,
        "train.py",
        "from azureml.core import Run  # azlint: ignore[AZL101] until=2026-01-31\n",
    )
    monkeypatch.setattr(Day, "today_is", datetime.date(2026, 1, 31))
    assert rows(both(tree)) == []
    monkeypatch.setattr(Day, "today_is", datetime.date(2026, 2, 1))
    assert [code for _, _, code in rows(both(tree))] == ["AZL101", "AZL002"]
    monkeypatch.setattr(batch.Batch, "check", None)
    again = said(tree.report(use_cache=True), tree)
    assert [code for _, _, code in rows(again)] == ["AZL101", "AZL002"]


def test_settings_have_caches_of_their_own(tree: Any) -> None:
    """Another choice of rules or severities is not answered from the cache."""
    edit(tree, "train.py", HELPER)
    assert {code for *_, code in rows(both(tree))} == {"AZL101", "AZL201"}
    assert {code for *_, code in rows(both(tree, select=("AZL2",)))} == {"AZL201"}
    assert {code for *_, code in rows(both(tree, ignore=("AZL2",)))} == {"AZL101"}
    ignored = (("train.py", ("AZL1",)),)
    assert {code for *_, code in rows(both(tree, per_file_ignores=ignored))} == {"AZL201"}


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "{}", '{"layout": 1, "tainting": [], "files": {"train.py": [1]}}']
)
def test_a_broken_cache_is_no_cache(content: str, tree: Any) -> None:
    """Whatever stands in the cache file, the run says what is true."""
    edit(tree, "train.py", HELPER)
    before = both(tree)
    files = list(tree.settings().cache_directory.glob("*.json"))
    assert files
    for file in files:
        file.write_text(content, encoding="utf-8")
    assert both(tree) == before


def test_a_file_that_could_not_be_read_is_tried_again(
    tree: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rights can change without a trace in the stamp, so a failed reading is not remembered."""
    edit(tree, "train.py", HELPER)

    def refuse(path: Path) -> bytes:
        raise files.DocumentError("the file cannot be read")

    with monkeypatch.context() as patched:
        patched.setattr(driver, "read_bytes", refuse)
        first = said(tree.report(use_cache=True), tree)
    assert {code for *_, code in rows(first)} == {"AZL000"}
    assert {code for *_, code in rows(both(tree))} == {"AZL101", "AZL201"}


def test_cache_folder_keeps_out_of_version_control(tree: Any) -> None:
    """The folder ignores itself, and nothing else of the project is touched."""
    edit(tree, "train.py", HELPER)
    before = {path.name for path in tree.root.iterdir()}
    tree.report(use_cache=True)
    folder = tree.settings().cache_directory
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert {path.name for path in tree.root.iterdir()} == before | {folder.name}
    assert not list(folder.glob("*.tmp"))
    assert cache.stamp_of(str(folder / "missing")) is None


def test_file_saved_while_it_is_checked(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found in a file before it was saved is not kept for what it holds now."""
    edit(tree, "train.py", SOURCE)
    check = batch.Batch.check

    def check_and_save(self: batch.Batch, path: str, *, whole: bool = False) -> Any:
        result = check(self, path, whole=whole)
        edit(tree, "train.py", PLAIN_HELPER)
        return result

    with monkeypatch.context() as patched:
        patched.setattr(batch.Batch, "check", check_and_save)
        assert driver.check_paths([tree.root], tree.settings()).results[0].diagnostics
    assert not said(driver.check_paths([tree.root], tree.settings()), tree)


LOADS = """\
from azureml.core import Dataset, Workspace
def load(name):
    return Dataset.get_by_name(Workspace.from_config(), name)
"""
JOB = "from azureml.core import Run\nRun.get_context()\n"


def answer(tree: Any, name: str, code: str) -> str:
    """What is to be written instead of the one use with that code, with and without the cache."""
    (told,) = [d for file, _, *found in both(tree) if file == name for d in found if d.code == code]
    return str(told.replacement)


def test_a_changed_importer_changes_the_role(tree: Any) -> None:
    """A helper is part of a job as soon as, and as long as, one imports it."""
    edit(tree, "helper.py", LOADS)
    edit(tree, "train.py", JOB)

    assert "ml_client.data.get" in answer(tree, "helper.py", "AZL303")
    edit(tree, "train.py", f"import helper\n{JOB}")
    assert "argparse" in answer(tree, "helper.py", "AZL303")
    edit(tree, "train.py", "import helper\n")
    assert "ml_client.data.get" in answer(tree, "helper.py", "AZL303")
    edit(tree, "train.py", f"import helper\n{JOB}")
    assert "argparse" in answer(tree, "helper.py", "AZL303")
    edit(tree, "train.py", JOB)
    assert "ml_client.data.get" in answer(tree, "helper.py", "AZL303")


def test_a_parallel_run_that_names_a_script(tree: Any) -> None:
    """A script is that of a parallel run as soon as, and as long as, one names it."""
    names = "from azureml.pipeline.steps import ParallelRunConfig\n"
    score = "from azureml.core.model import Model\ndef init():\n    Model.get_model_path('a')\n"
    edit(tree, "score.py", f"{score}\n\ndef run(data):\n    return data\n")
    edit(tree, "submit.py", names)

    assert "AZUREML_MODEL_DIR" in answer(tree, "score.py", "AZL401")
    edit(tree, "submit.py", f"{names}ParallelRunConfig(entry_script='score.py')\n")
    assert "argparse" in answer(tree, "score.py", "AZL401")
    edit(tree, "submit.py", names)
    assert "AZUREML_MODEL_DIR" in answer(tree, "score.py", "AZL401")


def test_a_submission_that_names_its_inputs(tree: Any) -> None:
    """What a script asks for is held against what its submission says now."""
    submit = "from azureml.core import Dataset, ScriptRunConfig, Workspace\n"
    named = (
        "data = Dataset.get_by_name(Workspace.from_config(), 'a')\n"
        "ScriptRunConfig('.', script='train.py', arguments=[data.as_named_input('{}')])\n"
    )
    asks = "from azureml.core import Run\nprint(Run.get_context().input_datasets['a'])\n"
    edit(tree, "train.py", asks)
    edit(tree, "submit.py", submit)
    mismatch = ("train.py", 2, "AZL801")
    assert mismatch not in rows(both(tree))
    edit(tree, "submit.py", submit + named.format("b"))
    assert mismatch in rows(both(tree))
    edit(tree, "submit.py", submit + named.format("a"))
    assert mismatch not in rows(both(tree))
