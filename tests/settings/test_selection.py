"""Which rules a run reports: select, ignore, extend-select and per-file-ignores."""

from __future__ import annotations

from pathlib import Path

import pytest

from azlint.diagnostics import Severity
from azlint.rules import registry
from azlint.rules.rule import Rule
from azlint.settings.settings import (
    Settings,
    SettingsError,
    _selected,
    enabled_codes,
    selected_codes,
    severities,
    with_overrides,
)

ALL = frozenset(rule.code for rule in registry.all_rules())
DEFAULT = frozenset(rule.code for rule in registry.all_rules() if rule.default)
FAMILY_2 = frozenset(code for code in ALL if code.startswith("AZL2"))


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), DEFAULT),
        (Settings(select=()), frozenset()),
        (Settings(select=("AZL203",)), {"AZL203"}),
        (Settings(select=("AZL203",), extend_select=("AZL001",)), {"AZL203", "AZL001"}),
        (Settings(ignore=("AZL2",)), DEFAULT - FAMILY_2),
        (Settings(select=("AZL2",), ignore=("AZL203",)), FAMILY_2 - {"AZL203"}),
        (Settings(select=("AZL203",), ignore=("AZL2",)), {"AZL203"}),
        (Settings(select=("run-log-list",), ignore=("AZL20",)), {"AZL203"}),
        (Settings(select=("AZL203",), ignore=("run-log-list",)), frozenset()),
        (Settings(select=("ALL",), ignore=("AZL",)), frozenset()),
        (Settings(select=("AZL",), ignore=("ALL",)), ALL),
        (Settings(ignore=("AZL2",), extend_select=("AZL203",)), DEFAULT - FAMILY_2 | {"AZL203"}),
    ],
)
def test_the_narrower_selector_decides(settings: Settings, expected: frozenset[str]) -> None:
    """Between select and ignore the narrower one decides, and of equals ignore."""
    assert selected_codes(settings) == expected


