"""Where the configuration is found, and what is said about faults in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from azlint.diagnostics import Severity
from azlint.settings.configuration import load_settings
from azlint.settings.settings import Settings, SettingsError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    ["", "[tool.ruff]\nselect = ['AZL2']\n", "[project]\ndependencies = ['azlint']\n", "not toml"],
)
def test_a_pyproject_without_the_table_is_passed_over(tmp_path: Path, text: str) -> None:
    """The search goes on above a pyproject.toml that says nothing about azlint."""
    write(tmp_path / "azlint.toml", "jobs = 7")
    write(tmp_path / "sub" / "pyproject.toml", text)
    settings = load_settings(tmp_path / "sub")
    assert settings.jobs == 7
    assert settings.root == tmp_path


def test_the_nearest_table_holds_and_azlint_toml_wins(tmp_path: Path) -> None:
    """The nearest directory holds; in one directory azlint.toml wins."""
    write(tmp_path / "azlint.toml", "jobs = 1")
    write(tmp_path / "a" / "pyproject.toml", "[tool.azlint]\njobs = 2")
    write(tmp_path / "a" / "b" / "pyproject.toml", "[tool.azlint]\njobs = 3")
    write(tmp_path / "a" / "b" / "azlint.toml", "jobs = 4")
    assert load_settings(tmp_path / "a").jobs == 2
    assert load_settings(tmp_path / "a" / "c.py").jobs == 2
    assert load_settings(tmp_path / "a" / "b").jobs == 4


def test_isolated_and_config(tmp_path: Path) -> None:
    """An isolated run reads nothing; a named file is read wherever it lies."""
    write(tmp_path / "azlint.toml", "jobs = 1")
    named = write(tmp_path / "other" / "mine.toml", "jobs = 5")
    assert load_settings(tmp_path, isolated=True) == Settings(root=tmp_path)
    settings = load_settings(tmp_path, config=named)
    assert (settings.jobs, settings.root) == (5, tmp_path / "other")


def test_every_key(tmp_path: Path) -> None:
    """Each key is read into its field."""
    write(
        tmp_path / "azlint.toml",
        """\
select = ["AZL2", "AZL0"]
ignore = ["run-log-list"]
extend-select = ["AZL203"]
exclude = ["old"]
extend-exclude = ["vendored/*"]
respect-gitignore = false
fail-on = "never"
cache-dir = "cache"
output-format = "concise"
jobs = 2
[per-file-ignores]
"tests/*" = ["AZL203"]
[severity]
AZL2 = "info"
""",
    )
    assert load_settings(tmp_path) == Settings(
        root=tmp_path,
        select=("AZL2", "AZL0"),
        ignore=("run-log-list",),
        extend_select=("AZL203",),
        per_file_ignores=(("tests/*", ("AZL203",)),),
        exclude=("old",),
        extend_exclude=("vendored/*",),
        respect_gitignore=False,
        fail_on=None,
        severity=(("AZL2", Severity.INFO),),
        cache_dir="cache",
        output_format="concise",
        jobs=2,
        source=tmp_path / "azlint.toml",
    )
    assert load_settings(tmp_path).cache_directory == tmp_path / "cache"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("selct = ['AZL2']", ["`selct`", "did you mean `select`?"]),
        ("per_file_ignores = {}", ["`per_file_ignores`", "`per-file-ignores`"]),
        ("zzz = 1", ["`zzz`", "`output-format`"]),
        ("select = 'AZL2'", ["`select`", "one text", "`select = "]),
        ("select = [1]", ["`select`", "list"]),
        ("select = ['run-log-lst']", ["`select`", "`run-log-lst`", "`run-log-list`"]),
        ("[per-file-ignores]\n'a/*' = ['AZLX']", ['per-file-ignores."a/*"', "`AZLX`"]),
        ("per-file-ignores = ['a:b']", ["`per-file-ignores`", "`[per-file-ignores]`"]),
        ("severity = {AZL2 = 'warn'}", ["`severity.AZL2`", "`warn`", "`warning`"]),
        ("severity = {AZL2 = 'never'}", ["`severity.AZL2`", "`ignore`"]),
        ("severity = {nope = 'info'}", ["`severity`", "`nope`"]),
        ("fail-on = 'eror'", ["`fail-on`", "`eror`", "`error`"]),
        ("fail-on = 3", ["`fail-on`", "a number"]),
        ("output-format = 'sarfi'", ["`output-format`", "`sarfi`", "`sarif`"]),
        ("respect-gitignore = 'yes'", ["`respect-gitignore`", "`true` or `false`"]),
        ("jobs = true", ["`jobs`", "whole number"]),
        ("exclude = ['[z-a]']", ["`exclude`", "`[z-a]`"]),
        ("jobs = 1\njobs = = 2", ["not valid TOML", "line 2"]),
    ],
)
def test_faults(tmp_path: Path, text: str, told: list[str]) -> None:
    """A fault names the file, the key, what is wrong and the nearest right one, in one line."""
    file = write(tmp_path / "azlint.toml", text)
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path)
    message = str(caught.value)
    assert [part for part in (str(file), *told) if part not in message] == []
    assert "\n" not in message


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    """The line of the first byte that is not UTF-8 is named."""
    (tmp_path / "azlint.toml").write_bytes(b"jobs = 1\n# \xff\n")
    with pytest.raises(SettingsError, match="line 2 is not UTF-8"):
        load_settings(tmp_path)


def test_a_named_file_must_have_settings(tmp_path: Path) -> None:
    """--config with a missing file, or a pyproject.toml without the table, is a fault."""
    with pytest.raises(SettingsError, match=r"missing\.toml: cannot be read"):
        load_settings(tmp_path, config=tmp_path / "missing.toml")
    bare = write(tmp_path / "pyproject.toml", "[project]\nname = 'x'\n")
    with pytest.raises(SettingsError, match=r"\[tool\.azlint\]"):
        load_settings(tmp_path, config=bare)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """A configuration saved with a byte order mark is read."""
    (tmp_path / "azlint.toml").write_bytes(b"\xef\xbb\xbfjobs = 2\n")
    assert load_settings(tmp_path).jobs == 2
