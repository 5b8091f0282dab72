"""What all rewrites of a call on a run share: how they begin, what they doubt, what they give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Applicability, Edit, Fix, Range
from azlint.edits import calls, clients, metric_names
from azlint.edits.imports import imported
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import kinds_of
from azlint.edits.places import has_comment, text_of
from azlint.edits.removals import Removal

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def fix_of(title: str, edits: Iterable[Edit], reasons: Iterable[str]) -> Fix:
    """The fix that is safe if nothing speaks against it, and only shown if it would fail."""
    told = tuple(dict.fromkeys(filter(None, reasons)))
    applicability = Applicability.UNSAFE if told else Applicability.SAFE
    if any(isinstance(reason, metric_names.Refusal) for reason in told):
        applicability = Applicability.DISPLAY
    return Fix(title, tuple(dict.fromkeys(edits)), applicability, "; ".join(told))


def deleted(title: str, gone: Removal, reasons: Iterable[str] = ()) -> Fix:
    """The fix that takes a statement away; the comment above it stays where that is safe."""
    doubts = [*filter(None, reasons)]
    commented = gone.with_comment if doubts else ()
    told = "a comment goes with it" if gone.has_comment or commented else ""
    return fix_of(title, commented or gone.edits, [told, *doubts])


def call_of(use: Use) -> nodes.Call | None:
    """The call whose callee is ``use``."""
    call = use.node.parent
    return call if isinstance(call, nodes.Call) and call.func is use.node else None


@dataclass(slots=True)
class Begun:
    """What each rewrite of a method begins with.

    ``given`` holds the arguments by parameter, ``owner`` is MLflow or a client of it, ``reasons``
    holds the doubts and ``edits`` what brings the owner in.
    """

    call: nodes.Call
    given: dict[str, nodes.NodeNG]
    owner: str
    receiver: Receiver
    reasons: list[str]
    edits: list[Edit]

    def callee(self, function: str) -> str:
        """How the function of MLflow is called for the run that is meant."""
        return f"{self.owner}.{function}"

    def arguments(self, text: str) -> str:
        """The arguments ``text``, behind the id of the run where one is needed."""
        return ", ".join(filter(None, (self.receiver.id, text)))


def begun(use: Use, parameters: tuple[str, ...], receiver: Receiver, model: Model) -> Begun | None:
    """The beginning of a rewrite; None where the call cannot be told or has effects of its own."""
    call = call_of(use)
    given = calls.arguments(call, parameters) if call is not None else None
    if call is None or given is None:
        return None
    return begun_with(use, call, given, receiver, model)


def begun_with(
    use: Use, call: nodes.Call, given: dict[str, nodes.NodeNG], receiver: Receiver, model: Model
) -> Begun | None:
    """The beginning of a rewrite whose arguments are told already."""
    if any(isinstance(node, (nodes.NamedExpr, nodes.Yield)) for node in given.values()):
        return None
    mlflow = imported("mlflow", call, model)
    if mlflow is None or has_comment(model.range_of(use.node), model):
        return None
    # Logging one value gives None in both.
    unused = isinstance(call.parent, nodes.Expr) or use.symbol == "azureml.core.run.Run.log"
    result = "" if unused else "what the call gives is used"
    reasons = [receiver.doubt, result, mlflow.doubt]
    if not receiver.id:
        return Begun(call, given, mlflow.name, receiver, reasons, [*mlflow.edits])
    client = clients.client_of(use, mlflow, model)
    edits = [*mlflow.edits, *client.edits]
    return Begun(call, given, client.expression, receiver, [*reasons, client.doubt], edits)


def recalled(start: Begun, use: Use, function: str, model: Model) -> list[Edit]:
    """The edits that call another function and leave the arguments as they stand."""
    place = model.range_of(use.node)
    edits = [*start.edits, Edit(place, start.callee(function))]
    if start.receiver.id:
        first = [*start.call.args, *(start.call.keywords or ())]
        at = min((model.range_of(node).start for node in first), default=None)
        if at is not None:
            edits.append(Edit(Range(at, at), f"{start.receiver.id}, "))
    return edits


def rewritten(
    start: Begun, function: str, arguments: Sequence[str], title: str, model: Model
) -> Fix | None:
    """The fix that writes the whole call anew; None where it holds comments.

    A call that goes over several lines gets a line for each argument.
    """
    place = model.range_of(start.call)
    if has_comment(place, model):
        return None
    given = [*filter(None, (start.receiver.id,)), *arguments]
    written = ", ".join(given)
    if place.end.row > place.start.row:
        line = model.lines.lines[place.start.row - 1]
        indent = line[: len(line) - len(line.lstrip())]
        inner = "".join(f"\n{indent}    {argument}," for argument in given)
        written = f"{inner}\n{indent}"
    content = f"{start.callee(function)}({written})"
    return fix_of(title, [*start.edits, Edit(place, content)], start.reasons)


def about_number(node: nodes.NodeNG, model: Model) -> str:
    """Why MLflow may refuse the expression as the value of a metric; empty if it does not."""
    found = kinds_of(node, model)
    if found <= kinds.NUMBERS:
        return ""
    if found <= kinds.NUMBERS | kinds.NUMERAL:
        return f"v1 keeps `{short(node, model)}` as text, MLflow as the number that it says"
    if found <= kinds.NUMBERS | kinds.OTHER_NUMBER:
        return f"`{short(node, model)}` may be a number that v1 keeps as text, such as `np.int64`"
    return (
        f"`{short(node, model)}` may be something else than a number, "
        "which `mlflow.log_metric` refuses"
    )


def about_text(node: nodes.NodeNG, model: Model) -> list[str]:
    """What is lost where the expression becomes a tag."""
    found = kinds_of(node, model)
    shown = short(node, model)
    told = ["text becomes a tag, which keeps the last value only"]
    if found & kinds.NONE:
        told.append(f"`{shown}` may be None, which MLflow stores as the text `None`")
    if found & kinds.OBJECT:
        told.append(f"v1 keeps the `repr` of `{shown}`, MLflow its `str`")
    return told


def is_none(node: nodes.NodeNG | None) -> bool:
    """Whether the expression is the literal None."""
    return isinstance(node, nodes.Const) and node.value is None


def is_empty(node: nodes.NodeNG) -> bool:
    """Whether an argument says as much as none does."""
    return isinstance(node, nodes.Const) and node.value in ("", None)


def about_description(description: nodes.NodeNG | None) -> str:
    """What is lost with a description; empty where there is none."""
    if description is None or is_empty(description):
        return ""
    return "the description is lost, as MLflow has none"


def short(node: nodes.NodeNG, model: Model) -> str:
    """The source of an expression on one line, cut where it is long."""
    text = " ".join(text_of(node, model).split())
    return text if len(text) <= 40 else f"{text[:39]}…"
