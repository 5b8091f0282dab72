"""What the configuration says of how far the fixes of a rule are trusted."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.checking import driver
from azlint.diagnostics import Applicability, Fix
from azlint.settings.configuration import load_settings
from azlint.settings.settings import Settings, SettingsError

HEAD = "from azureml.core import Run\n\nrun = Run.get_context()\n"
SCORING = (
    "from azureml.core.model import Model\n\ndef init():\n    global path\n"
    "    path = Model.get_model_path('m')\n\ndef run(data):\n    return path\n"
)


def fixes(tree: Any, source: str, settings: Settings) -> dict[str, Fix]:
    """The fix of each rule in a file."""
    path = tree.write("train.py", source)
    report = driver.check_paths([path], settings, use_cache=True)
    return {d.code: d.fix for r in report.results for d in r.diagnostics if d.fix is not None}


def test_more_and_less_trust(tree: Any) -> None:
    """Of two selectors the narrower decides; a reason stays, or one is given."""
    source = HEAD + "run.log('a', x)\nrun.tag('a', 'b')\n"
    plain = fixes(tree, source, tree.settings())
    assert plain["AZL202"].applicability is Applicability.UNSAFE
    assert plain["AZL230"].applicability is Applicability.SAFE
    chosen = tree.settings(extend_safe_fixes=("run-log",), extend_unsafe_fixes=("AZL2",))
    found = fixes(tree, source, chosen)
    assert found["AZL202"].applicability is Applicability.SAFE
    assert found["AZL202"].reason == plain["AZL202"].reason
    assert found["AZL230"].applicability is Applicability.UNSAFE
    assert found["AZL230"].reason == "the configuration calls it unsafe"
    equal = tree.settings(extend_safe_fixes=("AZL202",), extend_unsafe_fixes=("AZL202",))
    assert fixes(tree, source, equal)["AZL202"].applicability is Applicability.UNSAFE


def test_what_is_only_shown(tree: Any) -> None:
    """A suggestion is no fix, however much the rule is trusted."""
    found = fixes(tree, SCORING, tree.settings(extend_safe_fixes=("ALL",)))
    assert found["AZL401"].applicability is Applicability.DISPLAY


def test_the_configuration(tree: Any) -> None:
    """Both keys take codes, prefixes and names; others are refused."""
    tree.write("azlint.toml", 'extend-safe-fixes = ["AZL2"]\nextend-unsafe-fixes = ["run-tags"]\n')
    settings = load_settings(tree.root)
    assert settings.extend_safe_fixes == ("AZL2",)
    assert settings.extend_unsafe_fixes == ("run-tags",)
    tree.write("azlint.toml", 'extend-safe-fixes = ["AZL999"]\n')
    with pytest.raises(SettingsError, match="extend-safe-fixes"):
        load_settings(tree.root)
