"""What of a run moves to MLflow, what stays, and what waits for the rest of it.

A run is one thing, however many lines and files log to it: what the script reads back must be where
it was logged, a series must not be split, and what ends the run goes last. Each is decided once for
a document, from all that is done with the run of the job in it and in the files that run with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from azlint.diagnostics import Applicability, Fix
from azlint.documents.places import can_be_edited
from azlint.edits import certainty, logged_names, recipes, replaced, started
from azlint.edits.places import text_of
from azlint.edits.withheld import withheld
from azlint.semantic.values import Instance

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_Found = TypeVar("_Found")

_OF_RUN = "azureml.core.run."
_RUN = f"{_OF_RUN}Run."
_SUBMITTED = f"{certainty.CURRENT_RUN}."
_ANY_RUN = Instance("azureml.core.run.Run")
# What is logged by each method, as far as a run can be asked for it.
_LOGGED = {
    "log": ("metrics",),
    "log_list": ("metrics",),
    "log_row": ("metrics",),
    "log_table": ("metrics", "files"),
    "log_image": ("metrics", "files"),
    "log_confusion_matrix": ("metrics", "files"),
    "log_accuracy_table": ("metrics", "files"),
    "log_predictions": ("metrics", "files"),
    "log_residuals": ("metrics", "files"),
    "upload_file": ("files",),
    "upload_files": ("files",),
    "upload_folder": ("files",),
    "tag": ("tags",),
    "set_tags": ("tags",),
}
_READ = {
    "get_metrics": "metrics",
    "get_file_names": "files",
    "download_file": "files",
    "download_files": "files",
    "tags": "tags",
    "get_tags": "tags",
}
_SERIES = ("log", "log_list", "log_row")
_ENDING = ("complete", "flush")
_HINTS = (*(f".{name}(" for name in _LOGGED), *(f".{name}" for name in _READ))


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done with the run of the job, in the document ``model``."""

    method: str
    use: Use
    model: Model

    def place(self, seen_from: Model) -> str:
        """Where it is, as it is told in another document or in the same one."""
        return place_of(self.use, self.model, seen_from)


def place_of(use: Use, model: Model, seen_from: Model) -> str:
    """The line of a use, with its cell or its file where that is another one."""
    placed = model.cells.range(use.range) if model.cells is not None else use.range
    if model is not seen_from:
        return f"`{model.project.shown(model.path)}:{placed.start.row}`"
    cell = f" of cell {placed.cell}" if placed.cell is not None else ""
    return f"line {placed.start.row}{cell}"


def fixed(use: Use, model: Model) -> Fix | None:
    """The fix of ``use``, as safe as the rest of the run lets it be."""
    fix = _built(use, model)
    method = _method(use)
    if fix is not None and use.symbol.startswith(_OF_RUN):
        fix = doubted(fix, [replaced.about_tests(model)])
    if fix is None:
        return withheld(use, model) if method in _LOGGED or method in _ENDING else None
    if not _is_of_job(use, model):
        return fix
    if method in _ENDING:
        return _after_logging(fix, model)
    if method not in _LOGGED:
        return fix
    reasons = [
        _about_reading(method, model),
        _about_series(use, method, fix, model),
        started.about_started(model),
    ]
    return doubted(fix, reasons)


def doubted(fix: Fix, reasons: list[str]) -> Fix:
    """The fix with more that may differ."""
    if not any(reasons) or fix.applicability is Applicability.DISPLAY:
        return fix
    told = dict.fromkeys(filter(None, [*fix.reason.split("; "), *reasons]))
    return replace(fix, applicability=Applicability.UNSAFE, reason="; ".join(told))


def _built(use: Use, model: Model) -> Fix | None:
    """The fix of ``use`` by itself, which others of its series ask for, too."""
    known: dict[Use, Fix | None] = model.found.setdefault("built", {})
    if use not in known:
        fix = recipes.built(use, model)
        if fix is not None and not all(can_be_edited(model.document, e) for e in fix.edits):
            fix = Fix(
                fix.title, (), Applicability.DISPLAY, "it would change lines that are no Python"
            )
        known[use] = fix
    return known[use]


def _method(use: Use) -> str:
    for prefix in (_RUN, _SUBMITTED):
        if use.symbol.startswith(prefix):
            return use.symbol.removeprefix(prefix)
    return ""


