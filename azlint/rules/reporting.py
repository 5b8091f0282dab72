"""Words and builds diagnostics, so that every rule says the same thing in the same way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Range
from azlint.knowledge.lookup import find
from azlint.knowledge.model import DOCUMENTATION, Guide, Origin, Replacement, Symbol
from azlint.rules.rule import Rule
from azlint.semantic.roles import Role

if TYPE_CHECKING:
    from azlint.semantic.imports import Import
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


# Classes that people meet under another name than the one that defines the member.
_SHOWN = {
    "_SubmittedRun": "Run",
    "HasRunPortal": "Run",
    "AbstractDataset": "Dataset",
    "TabularDatasetFactory": "Dataset.Tabular",
    "FileDatasetFactory": "Dataset.File",
    "AbstractAzureStorageDatastore": "Datastore",
    "AzureBlobDatastore": "Datastore",
    "AbstractDatastore": "Datastore",
}


def display_name(symbol: str) -> str:
    """How a symbol is called in a message: `Run.log` for ``azureml.core.run.Run.log``."""
    if symbol == "azureml._base_sdk_common.__version__":
        return "azureml.core.VERSION"
    parts = symbol.split(".")
    for index, part in enumerate(parts):
        if part.lstrip("_")[:1].isupper():
            members = parts[index + 1 :]
            return ".".join([_SHOWN.get(part, part) if members else part, *members])
    return symbol


def replacement_for(row: Symbol, role: Role, origins: frozenset[Origin]) -> Replacement:
    """What takes the place of the row's symbol in a document of that role.

    ``origins`` say which runs it can be about. Where these are two with an answer each, both are
    told; where they are more, what holds for all.
    """
    if not origins:
        return _of_role(row, role)
    answers = {origin: _of_origin(row, role, origin) for origin in Origin if origin in origins}
    different = {answer.text: origin for origin, answer in answers.items()}
    if len(different) == 1:
        return next(iter(answers.values()))
    if len(answers) > 2:
        return row.replacement
    first, second = answers
    return Guide(
        f"{answers[first].text}; for {second.value}, {answers[second].text}",
        _together(first, _snippet_of(answers[first]), second, _snippet_of(answers[second])),
    )


def _snippet_of(answer: Replacement | None) -> str:
    return answer.snippet if isinstance(answer, Guide) else ""


def _together(first: Origin, code: str, second: Origin, other: str) -> str:
    """The code for the runs of two origins."""
    if not (code and other) or code == other:
        return code or other
    return f"# for {first.value}\n{code}\n\n# for {second.value}\n{other}"


def _of_origin(row: Symbol, role: Role, origin: Origin) -> Replacement:
    if origin is Origin.OWN:
        # Whoever it is handed to, the run is that of a job.
        return _of_role(row, Role.JOB if role in (Role.SHARED, Role.SUBMISSION) else role)
    if origin is Origin.STEP and origin not in row.of:
        origin = Origin.FOUND
    return row.of.get(origin, row.replacement)


def _of_role(row: Symbol, role: Role) -> Replacement:
    if role.is_in_job and row.in_job is not None:
        return row.in_job
    if role is Role.SCORING and row.in_scoring is not None:
        return row.in_scoring
    return row.replacement


def of_symbol(rule: Rule, model: Model, symbol: str, place: Range) -> Diagnostic:
    """The diagnostic of an import or other mention of ``symbol``, worded by its knowledge row."""
    row = find(symbol)
    return _told(rule, model, symbol, place, row, _of_role(row, model.role) if row else None)


def of_use(rule: Rule, model: Model, use: Use) -> Diagnostic:
    """The diagnostic of ``use``, worded by the row of its symbol for the run that it is about."""
    row = find(use.symbol)
    answer = row.assigned if row and model.is_assigned(use) else None
    if row and answer is None:
        answer = replacement_for(row, model.role, model.origins(use))
    return _told(rule, model, use.symbol, use.range, row, answer)


def _told(
    rule: Rule,
    model: Model,
    symbol: str,
    place: Range,
    row: Symbol | None,
    answer: Replacement | None,
) -> Diagnostic:
    replacement = answer.text if answer else ""
    message = f"`{display_name(symbol)}` is SDK v1"
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        message=f"{message}: {replacement}" if replacement else message,
        range=place,
        severity=rule.severity or model.role.severity,
        symbol=symbol,
        replacement=replacement,
        snippet=_snippet_of(answer),
        url=row.url if row else "",
    )


def of_import(rule: Rule, model: Model, found: Import) -> Diagnostic:
    """The diagnostic of an import, which tells how often its name is used."""
    from azlint.edits.usage import uses_of

    told = of_symbol(rule, model, found.symbol, found.range)
    return replace(told, uses=uses_of(found, model))


def of_fault(
    rule: Rule,
    model: Model,
    message: str,
    place: Range,
    *,
    symbol: str = "",
    replacement: str = "",
    url: str = "",
) -> Diagnostic:
    """A diagnostic in the rule's own words."""
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        message=message,
        range=place,
        severity=rule.severity or model.role.severity,
        symbol=symbol,
        replacement=replacement,
        url=url,
    )


def url_of(symbol: str) -> str:
    """The address of the documentation page of the symbol's row, or empty."""
    row = find(symbol)
    return row.url if row else ""


def page(slug: str) -> str:
    """The address of the documentation page with that slug."""
    return DOCUMENTATION + slug
