"""The model of effort: what it says by itself, how a project changes it, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from azlint.diagnostics import Applicability
from azlint.rules.registry import all_rules
from azlint.settings.configuration import load_settings
from azlint.settings.effort import DEFAULTS, Effort, Minutes, Row
from azlint.settings.settings import SettingsError

SAFE, UNSAFE, DISPLAY = Applicability.SAFE, Applicability.UNSAFE, Applicability.DISPLAY


def configured(tmp_path: Path, text: str) -> Effort:
    """The model of a project whose table `effort` is ``text``."""
    (tmp_path / "azlint.toml").write_text(f"[effort]\n{text}\n", encoding="utf-8")
    return load_settings(tmp_path).effort


def test_the_longest_prefix_decides() -> None:
    """Each kind of fix is looked up by itself: a narrow row need not say all of them."""
    effort = Effort()
    assert effort.minutes("AZL606", None) == 60
    assert effort.minutes("AZL601", None) == 30
    assert effort.minutes("AZL606", SAFE) == effort.minutes("AZL101", SAFE) == 0.5
    assert effort.minutes("AZL999", DISPLAY) == 10


def test_every_rule_has_minutes_of_each_kind() -> None:
    """No rule is free by mistake, and every family has a row of its own."""
    effort = Effort()
    prefixes = {row.prefix for row in DEFAULTS}
    for rule in all_rules():
        assert all(effort.minutes(rule.code, kind) > 0 for kind in (*Applicability, None))
        assert rule.code[:4] in prefixes


def test_a_project_changes_it(tmp_path: Path) -> None:
    """General minutes decide over all defaults; of what is configured the narrower decides."""
    effort = configured(
        tmp_path,
        "none = 7\nrepeat = 0\nsizes = [1, 2, 3.5]\nAZL6 = { none = 60, safe = 2 }\n"
        'pipeline-step = { none = 90 }\n"ALL" = { display = 3 }',
    )
    assert effort.minutes("AZL101", None) == 7
    assert effort.minutes("AZL605", None) == 60
    assert effort.minutes("AZL606", None) == 90
    assert effort.minutes("AZL606", SAFE) == 2
    assert effort.minutes("AZL101", SAFE) == 0.5
    assert effort.minutes("AZL101", DISPLAY) == 3
    assert effort.further("AZL605", None) == 0
    assert effort.further("AZL605", SAFE) == 2
    assert [effort.size(minutes) for minutes in (0, 1, 1.5, 3.5, 4)] == ["S", "S", "M", "L", "XL"]


def test_without_a_table_the_defaults_hold(tmp_path: Path) -> None:
    """A table that says nothing changes nothing."""
    assert configured(tmp_path, "") == Effort()


def test_the_printed_table_is_what_counts() -> None:
    """Each printed row says what the model gives for its prefix, configured ones included."""
    effort = Effort((Row("AZL202", "run-log", Minutes(none=1)),))
    table = {row.prefix: row for row in effort.table()}
    assert table.keys() == {row.prefix for row in DEFAULTS} | {"AZL202"}
    for prefix, row in table.items():
        assert row.minutes == Minutes(
            *(effort.minutes(prefix, kind) for kind in (SAFE, UNSAFE, DISPLAY, None))
        )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("saef = 1", "no setting or rule is called `saef`; did you mean `safe`"),
        ("size = [1, 2, 3]", "did you mean `sizes`?"),
        ("AZL210x = { none = 1 }", "no rule is called `AZL210x`"),
        ("AZL20 = 5", "`effort.AZL20` is no table; write `AZL20 = { none = 30 }`"),
        ("AZL20 = { hand = 5 }", "`effort.AZL20`: no kind of fix is called `hand`; write one of"),
        ("AZL20 = { unsaf = 5 }", "did you mean `unsafe`"),
        ("safe = -1", "`effort.safe` is not a number of at least 0"),
        ("safe = true", "`effort.safe` is not a number of at least 0"),
        ("safe = nan", "`effort.safe` is not a number of at least 0"),
        ("safe = inf", "`effort.safe` is not a number of at least 0"),
        ('AZL2 = { none = "1" }', "`effort.AZL2.none` is not a number of at least 0"),
        ("repeat = 1.5", "`effort.repeat` is not a number from 0 to 1"),
        ("sizes = [1, 2]", "`effort.sizes` is not a list of three numbers; write the most"),
        ("sizes = [3, 2, 1]", "`effort.sizes` does not rise"),
    ],
)
def test_a_fault_names_key_and_way_out(tmp_path: Path, text: str, message: str) -> None:
    """What is wrong is named with its file, its key and what to write."""
    with pytest.raises(SettingsError) as caught:
        configured(tmp_path, text)
    assert message in str(caught.value)
    assert "azlint.toml" in str(caught.value)


def test_the_table_has_to_be_one(tmp_path: Path) -> None:
    """`effort` itself is a table."""
    (tmp_path / "azlint.toml").write_text("effort = 3\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"`effort` is a number; write a table"):
        load_settings(tmp_path)