def test_rules_off_by_default_wait_for_extend_select(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule with default=False is off until it is selected."""
    off = Rule(code="AZL203", name="run-log-list", examples=(), default=False)
    monkeypatch.setattr("azlint.settings.settings.all_rules", lambda: (off,))
    _selected.cache_clear()
    try:
        assert selected_codes(Settings()) == frozenset()
        assert selected_codes(Settings(extend_select=("AZL203",))) == {"AZL203"}
    finally:
        _selected.cache_clear()


def test_the_command_line_decides_over_the_configuration() -> None:
    """--select takes the place of select but keeps ignore; --extend-select beats ignore."""
    configured = Settings(select=("AZL0",), ignore=("AZL203", "AZL001"))
    assert selected_codes(with_overrides(configured, select=["AZL203"])) == frozenset()
    assert "AZL203" in selected_codes(with_overrides(configured, extend_select=["AZL203"]))
    assert "AZL002" not in selected_codes(with_overrides(configured, ignore=["AZL002"]))
    assert selected_codes(with_overrides(configured, select=["AZL2"])) == FAMILY_2 - {"AZL203"}
    assert selected_codes(with_overrides(configured, select=["AZL203,AZL002"])) == {"AZL002"}


@pytest.mark.parametrize(
    ("pattern", "path", "hit"),
    [
        ("train.py", "src/train.pyi", False),
        ("train.py", "src/retrain.py", False),
        ("tests/*", "src/tests/a.py", False),
        ("src", "src/a.py", False),
        ("*.py", "src/a.ipynb", False),
        ("a?.py", "src/a.py", False),
        ("[ab].py", "src/c.py", False),
        ("train.py", "src/train.py", True),
        ("tests/*", "tests/deep/a.py", True),
        ("tests/**/*.py", "tests/a.py", True),
        ("**/tests/*", "src/tests/a.py", True),
        ("tests/", "tests/a.py", True),
        ("./tests/*", "tests/a.py", True),
        ("{a,b}.py", "src/b.py", True),
        ("[!ab].py", "src/c.py", True),
        ("!src/*", "src/a.py", False),
        ("!src/*", "tests/a.py", True),
    ],
)
def test_per_file_ignores(tmp_path: Path, pattern: str, path: str, hit: bool) -> None:
    """A pattern is matched on the path below the root, or on the name when it has no slash."""
    settings = Settings(root=tmp_path, per_file_ignores=((pattern, ("AZL2",)),))
    expected = DEFAULT - FAMILY_2 if hit else DEFAULT
    assert enabled_codes(settings, tmp_path / path) == expected


def test_patterns_of_the_command_line_count_from_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--per-file-ignores in a subfolder means files of that subfolder."""
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    settings = with_overrides(Settings(root=tmp_path), per_file_ignores=["tests/:AZL2"])
    assert "AZL203" in enabled_codes(settings, tmp_path / "tests" / "a.py")
    assert "AZL203" not in enabled_codes(settings, "tests/a.py")


def test_severity_of_the_narrowest_entry() -> None:
    """The narrowest entry of the severity table decides, whatever the order."""
    table = (("AZL203", Severity.ERROR), ("AZL2", Severity.INFO), ("ALL", Severity.WARNING))
    for rows in (table, table[::-1]):
        settings = Settings(severity=rows)
        chosen = severities(settings, "a.py")
        assert chosen["AZL203"] is Severity.ERROR
        assert chosen["AZL204"] is Severity.INFO
        assert chosen["AZL000"] is Severity.WARNING
    assert severities(Settings(), "a.py") == {}


def test_severity_by_file(tmp_path: Path) -> None:
    """A table for files decides over the general one, and a later pattern over an earlier."""
    settings = Settings(
        root=tmp_path,
        severity=(("AZL203", Severity.ERROR), ("AZL5", Severity.WARNING)),
        per_file_severity=(
            ("*.ipynb", (("AZL2", Severity.INFO),)),
            ("nb/", (("AZL204", Severity.WARNING),)),
        ),
    )
    assert severities(settings, tmp_path / "a.py")["AZL203"] is Severity.ERROR
    assert "AZL204" not in severities(settings, tmp_path / "a.py")
    in_notebook = severities(settings, tmp_path / "a.ipynb")
    assert in_notebook["AZL203"] is in_notebook["AZL204"] is Severity.INFO
    assert in_notebook["AZL501"] is Severity.WARNING
    assert severities(settings, tmp_path / "nb" / "a.ipynb")["AZL204"] is Severity.WARNING


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"select": ["AZL203", "run-log-lst"]}, ["--select", "`run-log-lst`", "`run-log-list`"]),
        ({"ignore": ["E501"]}, ["--ignore", "`E501`"]),
        ({"extend_select": ["nope"]}, ["--extend-select", "`nope`"]),
        ({"fail_on": "eror"}, ["--fail-on", "`eror`", "`error`"]),
        ({"output_format": "jsn"}, ["--output-format", "`jsn`", "`json`"]),
        ({"per_file_ignores": ["tests/*"]}, ["--per-file-ignores", "`tests/*`", "colon"]),
        ({"per_file_ignores": ["tests/*:AZl2x"]}, ["--per-file-ignores tests/*", "`AZl2x`"]),
        ({"exclude": ["[z-a]"]}, ["--exclude", "`[z-a]`"]),
        ({"jobs": -1}, ["--jobs", "`-1`"]),
    ],
)
def test_faults_of_the_command_line(options: dict[str, object], told: list[str]) -> None:
    """A fault names the option, the value and the nearest right one."""
    with pytest.raises(SettingsError) as caught:
        with_overrides(Settings(), **options)  # type: ignore[arg-type]
    assert [part for part in told if part not in str(caught.value)] == []


def test_options_not_given_change_nothing() -> None:
    """Without options the settings stay as they are."""
    settings = Settings(select=("AZL2",), fail_on=None, jobs=3, output_format="json")
    assert with_overrides(settings) == settings


def test_fail_on_never() -> None:
    """``never`` is no severity."""
    assert with_overrides(Settings(), fail_on="never").fail_on is None
    assert with_overrides(Settings(), fail_on="error").fail_on is Severity.ERROR
