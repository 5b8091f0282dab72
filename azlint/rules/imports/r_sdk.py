"""`azuremlsdk` is the SDK v1 for R, which wrapped the one for Python and is retired. Nothing takes
its place in R: jobs are described in YAML and submitted with the CLI, and only what runs in the job
is R.

A script runs as `command: Rscript train.R` of a command job, `az ml job create --file job.yml`, in
an environment whose image has R. It takes paths as arguments from `inputs` and `outputs` of the
job, and logs with the package `mlflow` from CRAN in place of `log_metric_to_run`.

Found are `library(azuremlsdk)`, `require(azuremlsdk)`, `azuremlsdk::` and `reticulate`'s
`import("azureml.core")` in cells in R of a notebook, once a cell, and where Python hands them to
`rpy2`. It is information: azlint does not read R beyond
that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Position, Range, Severity
from azlint.documents.notebook import Notebook, row_and_column
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model

PACKAGE = "azuremlsdk"
_ANSWER = (
    "run the script by a command job of the CLI, `az ml job create --file job.yml` with "
    "`command: Rscript train.R`, and log with the R package `mlflow`"
)
_USED = re.compile(
    r"^[^#\n]*?(?:\b(?:library|require|requireNamespace|loadNamespace)\s*\(\s*[\"']?"
    r"(?P<loaded>azuremlsdk)\b|(?P<named>\bazuremlsdk)::"
    r"|\bimport\s*\(\s*[\"'](?P<python>azureml(?:\.\w+)*)[\"'])",
    re.MULTILINE,
)
_R_MAGIC = re.compile(r"\A\s*%%R\b|^\s*%R\b", re.MULTILINE)


def in_notebook(notebook: Notebook) -> Iterator[Diagnostic]:
    """What cells in R of ``notebook`` use of it, the first use of each cell at its place there."""
    for cell in notebook.cells:
        in_r = cell.kind == "code" and (not cell.python or _R_MAGIC.search(cell.text))
        if in_r and (found := _USED.search(cell.text)):
            start, end = found.span(found.lastgroup or 0)
            places = [Position(*row_and_column(cell.text, at)) for at in (start, end)]
            yield _told(found[found.lastgroup or 0], Range(places[0], places[1], cell.number))


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    from astroid import nodes

    for name in ("importr", "r", "R"):
        for call in model.calls(name) if PACKAGE in model.tree.source else ():
            for given in call.args[:1]:
                match given:
                    case nodes.Const(value=str(text)) if (
                        text == PACKAGE if name == "importr" else _USED.search(text)
                    ):
                        if model.external(call.func).startswith("rpy2."):
                            yield _told(PACKAGE, model.range_of(given))
                    case _:
                        pass


def _told(name: str, place: Range) -> Diagnostic:
    return Diagnostic(
        code=RULE.code,
        name=RULE.name,
        message=f"`{name}` is SDK v1 in R: {_ANSWER}",
        range=place,
        severity=Severity.INFO,
        symbol=PACKAGE,
        replacement=_ANSWER,
        url=reporting.page("how-to-r-overview-r-capabilities"),
    )


RULE = Rule(
    code="AZL109",
    name="r-sdk",
    check_model=_check,
    severity=Severity.INFO,
    examples=(
        Example(
            bad="""\
from rpy2.robjects import r
from rpy2.robjects.packages import importr

azureml = importr("azuremlsdk")  # AZL109
r("library(azuremlsdk)")  # AZL109
""",
            good="""\
from rpy2.robjects.packages import importr

tracking = importr("mlflow")
""",
        ),
    ),
    near_misses=(
        """\
from importlib import import_module

name = "azuremlsdk"
print("library(azuremlsdk)", name)
import_module("azuremlsdk")
""",
    ),
)
