"""The knowledge rows: each is about something that exists, is worded in style, and has a rule."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from azlint.checking.engine import Ruleset
from azlint.knowledge.lookup import find, rows
from azlint.knowledge.model import DOCUMENTATION, Gone, Guide, Rename, Replacement, Symbol
from azlint.knowledge.private import is_private
from azlint.rules.registry import all_rules
from azlint.semantic.surface import STUBS, SUBMITTED, SUBMITTING, Surface

SURFACE = Surface()
RULESET = Ruleset(frozenset(rule.code for rule in all_rules()), lambda code, severity: severity)
STATUS = {
    name: row["status"]
    for name, row in json.loads((STUBS / "packages.json").read_text(encoding="utf-8"))[
        "modules"
    ].items()
}
V1_MODULES = sorted(name for name, status in STATUS.items() if "v1" in status)

# Phrases may begin with these in spite of their capital letter.
PROPER_NOUNS = ("MLflow", "SDK", "SQL", "Azure", "AutoML", "CNTK", "FPGA", "Databricks")

# Symbols of rows that the stubs do not have, and why there is a row all the same.
_OF_SUBCLASS = "the class itself stands for its subclasses, of which some have the member"
_NOT_EXPORTED = "the stubs hold what a package exports, and of others no more than their name"
_OVERRIDE = "the stubs leave out a method that overrides one with the same signature"
NOT_IN_STUBS = {
    "azureml.core.compute.compute.ComputeTarget.list_nodes": _OF_SUBCLASS,
    "azureml.core.compute.compute.ComputeTarget.restart": _OF_SUBCLASS,
    "azureml.core.compute.compute.ComputeTarget.start": _OF_SUBCLASS,
    "azureml.core.compute.compute.ComputeTarget.status": _OF_SUBCLASS,
    "azureml.core.compute.compute.ComputeTarget.stop": _OF_SUBCLASS,
    "azureml.core.compute.compute.ComputeTarget.update": _OF_SUBCLASS,
    "azureml.core.compute.compute.ComputeTarget.vm_size": _OF_SUBCLASS,
    "azureml.core.webservice.webservice.Webservice.scoring_uri": _OF_SUBCLASS,
    "azureml.core.webservice.webservice.Webservice.swagger_uri": _OF_SUBCLASS,
    "azureml.core.run._SubmittedRun.cancel": _OVERRIDE,
    "azureml.core.run._SubmittedRun.complete": _OVERRIDE,
    "azureml.core.run._SubmittedRun.fail": _OVERRIDE,
    **dict.fromkeys(
        (
            "azureml._restclient.models.create_run_dto.CreateRunDto",
            "azureml.automl.core.shared.constants.Metric.SCALAR_REGRESSION_SET",
            "azureml.automl.core.shared.constants.TimeSeries.GRAIN_COLUMN_NAMES",
            "azureml.automl.core.shared.constants.TimeSeries.TIME_COLUMN_NAME",
            "azureml.automl.core.shared.types.GrainType",
            "azureml.train.automl.runtime._many_models.many_models_parameters"
            ".ManyModelsInferenceParameters",
            "azureml.train.automl.runtime._many_models.many_models_parameters"
            ".ManyModelsTrainParameters",
        ),
        _NOT_EXPORTED,
    ),
    "azureml.monitoring.ModelDataCollector": "the package is in images of v1, not on PyPI",
}


def exists(symbol: str) -> bool:
    """Whether the stubs or the table of packages know ``symbol``."""
    if symbol in STATUS or SURFACE.holds_v1(symbol) or SURFACE.module(symbol):
        return True
    owner, _, name = symbol.rpartition(".")
    if SURFACE.knows(symbol) or (SURFACE.knows(owner) and is_private(name)):
        return True
    module = SURFACE.module(owner)
    return module is not None and (name in module.functions or name in module.variables)


def replacements(row: Symbol) -> Iterator[Replacement]:
    """Every answer that a row gives, whatever the role and the run."""
    yield from (r for r in (row.replacement, row.in_job, row.in_scoring) if r is not None)
    yield from row.of.values()
    if row.assigned is not None:
        yield row.assigned


def phrase(replacement: Replacement) -> str:
    """The words that the row itself gives."""
    match replacement:
        case Rename(to=to):
            return to
        case Guide(text=text):
            return text
        case Gone(reason=reason):
            return reason


EACH_ROW = [pytest.param(row, id=name) for name, row in sorted(rows().items())]


@pytest.mark.parametrize("row", EACH_ROW)
def test_row_is_about_something(row: Symbol) -> None:
    """A row's symbol is one that the stubs know, under its canonical name."""
    assert exists(row.name) is (row.name not in NOT_IN_STUBS)
    if row.name not in NOT_IN_STUBS:
        assert SURFACE.canonical(row.name) == row.name


@pytest.mark.parametrize("row", EACH_ROW)
def test_row_has_a_rule(row: Symbol) -> None:
    """What has an answer is reported by some rule."""
    assert RULESET.owner(row.name) is not None


@pytest.mark.parametrize("row", EACH_ROW)
def test_row_is_in_style(row: Symbol) -> None:
    """Answers are phrases on one line, in lower case or code, without a final period."""
    assert row.page
    assert row.url.startswith(DOCUMENTATION)
    for replacement in replacements(row):
        text = phrase(replacement)
        assert text == text.strip()
        assert "\n" not in text
        assert not text.endswith((".", ",", ";", ":"))
        assert text.count("`") % 2 == 0
        if isinstance(replacement, Rename):
            assert "`" not in text
        else:
            assert text[0].islower() or text[0] == "`" or text.startswith(PROPER_NOUNS)
        if isinstance(replacement, Guide) and replacement.snippet:
            compile(replacement.snippet, row.name, "exec")


@pytest.mark.parametrize("module", V1_MODULES)
def test_every_v1_package_has_an_answer(module: str) -> None:
    """Whatever of v1 is imported, there is something to say and a rule that says it."""
    assert find(module) is not None
    assert RULESET.owner(module) is not None
    assert find(f"{module}.Anything.member") is not None


def test_exceptions_are_needed() -> None:
    """Each symbol on the list of exceptions has a row."""
    assert NOT_IN_STUBS.keys() <= rows().keys()


@pytest.mark.parametrize("name", sorted({*SUBMITTED, *SUBMITTED.values()}))
def test_what_is_submitted_is_canonical(name: str) -> None:
    """The table of submitted runs names classes of the stubs, as the stubs name them."""
    assert SURFACE.canonical(name) == name
    assert SURFACE.knows(name)


@pytest.mark.parametrize("name", sorted(SUBMITTING))
def test_submitting_methods_exist(name: str) -> None:
    """The methods that submit are members of the stubs."""
    assert SURFACE.knows(name)


@pytest.mark.parametrize("rule", [pytest.param(r, id=r.code) for r in all_rules() if r.symbols])
def test_symbols_of_rules_exist(rule) -> None:  # type: ignore[no-untyped-def]
    """A rule's symbols are known to the stubs under these names, and each has an answer."""
    for symbol in rule.symbols:
        if symbol not in NOT_IN_STUBS:
            assert exists(symbol), symbol
            assert SURFACE.canonical(symbol) == symbol
        assert find(symbol) is not None, symbol
