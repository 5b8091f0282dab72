"""Tells what counts the calls of a function that a framework of training calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.loops import around, counts_steps
from azlint.semantic.values import External

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_BOOSTING = ("xgboost", "lightgbm", "catboost")
_KERAS_EPOCHS = frozenset({"on_epoch_end", "on_epoch_begin"})
_KERAS_BATCHES = frozenset({"on_batch_end", "on_train_batch_end"})
_KERAS = ("keras.", "tensorflow.keras.", "tensorflow.python.keras.", "tf_keras.")
_FASTAI = {"after_epoch": "epoch", "after_batch": "train_iter"}
# What has a callback of Keras called with epochs from 0 on.
_FITTING = ("fit", "fit_generator", "fit_dataset", "search", "train")


def counted_by(function: nodes.NodeNG, model: Model) -> str:
    """The expression in ``function`` that a framework counts its calls by; empty if none does."""
    names = [parameter.name for parameter in parameters_of(function)]
    called = function.name if isinstance(function, nodes.FunctionDef) else _handed_as(function)
    owner = function.parent.frame()
    bases = _bases(owner, model) if isinstance(owner, nodes.ClassDef) else ()
    in_epochs = "epoch" in called
    match names:
        case [*_, "state", "control"] | [*_, "state", "control", _]:
            # Hugging Face hands both to each method.
            return "state.global_step"
        case [_, "trainer", "pl_module", *_] | [_, "trainer", "module", *_]:
            return "trainer.current_epoch" if in_epochs else "trainer.global_step"
        case [own, *_] if any(base.endswith(".LightningModule") for base in bases):
            return f"{own}.current_epoch" if in_epochs else f"{own}.global_step"
        case [own] if called in _FASTAI and any(base.startswith("fastai.") for base in bases):
            return f"{own}.{_FASTAI[called]}"
        case [*_, "env"] if any(True for name in _BOOSTING for _ in model.imported_modules(name)):
            return "env.iteration"
        case [own, _, *_] if called in _KERAS_BATCHES and any(map(_is_of_keras, bases)):
            # Batches are counted anew in each epoch; the optimizer counts all of them.
            return f"int({own}.model.optimizer.iterations.numpy())"
        case [_, first, *_] if called in _KERAS_EPOCHS and isinstance(owner, nodes.ClassDef):
            return _counter_among(names, function) or str(first)
        case [first, _] if called in _KERAS_EPOCHS and isinstance(function, nodes.Lambda):
            return str(first)
        case _:
            return _counter_among(names, function)


def _counter_among(names: list[str], function: nodes.NodeNG) -> str:
    totals = _totals(function)
    return next((name for name in names if counts_steps(name) and name not in totals), "")


def _totals(function: nodes.NodeNG) -> set[str]:
    """The names that say how far the loops of ``function`` go."""
    ends = [
        *(loop.test for loop in function.nodes_of_class(nodes.While)),
        *(
            call
            for call in function.nodes_of_class(nodes.Call)
            if isinstance(call.func, nodes.Name) and call.func.name in ("range", "trange")
        ),
    ]
    return {name.name for end in ends for name in end.nodes_of_class(nodes.Name)}


def is_epoch_of_keras(function: nodes.NodeNG, model: Model) -> bool:
    """Whether Keras alone calls ``function``, with the number of each epoch of one training."""
    owner = function.parent.frame()
    if not isinstance(owner, nodes.ClassDef) or function.name not in _KERAS_EPOCHS:
        return False
    if not any(map(_is_of_keras, _bases(owner, model))) or model.project.is_imported(model.path):
        return False
    made = model.mentions.references(owner.name)
    fits = list(model.calls(*_FITTING))
    is_called = function.name in model.tree.calls
    once = len(made) == 1 and len(fits) == 1 and not is_called
    first = parameters_of(function)[1:2]
    kept = bool(first) and is_never_bound(first[0].name, function)
    return (
        once
        and kept
        and all(
            isinstance(node.frame(), nodes.Module) and not around(node) for node in (*made, *fits)
        )
    )


def _is_of_keras(base: str) -> bool:
    return base.startswith(_KERAS) and base.endswith(".Callback")


def _bases(owner: nodes.ClassDef, model: Model) -> tuple[str, ...]:
    """The qualified names of the bases of a class that come from libraries."""
    found = (value for base in owner.bases for value in model.values(base))
    return tuple(value.name for value in found if isinstance(value, External))


def _handed_as(function: nodes.Lambda) -> str:
    """The keyword that a lambda is handed over by."""
    return str(function.parent.arg or "") if isinstance(function.parent, nodes.Keyword) else ""


def parameters_of(function: nodes.NodeNG) -> list[nodes.AssignName]:
    """The parameters of a function that a position can fill, in their order."""
    arguments = function.args
    return [*(arguments.posonlyargs or ()), *(arguments.args or ())]


def is_never_bound(name: str, function: nodes.NodeNG) -> bool:
    """Whether the parameter keeps what it is given."""
    found = function.locals.get(name, ())
    return len(found) == 1 and isinstance(found[0].parent, nodes.Arguments)
