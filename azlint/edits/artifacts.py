"""Fixes of files that a run uploads: MLflow logs them as artifacts."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Fix
from azlint.edits.places import text_of
from azlint.edits.run import begun, rewritten

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
    folder, base = posixpath.split(name)
    same = base and base == posixpath.basename(path.replace("\\", "/"))
    if not same or set('"\\').intersection(folder):
        return None
    where = f', artifact_path="{folder}"' if folder else ""
    title = "log the file with `mlflow.log_artifact`"
    return rewritten(start, "log_artifact", f"{text_of(node, model)}{where}", title, model)


def upload_folder(use: Use, model: Model) -> Fix | None:
    """`run.upload_folder(name, path)` as `mlflow.log_artifacts(path, artifact_path=name)`."""
    start = begun(use, ("name", "path", "datastore_name"), model)
    if start is None or start.given.keys() != {"name", "path"}:
        return None
    name, path = start.given["name"], start.given["path"]
    if not (isinstance(path, nodes.Const) and not str(path.value).endswith(("/", "\\"))):
        start.reasons.append(
            f"`{text_of(path, model)}` may end in a slash, which v1 glues to the names of the files"
        )
    arguments = f"{text_of(path, model)}, artifact_path={text_of(name, model)}"
    title = "log the folder with `mlflow.log_artifacts`"
    return rewritten(start, "log_artifacts", arguments, title, model)