def _is_of_job(use: Use, model: Model) -> bool:
    """Whether ``use`` may be about the run of the job."""
    receiver = getattr(use.node, "expr", None)
    values = model.values(receiver)
    if Instance(certainty.CURRENT_RUN) in values:
        return True
    handed = model.role.is_in_job and _ANY_RUN in values
    return handed and certainty.is_handed_in(receiver, model)


def _steps(model: Model) -> list[Step]:
    """What is done with the run of the job, here first and then in the files that run with it."""
    return _once("steps", model, lambda: [*_own_steps(model), *_other_steps(model)])


def _own_steps(model: Model) -> Iterator[Step]:
    for use in sorted(model.uses, key=lambda use: use.range):
        method = _method(use)
        if (method in _LOGGED or method in _READ) and _is_of_job(use, model):
            yield Step(method, use, model)


def _other_steps(model: Model) -> Iterator[Step]:
    others = sorted(model.project.around(model.path))
    if others:
        # What this document hands on is told to others when it is checked, which it is just here.
        model.project.add_flows(model.outgoing())
    for path in others:
        text = model.project.text(path)
        if not any(hint in text for hint in _HINTS) or not model.project.is_relevant(path):
            continue
        if replaced.is_test(model.project.shown(path)):
            continue
        model.consulted.add(path)
        if (other := _model_of(path, model)) is not None:
            yield from _own_steps(other)


def _model_of(path: str, model: Model) -> Model | None:
    """The model of another document, made once for all that ask for it."""
    known: dict[str, Model | None] = model.project.of_others
    if path not in known:
        document = model.project.read(path)
        known[path] = type(model)(document, model.project) if document is not None else None
    return known[path]


def _after_logging(fix: Fix, model: Model) -> Fix:
    """The fix of what ends a run, only shown as long as v1 logs to that."""
    left = next((step for step in _steps(model) if step.method in _LOGGED), None)
    if left is None:
        return fix
    shown = text_of(left.use.node, left.model)
    reason = f"`{shown}` in {left.place(model)} logs with v1, and this sends what it holds back"
    return Fix(fix.title, fix.edits, Applicability.DISPLAY, reason)


def _about_reading(method: str, model: Model) -> str:
    """Why what is logged has to stay where the script reads it back; empty if it does not."""
    for step in _steps(model):
        if _READ.get(step.method) in _LOGGED[method]:
            shown = text_of(step.use.node, step.model)
            return f"`{shown}` in {step.place(model)} reads it back with v1"
    return ""


def _about_series(use: Use, method: str, fix: Fix, model: Model) -> str:
    """Why moving this would split a series; empty where all of it can be moved alike."""
    if method not in _SERIES or fix.applicability is not Applicability.SAFE:
        return ""
    name = logged_names.of(use, model)
    for step, other in _named_steps(name, model):
        if step.use is use or not logged_names.may_be_same(name, other, model):
            continue
        if step.model is not model:
            return (
                f"{step.place(model)} logs `{name.shown}`, too, and nothing says in which order "
                "two files log to a series"
            )
        rest = _built(step.use, step.model)
        if rest is None or rest.applicability is not Applicability.SAFE:
            return (
                f"{step.place(model)} logs `{name.shown}`, too, without a safe fix, "
                "and a series belongs in one place"
            )
    return ""


def _named_steps(name: logged_names.Name, model: Model) -> list[tuple[Step, logged_names.Name]]:
    """What logs to series, with its name, but for what is known to log under others."""
    named = _once(
        "named steps",
        model,
        lambda: [
            (step, logged_names.of(step.use, step.model))
            for step in _steps(model)
            if step.method in _SERIES
        ],
    )
    if len(name.texts) != 1:
        return named
    (text,) = name.texts
    by_text: dict[str, list[tuple[Step, logged_names.Name]]] = model.found.setdefault(
        "steps by name", {}
    )
    if text not in by_text:
        by_text[text] = [each for each in named if not each[1].texts or text in each[1].texts]
    return by_text[text]


def _once(what: str, model: Model, work_out: Callable[[], _Found]) -> _Found:
    """What ``work_out`` gives, asked for once a document."""
    if what not in model.found:
        model.found[what] = work_out()
    found: _Found = model.found[what]
    return found
