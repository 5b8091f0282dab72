"""Fixes of files that a run uploads: MLflow logs them as artifacts."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits.places import has_comment, text_of
from azlint.edits.run import begun, fix_of

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def upload(use: Use, model: Model) -> Fix | None:
    """What is uploaded under one name, as an artifact of MLflow."""
    match use.symbol.rpartition(".")[2]:
        case "upload_file":
            return upload_file(use, model)
        case "upload_folder":
            return upload_folder(use, model)
        case _:
            return None


def upload_file(use: Use, model: Model) -> Fix | None:
    """`run.upload_file(name, path)` as `mlflow.log_artifact(path, artifact_path=folder)`.

    MLflow keeps the name of the file, so both must end in the same one.
    """
    start = begun(use, ("name", "path_or_stream", "datastore_name"), model)
    if start is None or start.given.keys() != {"name", "path_or_stream"}:
        return None
    match start.given["name"], start.given["path_or_stream"]:
        case nodes.Const(value=str(name)), nodes.Const(value=str(path)) as node:
            pass
        case _:
            return None
    place = model.range_of(start.call)
    folder, base = posixpath.split(name)
    same = base and base == posixpath.basename(path.replace("\\", "/"))
    if not same or set('"\\').intersection(folder) or has_comment(place, model):
        return None
    where = f', artifact_path="{folder}"' if folder else ""
    content = f"{start.mlflow.name}.log_artifact({text_of(node, model)}{where})"
    edits = [*start.mlflow.edits, Edit(place, content)]
    return fix_of("log the file with `mlflow.log_artifact`", edits, start.reasons)


def upload_folder(use: Use, model: Model) -> Fix | None:
    """`run.upload_folder(name, path)` as `mlflow.log_artifacts(path, artifact_path=name)`."""
    start = begun(use, ("name", "path", "datastore_name"), model)
    if start is None or start.given.keys() != {"name", "path"}:
        return None
    place = model.range_of(start.call)
    name, path = start.given["name"], start.given["path"]
    if has_comment(place, model):
        return None
    if not (isinstance(path, nodes.Const) and not str(path.value).endswith(("/", "\\"))):
        start.reasons.append(
            f"`{text_of(path, model)}` may end in a slash, which v1 glues to the names of the files"
        )
    content = (
        f"{start.mlflow.name}.log_artifacts("
        f"{text_of(path, model)}, artifact_path={text_of(name, model)})"
    )
    edits = [*start.mlflow.edits, Edit(place, content)]
    return fix_of("log the folder with `mlflow.log_artifacts`", edits, start.reasons)
