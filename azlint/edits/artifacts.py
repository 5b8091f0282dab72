"""Fixes of files that a run uploads: MLflow logs them as artifacts."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits.imports import imported
from azlint.edits.places import has_comment, own_line, text_of
from azlint.edits.rewriting import (
    Begun,
    begun,
    fix_of,
    is_none,
    rewritten,
    short,
)
from azlint.knowledge import mlflow

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def upload_file(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.upload_file(name, path)` as `mlflow.log_artifact(path, artifact_path=folder)`.

    MLflow keeps the name of the file, so both must end in the same one.
    """
    start = begun(use, ("name", "path_or_stream", "datastore_name"), receiver, model)
    if start is None or start.given.keys() != {"name", "path_or_stream"}:
        return None
    path = start.given["path_or_stream"]
    folder = _folder(start.given["name"], path, start, model)
    if folder is None:
        return None
    where = [f"artifact_path={folder}"] if folder else []
    title = "log the file with `mlflow.log_artifact`"
    return rewritten(start, "log_artifact", [text_of(path, model), *where], title, model)


def upload_files(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.upload_files(names, paths)` as one `mlflow.log_artifact` a file."""
    parameters = ("names", "paths", "return_artifacts", "timeout_seconds", "datastore_name")
    start = begun(use, parameters, receiver, model)
    if start is None or not {"names", "paths"} <= start.given.keys():
        return None
    names, paths = start.given.pop("names"), start.given.pop("paths")
    timeout = start.given.pop("timeout_seconds", None)
    statement = start.call.parent
    before = own_line(statement, model) if isinstance(statement, nodes.Expr) else None
    plain = all(isinstance(n, nodes.Const) and not n.value for n in start.given.values())
    place = model.range_of(start.call)
    if before is None or not plain or has_comment(place, model):
        return None
    if timeout is not None and not is_none(timeout):
        start.reasons.append("the timeout is lost, as MLflow takes it from the environment")
    lines = _file_by_file(names, paths, start, model)
    if lines is None:
        return None
    edits = [*start.edits, Edit(place, f"\n{before}".join(lines))]
    return fix_of("log each file with `mlflow.log_artifact`", edits, start.reasons)


def _file_by_file(
    names: nodes.NodeNG, paths: nodes.NodeNG, start: Begun, model: Model
) -> list[str] | None:
    """The lines that log the files of two literal lists of equal length."""
    match names, paths:
        case (
            nodes.List(elts=named) | nodes.Tuple(elts=named),
            nodes.List(elts=held) | nodes.Tuple(elts=held),
        ) if len(named) == len(held) and named:
            pass
        case _:
            return None
    lines = []
    for name, path in zip(named, held, strict=True):
        folder = _folder(name, path, start, model)
        if folder is None or isinstance(name, nodes.Starred) or isinstance(path, nodes.Starred):
            return None
        where = f", artifact_path={folder}" if folder else ""
        arguments = start.arguments(f"{text_of(path, model)}{where}")
        lines.append(f"{start.callee('log_artifact')}({arguments})")
    return lines


def _folder(name: nodes.NodeNG, path: nodes.NodeNG, start: Begun, model: Model) -> str | None:
    """The expression of the folder that ``name`` is in, empty for none; None if it cannot be."""
    match name, path:
        case nodes.Const(value=str(named)), nodes.Const(value=str(held)):
            base = posixpath.basename(named)
            same = base and base == posixpath.basename(held.replace("\\", "/"))
            return _folder_of(named, start) if same else None
        case (_, nodes.Const(value=held)) if not isinstance(held, str):
            return None
        case _:
            pass
    os = imported("os", start.call, model)
    if os is None or model.result_name(path) in ("builtins.open", "io.BytesIO", "io.StringIO"):
        return None
    named, held = text_of(name, model), text_of(path, model)
    if named != held and _is_registered(named, model):
        return None
    if named != held:
        start.reasons.append(
            f"the file keeps its own name, also where `{short(name, model)}` ends in another"
        )
    start.reasons.append(f"`{short(path, model)}` may be an open stream instead of a path")
    if isinstance(name, nodes.Const):
        return _folder_of(str(name.value), start)
    start.edits += os.edits
    start.reasons.append(f"`{short(name, model)}` may be in a folder that MLflow refuses")
    return f"{os.name}.path.dirname({named})"


def _folder_of(name: str, start: Begun) -> str | None:
    """The expression of the folder that the file ``name`` is in, as that of a folder."""
    if name.startswith("/"):
        return None
    return _plain(name.removesuffix(posixpath.basename(name)).removesuffix("/"), start)


def _plain(folder: str, start: Begun) -> str | None:
    """The expression of ``folder`` as MLflow takes it, empty for none; None if it does not."""
    plain = posixpath.normpath(folder) if folder else ""
    if plain == ".":
        plain = ""
    if set('"\\\n').intersection(plain) or (plain and not mlflow.is_plain_path(plain)):
        return None
    if plain != folder:
        where = f"`{plain}`" if plain else "the top"
        start.reasons.append(f"it goes to {where}, as MLflow refuses the folder `{folder}`")
    return f'"{plain}"' if plain else ""


def _is_registered(name: str, model: Model) -> bool:
    """Whether a model is registered from the file that was uploaded under ``name``."""
    return any(
        text_of(given, model) == name
        for call in model.calls("register_model")
        for given in (*call.args, *(keyword.value for keyword in call.keywords))
    )


def upload_folder(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.upload_folder(name, path)` as `mlflow.log_artifacts(path, artifact_path=name)`."""
    start = begun(use, ("name", "path", "datastore_name"), receiver, model)
    if start is None or start.given.keys() != {"name", "path"}:
        return None
    name, path = start.given["name"], start.given["path"]
    if not (isinstance(path, nodes.Const) and not str(path.value).endswith(("/", "\\"))):
        start.reasons.append(
            f"`{text_of(path, model)}` may end in a slash, which v1 glues to the names of the files"
        )
    match name:
        case nodes.Const(value=str(folder)) if mlflow.is_plain_path(folder):
            where = text_of(name, model)
        case nodes.Const(value=str(folder)) if plain := _plain(folder, start):
            where = plain
        case nodes.Const():
            return None
        case _:
            where = text_of(name, model)
            start.reasons.append(f"`{short(name, model)}` may be a folder that MLflow refuses")
    arguments = [text_of(path, model), f"artifact_path={where}"]
    title = "log the folder with `mlflow.log_artifacts`"
    return rewritten(start, "log_artifacts", arguments, title, model)
