"""Suggests where the files of a model are for a scoring script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Applicability, Edit, Fix
from azlint.edits.imports import imported
from azlint.semantic.roles import Role

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_REASON = (
    "the name of the file or folder is not in the code, as v1 looked it up by the name of the "
    "model; `AZUREML_MODEL_DIR` is the folder above it"
)


def scoring(use: Use, model: Model) -> Fix | None:
    """`Model.get_model_path(name)` of a scoring script as a path below `AZUREML_MODEL_DIR`."""
    call = use.node.parent
    if not isinstance(call, nodes.Call) or call.func is not use.node:
        return None
    os = imported("os", call, model) if model.role is Role.SCORING else None
    if os is None:
        return None
    folder = f'{os.name}.environ["AZUREML_MODEL_DIR"]'
    path = f'{os.name}.path.join({folder}, "<file or folder as registered>")'
    edits = (*os.edits, Edit(model.range_of(call), path))
    return Fix(f"take the path `{path}`", edits, Applicability.DISPLAY, _REASON)
