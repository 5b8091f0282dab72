"""Fixes of lists and rows with text in them, of which MLflow makes no metrics: files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from azlint.diagnostics import Fix
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import kinds_of, kinds_of_items
from azlint.edits.metric_files import file_name
from azlint.edits.places import text_of
from azlint.edits.rewriting import rewritten

if TYPE_CHECKING:
    from astroid import nodes

    from azlint.edits.kinds.kind import Kinds
    from azlint.edits.rewriting import Begun
    from azlint.semantic.model import Model

# What v1 keeps as text, or as None.
WRITTEN = kinds.TEXTS | kinds.OBJECT | kinds.NONE


def is_written(found: Kinds) -> bool:
    """Whether a value of these kinds is text to v1 and no number to MLflow."""
    return found <= WRITTEN and not found <= kinds.NUMERAL and not found <= kinds.NONE


def log_texts(start: Begun, name: nodes.NodeNG, values: nodes.NodeNG, model: Model) -> Fix | None:
    """A list of texts as a file with the list under its name; None for any other list."""
    file = file_name(name, ".json", model)
    if file is None or not is_written(kinds_of_items(values, model)):
        return None
    start.reasons.append("the list becomes a file, which keeps the last list of the name only")
    content = f"{{{text_of(name, model)}: {text_of(values, model)}}}"
    title = "write the texts with `mlflow.log_dict`"
    return rewritten(start, "log_dict", [content, file], title, model)


def log_row(
    start: Begun,
    name: nodes.NodeNG,
    columns: dict[str, nodes.NodeNG],
    mappings: list[nodes.NodeNG],
    model: Model,
) -> Fix | None:
    """A row with a text in it as a row of a table; None for a row without."""
    file = file_name(name, ".json", model)
    if file is None or not any(is_written(kinds_of(value, model)) for value in columns.values()):
        return None
    entries = [f'"{column}": [{text_of(value, model)}]' for column, value in columns.items()]
    entries += [
        f"**{{key: [value] for key, value in {text_of(row, model)}.items()}}" for row in mappings
    ]
    start.reasons.append("the studio shows a file instead of a table")
    content = "{" + ", ".join(entries) + "}"
    title = "write the row with `mlflow.log_table`"
    return rewritten(start, "log_table", [content, file], title, model)
