"""The warm process of the proof suite, and what is printed of the suite in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version

import pytest

from proof.cases import RECIPES
from proof.warm import Warm


@dataclass
class Proved:
    """What all scripts together have shown: counts of events by context, recipes, reasons."""

    scripts: int = 0
    events: Counter[str] = field(default_factory=Counter)
    recipes: dict[str, Counter[str]] = field(default_factory=dict)
    reasons: Counter[str] = field(default_factory=Counter)

    def lines(self) -> Iterator[str]:
        """What is printed of it."""
        packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
        yield (
            f"{self.scripts} scripts, {self.events.total()} log calls "
            f"({self.events['job']} in a job, {self.events['offline']} outside of one), "
            f"{len(self.recipes)} of {len(RECIPES)} recipes, "
            f"{len(self.reasons)} reasons of unsafe fixes shown"
        )
        yield f"azureml-core {version('azureml-core')} before, {packages} behind"
        for recipe in RECIPES:
            found = self.recipes.get(recipe, Counter())
            told = ", ".join(f"{kind} in {count}" for kind, count in sorted(found.items()))
            yield f"  {recipe:32} {told or 'NOT PROVED'}"


_PACKAGES = ("mlflow-skinny", "azureml-mlflow")
_PROVED = pytest.StashKey[Proved]()


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    """The process that has both SDKs imported."""
    process = Warm()
    yield process
    process.close()


@pytest.fixture(scope="session")
def proved(request: pytest.FixtureRequest) -> Proved:
    """Gathers what the scripts show."""
    return request.config.stash.setdefault(_PROVED, Proved())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Prints what was proved, if anything was."""
    found = config.stash.get(_PROVED, None)
    if found is not None and found.scripts:
        terminalreporter.section("proof of the fixes")
        for line in found.lines():
            terminalreporter.write_line(line)
