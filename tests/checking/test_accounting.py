"""Every occurrence of `azureml` is put under what became of it."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from azlint.checking import accounting, driver
from azlint.checking.accounting import Account
from azlint.settings.settings import Settings


def kinds(tmp_path: Path, source: str, **settings: object) -> dict[int, str]:
    """What became of the occurrences, by row."""
    file = tmp_path / "train.py"
    file.write_text(textwrap.dedent(source), encoding="utf-8")
    options = Settings(root=tmp_path, **settings)  # type: ignore[arg-type]
    _, accounts = driver.account_paths([file], options)
    return {o.position.row: o.account.value for found in accounts for o in found.occurrences}


def test_each_kind(tmp_path: Path) -> None:
    """Findings, suppressed lines, comments, strings, packages and own names are told apart."""
    found = kinds(
        tmp_path,
        """\
        from azureml.core import Run
        from azureml.core import Model  # azlint: ignore[AZL101]
        import azureml.mlflow
        import azureml.rag
        # azureml in a comment
        text = "azureml in a string"
        azureml_run = Run.get_context()
        print(azureml.mlflow.get_portal_url)
        import azureml.neverheardof
        """,
    )
    assert found == {
        1: "finding",
        2: "suppressed",
        3: "supported package",
        4: "supported package",
        5: "comment",
        6: "string",
        7: "name of the project",
        8: "supported package",
        9: "package that is not SDK v1",
    }


def test_switched_off_rules_explain_what_they_leave_out(tmp_path: Path) -> None:
    """An import that no enabled rule reports is told as switched off, not as unexplained."""
    source = "from azureml.core import Run\n"
    assert kinds(tmp_path, source, ignore=("AZL1",)) == {1: "rule switched off"}


def test_own_package_called_azureml(tmp_path: Path) -> None:
    """Modules of a folder `azureml` of the project are the project's own."""
    (tmp_path / "azureml").mkdir()
    (tmp_path / "azureml" / "__init__.py").touch()
    (tmp_path / "azureml" / "core.py").touch()
    assert kinds(tmp_path, "import azureml.core\n") == {1: "name of the project"}


def test_unreadable_file(tmp_path: Path) -> None:
    """All of a file that does not parse stands under its one diagnostic."""
    assert kinds(tmp_path, "import azureml.core\ndef\n") == {1: "finding"}


def test_unexplained_is_told_and_counted(tmp_path: Path) -> None:
    """An occurrence that fits nowhere is listed by its place, and the sum says so."""
    from azlint.diagnostics import Position

    lost = accounting.Occurrence(Position(3, 5), Account.UNEXPLAINED)
    text = accounting.render([("train.py", accounting.FileAccount("/p/train.py", (lost,)))])
    assert text == (
        "train.py\n  unexplained (1): 3:5\n"
        "Accounted for 1 occurrences of `azureml` in 1 files; 1 unexplained.\n"
    )


@pytest.mark.parametrize("source", ["x = 1\n", "import mlflow\n"])
def test_files_without_the_word_are_not_listed(tmp_path: Path, source: str) -> None:
    """A file without `azureml` has no account."""
    assert kinds(tmp_path, source) == {}


def test_members_without_an_answer_are_told(tmp_path: Path) -> None:
    """What only the row of its class speaks for is listed; what a public twin speaks for is not."""
    file = tmp_path / "train.py"
    file.write_text(
        "from azureml.core import Run\n"
        "run = Run.get_context()\n"
        "print(run._experiment, run.id, run.unheard_of)\n"
        "print(run._client)\n",
        encoding="utf-8",
    )
    _, accounts = driver.account_paths([file], Settings(root=tmp_path))
    shown = accounting.render((found.path, found) for found in accounts)
    assert "  answer of its class or module only (2): 3:32 unheard_of 4:7 _client\n" in shown
    assert shown.endswith("; 0 unexplained. 2 uses have no answer of their own.\n")


def test_a_file_without_the_word_can_hold_such_members(tmp_path: Path) -> None:
    """A helper that is handed a run is part of the account where it uses what has no answer."""
    (tmp_path / "helper.py").write_text("def end(run):\n    run.unheard_of()\n", encoding="utf-8")
    (tmp_path / "train.py").write_text(
        "from azureml.core import Run\nfrom helper import end\nend(Run.get_context())\n",
        encoding="utf-8",
    )
    _, accounts = driver.account_paths([tmp_path], Settings(root=tmp_path))
    (found,) = [each for each in accounts if each.path.endswith("helper.py")]
    assert [d.range.start.row for d in found.unanswered] == [2]
    assert found.occurrences == ()
