"""The v1 sample of the article that the project started from, where it lies beside the checkout."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from azlint.checking import accounting, driver
from azlint.settings.settings import Settings

ARTICLE = Path(__file__).parents[3] / "shared" / "seed" / "upgrade-pipelines-to-sdk-v2.md"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The article's first Python block, as a file of its own."""
    if not ARTICLE.is_file():
        pytest.skip("the article is not here")
    text = ARTICLE.read_text(encoding="utf-8")
    block = re.search(r"^( *)```python\n(.*?)^\1```$", text, re.DOTALL | re.MULTILINE)
    assert block is not None
    file = tmp_path / "sample.py"
    file.write_text(textwrap.dedent(block[2]), encoding="utf-8")
    return file


def test_every_v1_line_is_reported_with_its_replacement(sample: Path) -> None:
    """Each import and use of the sample has a finding that says what to write instead."""
    report = driver.check_paths([sample], Settings(root=sample.parent), use_cache=False)
    found = report.results[0].diagnostics
    assert len(found) == 41
    assert all(diagnostic.replacement and diagnostic.url for diagnostic in found)
    symbols = {diagnostic.symbol for diagnostic in found}
    assert "azureml.core.workspace.Workspace.from_config" in symbols
    assert "azureml.core.experiment.Experiment.submit" in symbols
    assert "azureml.pipeline.steps.python_script_step.PythonScriptStep" in symbols
    assert "azureml.data.dataset_consumption_config.DatasetConsumptionConfig.as_mount" in symbols


def test_nothing_of_the_sample_is_unexplained(sample: Path) -> None:
    """Every `azureml` of the sample is part of a finding."""
    _, accounts = driver.account_paths([sample], Settings(root=sample.parent))
    kinds = {occurrence.account for occurrence in accounts[0].occurrences}
    assert kinds == {accounting.Account.FINDING}
