"""Fixes of files that a run uploads: MLflow logs them as artifacts."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits import file_names
from azlint.edits.file_names import Last
from azlint.edits.imports import Imported, imported, together
from azlint.edits.names import unused
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


# What the folder is called that copies are made in.
_FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class _Upload:
    """One file: the expression of its ``path``, of the ``folder`` that it goes to, empty for none.

    ``named`` is the expression of the path of a copy that has the name, in a folder that is made
    for it; empty where the file has the name already.
    """

    path: str
    folder: str
    named: str = ""

    def arguments(self, copying: str) -> list[str]:
        """The arguments that log the file, or a copy that the function ``copying`` makes."""
        path = f"{copying}({self.path}, {self.named})" if self.named else self.path
        return [path, f"artifact_path={self.folder}"] if self.folder else [path]


def upload_file(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.upload_file(name, path)` as `mlflow.log_artifact(path, artifact_path=folder)`.

    MLflow keeps the name of the file, so one that is uploaded under another gets it as a copy.
    """
    start = begun(use, ("name", "path_or_stream", "datastore_name"), receiver, model)
    if start is None or start.given.keys() != {"name", "path_or_stream"}:
        return None
    upload = _upload(start.given["name"], start.given["path_or_stream"], start, model)
    if upload is None:
        return None
    if upload.named:
        title = "log a copy that has the name with `mlflow.log_artifact`"
        return _with_copies([upload], title, start, model)
    title = "log the file with `mlflow.log_artifact`"
    return rewritten(start, "log_artifact", upload.arguments(""), title, model)


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
    uploads = _file_by_file(names, paths, start, model)
    if uploads is None:
        return None
    title = "log each file with `mlflow.log_artifact`"
    if any(upload.named for upload in uploads):
        return _with_copies(uploads, title, start, model)
    lines = [_line(upload, "", start) for upload in uploads]
    edits = [*start.edits, Edit(place, f"\n{before}".join(lines))]
    return fix_of(title, edits, start.reasons)


def _file_by_file(
    names: nodes.NodeNG, paths: nodes.NodeNG, start: Begun, model: Model
) -> list[_Upload] | None:
    """The files of two literal lists of equal length."""
    match names, paths:
        case (
            nodes.List(elts=named) | nodes.Tuple(elts=named),
            nodes.List(elts=held) | nodes.Tuple(elts=held),
        ) if len(named) == len(held) and named:
            pass
        case _:
            return None
    uploads = []
    for name, path in zip(named, held, strict=True):
        starred = isinstance(name, nodes.Starred) or isinstance(path, nodes.Starred)
        upload = None if starred else _upload(name, path, start, model)
        if upload is None:
            return None
        uploads.append(upload)
    return uploads


def _line(upload: _Upload, copying: str, start: Begun) -> str:
    arguments = start.arguments(", ".join(upload.arguments(copying)))
    return f"{start.callee('log_artifact')}({arguments})"


def _with_copies(uploads: list[_Upload], title: str, start: Begun, model: Model) -> Fix | None:
    """The fix that logs files, some of them as copies in a folder that goes again."""
    statement = start.call.parent
    before = own_line(statement, model) if isinstance(statement, nodes.Expr) else None
    shutil, tempfile = (imported(module, start.call, model) for module in ("shutil", "tempfile"))
    if before is None or shutil is None or tempfile is None:
        return None
    if has_comment(model.range_of(start.call), model):
        return None
    lines = [
        f"with {tempfile.name}.TemporaryDirectory() as {unused(_FOLDER, model)}:",
        *(f"    {_line(upload, f'{shutil.name}.copy', start)}" for upload in uploads),
    ]
    edits = together(Imported("", tuple(start.edits)), shutil, tempfile)
    edits.append(Edit(model.range_of(start.call), f"\n{before}".join(lines)))
    return fix_of(title, edits, start.reasons)


def _upload(name: nodes.NodeNG, path: nodes.NodeNG, start: Begun, model: Model) -> _Upload | None:
    """How the file at ``path`` gets to be the artifact ``name``; None where it cannot be told."""
    if model.result_name(path) in ("builtins.open", "io.BytesIO", "io.StringIO"):
        return None
    if isinstance(path, nodes.Const) and not isinstance(path.value, str):
        return None
    last, held = file_names.last_of(name, model), file_names.last_of(path, model)
    if last == Last("") and file_names.text_known(name, model) is not None:
        return None
    is_same = text_of(name, model) == text_of(path, model) or (last == held and last != Last())
    is_other = bool(last.text and held.text) and not is_same
    folder = _folder(name, start, model)
    if folder is None:
        return None
    if not file_names.is_text(path, model):
        start.reasons.append(f"`{short(path, model)}` may be an open stream instead of a path")
    if is_other or (not is_same and file_names.is_asked_for(name, model)):
        named = _copied(name, last, start, model)
        return _Upload(text_of(path, model), folder, named) if named else None
    if not is_same:
        start.reasons.append(
            f"the file keeps its own name, also where `{short(name, model)}` ends in another"
        )
    return _Upload(text_of(path, model), folder)


def _copied(name: nodes.NodeNG, last: Last, start: Begun, model: Model) -> str:
    """The expression of the path of a copy that is named as ``name``; empty if there is none."""
    folder = unused(_FOLDER, model)
    if last.text:
        return "" if set('"\\{}\n') & set(last.text) else f'f"{{{folder}}}/{last.text}"'
    os = imported("os", start.call, model)
    if os is None:
        return ""
    start.edits += os.edits
    return f"{os.name}.path.join({folder}, {os.name}.path.basename({text_of(name, model)}))"


def _folder(name: nodes.NodeNG, start: Begun, model: Model) -> str | None:
    """The expression of the folder that ``name`` is in, empty for none; None if it cannot be."""
    known = file_names.folder_known(name, model)
    if known is not None:
        return _folder_of(f"{known}/x" if known else "x", start)
    os = imported("os", start.call, model)
    if os is None:
        return None
    start.edits += os.edits
    start.reasons.append(f"`{short(name, model)}` may be in a folder that MLflow refuses")
    return f"{os.name}.path.dirname({text_of(name, model)})"


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
