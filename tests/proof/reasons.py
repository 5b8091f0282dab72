"""What each reason of an unsafe fix allows to differ, and nothing else."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass

from azlint.knowledge.mlflow import refused_name
from azlint.proof.compare import ANOTHER_ORDER, Verdict
from azlint.proof.events import Event, same
from proof.differences import Change, Failure

Rows = Callable[[re.Match[str], Change], bool]
Fails = Callable[[re.Match[str], Failure], bool]


@dataclass(frozen=True)
class Reason:
    """The text of a reason, `{}` for what is filled in, and what it says may happen.

    ``rows`` says which changes it explains, ``fails`` which errors of the fixed script, and
    ``failed`` which error of the script before, outside of a job, the fixed one goes on from.
    ``unseen`` is a reason that is about what no log shows; it then allows nothing. It is so with
    MLflow ``since`` a version, or ``before`` one.
    """

    text: str
    rows: Rows | None = None
    fails: Fails | None = None
    failed: str = ""
    unseen: str = ""
    since: tuple[int, int] = (0, 0)
    before: tuple[int, int] = (9, 0)

    def match(self, reason: str) -> re.Match[str] | None:
        """How the text was filled in, if ``reason`` is this one."""
        return re.fullmatch(re.escape(self.text).replace(r"\{\}", "(.*)"), reason)


def _becomes(kind: str, *others: str) -> Rows:
    def explains(match: re.Match[str], change: Change) -> bool:
        row = change.row
        told = row.verdict is Verdict.SAME and row.after is not None
        return told and change.kind == kind and row.after.kind in others  # type: ignore[union-attr]

    return explains


def _any(*each: Rows) -> Rows:
    return lambda match, change: any(explains(match, change) for explains in each)


def _added_offline(match: re.Match[str], change: Change) -> bool:
    return change.context == "offline" and change.row.verdict is Verdict.ADDED


def _added(match: re.Match[str], change: Change) -> bool:
    return change.row.verdict is Verdict.ADDED


def _lost_description(match: re.Match[str], change: Change) -> bool:
    row = change.row
    return row.verdict is Verdict.LOST and change.kind == "description"


def _replaced(kind: str) -> Rows:
    return lambda match, change: change.replaced and change.kind == kind


def _not_numbers(event: Event | None) -> bool:
    """Whether v1 keeps the value, or part of it, as something else than a number."""
    if event is None or event.kind not in ("text", "metric", "list", "row"):
        return False
    held = event.value
    parts = held if isinstance(held, list) else [held]
    parts = [*held.values()] if isinstance(held, dict) else parts
    return any(part is None or isinstance(part, str) for part in parts)


def _number_of_text(match: re.Match[str], change: Change) -> bool:
    """What v1 keeps as text is a number in MLflow; the parts of a row become metrics each."""
    before, after = change.row.before, change.row.after
    if before is None:
        # More metrics of a row or list with texts in it.
        olds = [row.before for row in change.rows if row.verdict is Verdict.DIFFERS]
        return any(
            old is not None and after is not None and _holds(old, after) and _not_numbers(old)
            for old in olds
        )
    return after is not None and after.kind == "metric" and _not_numbers(before)


def _holds(old: Event, new: Event) -> bool:
    """Whether a metric is one of the parts of a row or list."""
    if new.kind != "metric" or old.run != new.run:
        return False
    if isinstance(old.value, dict):
        return new.name.removeprefix(f"{old.name}.") in old.value
    return isinstance(old.value, list) and new.name == old.name


def _refuses_number(match: re.Match[str], failure: Failure) -> bool:
    shown = match[1].rstrip("…") if match.re.groups else ""
    at_call = "log_metric" in failure.code and shown in failure.code
    return at_call and _not_numbers(failure.lost)


def _refuses_name(match: re.Match[str], failure: Failure) -> bool:
    name = failure.lost.name if failure.lost is not None else ""
    # A name that is no text at all is refused by Python.
    no_text = "TypeError: expected string" in failure.error and name.isdigit()
    return no_text or ("MlflowException" in failure.error and bool(refused_name(name)))


def _refuses_colon(match: re.Match[str], failure: Failure) -> bool:
    name = failure.lost.name if failure.lost is not None else ""
    return "MlflowException" in failure.error and ":" in name


def _other_step(match: re.Match[str], change: Change) -> bool:
    before, after = change.row.before, change.row.after
    if before is None or after is None or before.kind != "metric" or after.kind != "metric":
        return False
    return (before.run, before.name) == (after.run, after.name) and before.step != after.step


def _other_value(match: re.Match[str], change: Change) -> bool:
    before, after = change.row.before, change.row.after
    if before is None or after is None:
        return False
    alike = (before.run, before.name) == (after.run, after.name)
    kept = before.step is None or before.step == after.step
    return alike and kept and not same(before.value, after.value)


def _text_of_dictionary(match: re.Match[str], change: Change) -> bool:
    """MLflow writes down the text that v1 reads as JSON."""
    before, after = change.row.before, change.row.after
    if before is None or after is None or after.name != f"{before.name}.json":
        return False
    return isinstance(after.value, str) and same(
        json.loads(after.value), json.loads(json.dumps(before.value))
    )


def _other_run(match: re.Match[str], change: Change) -> bool:
    """The same thing is logged to another run, or a run begins that was not begun before."""
    row = change.row
    if row.after is not None and row.after.kind == "run":
        return True
    one = row.before or row.after
    if one is None or one.kind == "run":
        return False
    others = [r.after if row.before is not None else r.before for r in change.rows]
    return any(
        other is not None
        and (other.kind, other.name) == (one.kind, one.name)
        and same(other.value, one.value)
        and other.run != one.run
        for other in others
    )


def _other_file(match: re.Match[str], change: Change) -> bool:
    """The same bytes under another name in the same folder."""
    return _paired(change, lambda old, new: old.rpartition("/")[0] == new.rpartition("/")[0])


def _plainer_folder(match: re.Match[str], change: Change) -> bool:
    """The same bytes under the same path, written plainly."""
    return _paired(change, lambda old, new: posixpath.normpath(old) == new)


def _glued(match: re.Match[str], change: Change) -> bool:
    """The same bytes under a name that lost a slash in v1."""
    return _paired(change, lambda old, new: old == new.replace("/", "", 1) or _parts(old, new))


def _parts(old: str, new: str) -> bool:
    return any(old == new[:at] + new[at + 1 :] for at, sign in enumerate(new) if sign == "/")


def _paired(change: Change, names: Callable[[str, str], bool]) -> bool:
    row = change.row
    one = row.before or row.after
    if one is None or one.kind != "artifact":
        return False
    if row.verdict is Verdict.LOST:
        pairs = [(one, r.after) for r in change.rows if r.after is not None]
    else:
        pairs = [(r.before, one) for r in change.rows if r.before is not None]
    return any(
        old.kind == new.kind and same(old.value, new.value) and names(old.name, new.name)
        for old, new in pairs
    )


def _curve(match: re.Match[str], change: Change) -> bool:
    """One column of a row is the step of a metric with the name of the row and the other value."""
    row = change.row
    if row.verdict is Verdict.ADDED and row.after is not None:
        return _is_curve(row.after, match[1], change)
    if change.kind != "row" or row.before is None:
        return False
    name, _, column = row.before.name.rpartition(".")
    return any(
        new is not None
        and new.name == name
        and _is_curve(new, match[1], change)
        and same(row.before.value, new.step if column == match[1] else new.value)
        for new in (other.after for other in change.rows)
    )


def _is_curve(new: Event, column: str, change: Change) -> bool:
    lost = [row.before for row in change.rows if row.verdict is Verdict.LOST]
    under = [old for old in lost if old is not None and old.name.startswith(f"{new.name}.")]
    steps = [old for old in under if old.name == f"{new.name}.{column}"]
    values = [old for old in under if old not in steps]
    return any(same(old.value, new.step) for old in steps) and any(
        same(old.value, new.value) for old in values
    )


def _none_as_text(match: re.Match[str], change: Change) -> bool:
    before, after = change.row.before, change.row.after
    return (
        before is not None
        and after is not None
        and (before.kind, after.kind) in (("tag", "tag"), ("metric", "tag"))
        and before.value is None
        and after.value == "None"
    )


def _offline_id(match: re.Match[str], change: Change) -> bool:
    before, after = change.row.before, change.row.after
    if change.context != "offline" or before is None or after is None:
        return False
    return str(before.value).replace("<run id>", "OfflineRun") == after.value


def _order_lost(match: re.Match[str], change: Change) -> bool:
    """The series is not sorted as it was logged, and another value may be read back of it."""
    return change.row.reason == ANOTHER_ORDER


def _moved(holds: Callable[[re.Match[str], Event, Event], bool]) -> Rows:
    """One event takes the place of another, which need not stand beside it."""

    def explains(match: re.Match[str], change: Change) -> bool:
        before, after = change.row.before, change.row.after
        olds = [row.before for row in change.rows if row.before is not None]
        news = [row.after for row in change.rows if row.after is not None]
        went = before is None or any(holds(match, before, new) for new in news)
        came = after is None or any(holds(match, old, after) for old in olds)
        return went and came

    return explains


def _legal_name(match: re.Match[str], old: Event, new: Event) -> bool:
    kept = old.run == new.run and same(old.value, new.value)
    kinds = (old.kind, new.kind) in (("metric", "metric"), ("text", "tag"))
    return kept and kinds and bool(refused_name(old.name)) and not refused_name(new.name)


def _as_parameter(match: re.Match[str], old: Event, new: Event) -> bool:
    named = (new.kind, new.name, new.run) == ("parameter", old.name, old.run)
    return named and old.kind in ("metric", "text") and _says(str(new.value), old.value)


def _says(text: str, value: object) -> bool:
    """Whether a parameter is the text of what v1 keeps, which knows flags as numbers."""
    if value is None or isinstance(value, str):
        return text == str(value)
    return float({"True": "1", "False": "0"}.get(text, text)) == value


def _options_apart(match: re.Match[str], old: Event, new: Event) -> bool:
    return (old.kind, new.kind) == ("text", "parameter") and f"{new.name}=" in str(old.value)


def _dictionary_of_text(match: re.Match[str], old: Event, new: Event) -> bool:
    named = (new.kind, new.name) == ("dictionary", f"{old.name}.json")
    return named and old.kind == "text" and str(old.value).startswith("{")


def _text_of_object(match: re.Match[str], old: Event, new: Event) -> bool:
    named = (old.kind, new.kind, old.name) == ("text", "tag", new.name)
    return named and str(new.value) in str(old.value).replace("datetime.datetime", str(new.value))


def _once(match: re.Match[str], change: Change) -> bool:
    """A metric that was logged twice is logged once, with its value."""
    before = change.row.before
    if change.row.verdict is not Verdict.LOST or before is None or before.kind != "metric":
        return False
    left = [row.after for row in change.rows if row.after is not None]
    return any((new.name, new.value) == (before.name, before.value) for new in left)


def _errors(*names: str, code: str = "") -> Fails:
    def explains(match: re.Match[str], failure: Failure) -> bool:
        return failure.error.split(":")[0].rpartition(".")[2] in names and code in failure.code

    return explains


def _not_handed_over(match: re.Match[str], failure: Failure) -> bool:
    return "TypeError" in failure.error and "args." in failure.code


def _not_found(match: re.Match[str], failure: Failure) -> bool:
    by_client = "MlflowClient()" in failure.code or "client." in failure.code
    return "MlflowException" in failure.error and by_client


_STUDIO = "what the studio shows is no part of a log"
_COMMENT = "a comment logs nothing"
REASONS = (
    Reason("text becomes a tag, which keeps the last value only", _becomes("text", "tag")),
    Reason("the description is lost, as MLflow has none", _lost_description),
    Reason(
        "`{}` may be something else than a number, which `mlflow.log_metric` refuses",
        _number_of_text,
        _refuses_number,
    ),
    Reason(
        "what it holds may be something else than numbers, which `mlflow.log_metric` refuses",
        _number_of_text,
        _refuses_number,
    ),
    Reason(
        "`{}` may hold something else than numbers", _number_of_text, _errors("MlflowException")
    ),
    Reason(
        "`{}` may be something else than an integer",
        _other_step,
        _errors("MlflowException", "ValueError", "TypeError", code="step="),
    ),
    Reason(
        "v1 keeps `{}` as text, MLflow as the number that it says",
        _number_of_text,
    ),
    Reason(
        "`{}` may be a number that v1 keeps as text, such as `np.int64`",
        _number_of_text,
    ),
    Reason("v1 keeps the `repr` of `{}`, MLflow its `str`", _moved(_text_of_object)),
    Reason(
        "the name becomes `{}`, as MLflow refuses it {}, also for who reads it",
        _moved(_legal_name),
    ),
    Reason(
        "each becomes a parameter, which is text, where v1 kept numbers as metrics",
        _moved(_as_parameter),
    ),
    Reason(
        "MLflow refuses another value for a parameter that is written",
        fails=_errors("MlflowException", code="log_param"),
    ),
    Reason(
        "each option becomes a parameter, where v1 kept the text of them all",
        _moved(_options_apart),
    ),
    Reason(
        "the list becomes a file, which keeps the last list of the name only",
        _any(_becomes("list", "dictionary"), _replaced("list")),
    ),
    Reason("the dictionary becomes a file, where v1 kept its text", _moved(_dictionary_of_text)),
    Reason("the run holds it once then, where it held it twice", _once),
    Reason("the name may hold characters that MLflow refuses", fails=_refuses_name),
    Reason("MLflow before 2.16 refuses names with `:`", fails=_refuses_colon, before=(2, 16)),
    Reason("the studio shows a metric with steps instead of a list", _becomes("list", "metric")),
    Reason(
        "the studio shows a metric for each column instead of a table", _becomes("row", "metric")
    ),
    Reason(
        "what is logged again gets the same step, so the order of the series is lost", _order_lost
    ),
    Reason("`{}` may run more than once, and the order of the series is lost then", _order_lost),
    Reason("`{}` may come again, and the order of its series is lost then", _order_lost),
    Reason(
        "`{}` may start again or stand still, and the order of the series is lost then",
        _order_lost,
    ),
    Reason(
        "the step is worked out from `{}`, which may change or have no length",
        _order_lost,
        _errors("TypeError", code="len("),
    ),
    Reason("the steps are worked out from the length of `{}`, which may change", _order_lost),
    Reason(
        "`{}` is logged in other places, too, and where steps are equal the order of the series "
        "is lost",
        _order_lost,
    ),
    Reason(
        "{} logs `{}`, too, and nothing says in which order two files log to a series", _order_lost
    ),
    Reason("v1 took `{}` for the description, and it becomes the step", _lost_description),
    Reason(
        "`{}` becomes the step of one metric, whose curve the studio shows instead of a table",
        _curve,
    ),
    Reason(
        "the studio shows a file instead of a table",
        _any(_becomes("table", "table", "dictionary"), _becomes("row", "table")),
    ),
    Reason("the studio draws no {} of it", _becomes("dictionary", "dictionary")),
    Reason(
        "`{}` may be something else than a dictionary, which `mlflow.{}` needs",
        _text_of_dictionary,
        _errors("MlflowException", "TypeError", "ValueError", code="log_"),
    ),
    Reason(
        "the name is lost, and the file keeps its own without its folders",
        _becomes("image", "artifact"),
    ),
    Reason(
        "`{}` may be something else than a figure",
        fails=_errors("TypeError", "AttributeError", "MlflowException", code="log_figure"),
    ),
    Reason("v1 fails on `{}`, which is no path", _added),
    Reason("v1 fails on `{}`, which is no figure", _added),
    Reason(
        "a plot that is logged again under the name replaces the one before", _replaced("image")
    ),
    Reason("the file keeps its own name, also where `{}` ends in another", _other_file),
    Reason(
        "`{}` may be an open stream instead of a path",
        fails=_errors("TypeError", "AttributeError", code="log_artifact"),
    ),
    Reason("`{}` may end in a slash, which v1 glues to the names of the files", _glued),
    Reason(
        "`{}` may be in a folder that MLflow refuses",
        fails=_errors("MlflowException", code="log_artifact"),
    ),
    Reason(
        "`{}` may be a folder that MLflow refuses",
        fails=_errors("MlflowException", code="log_artifact"),
    ),
    Reason("it goes to {}, as MLflow refuses the folder `{}`", _plainer_folder),
    Reason(
        "the timeout is lost, as MLflow takes it from the environment",
        unseen="how long an upload may take is no part of a log",
    ),
    Reason("what functions called in the block log with MLflow goes to the child, too", _other_run),
    Reason(
        "the run is one of MLflow from then on",
        unseen="a run that is used in another way than to log is not fixed",
    ),
    Reason("no snapshot of the source code is taken", unseen="a snapshot is no part of a log"),
    Reason("outside a job it is logged, too, where v1 skipped it", _added_offline),
    Reason("comments go with it", unseen=_COMMENT),
    Reason("a comment goes with it", unseen=_COMMENT),
    Reason("a comment goes with the description", unseen=_COMMENT),
    Reason("outside a job every run has the id `OfflineRun` then", _offline_id),
    Reason(
        "outside a job it raises `KeyError`, where v1 raised `AttributeError`",
        fails=_errors("KeyError", code="AZUREML_ARM_PROJECT_NAME"),
        failed="AttributeError",
    ),
    Reason(
        "outside a job MLflow keeps its own address, where v1 raised `AttributeError`",
        _added_offline,
        failed="AttributeError",
    ),
    Reason(
        "the job must give the address of the vault as the variable `KEY_VAULT_URL`, and its "
        "compute must be allowed to read the secret, which v1 read with the job's own token",
        fails=_errors("KeyError", code="KEY_VAULT_URL"),
    ),
    Reason(
        "other files import this one, and may use the name",
        fails=_errors("ImportError", "AttributeError"),
    ),
    Reason(
        "outside a job it raises an error, which nothing does then",
        _added_offline,
        failed="RunEnvironmentException",
    ),
    Reason(
        "outside a job v1 raised `AttributeError` here", _added_offline, failed="AttributeError"
    ),
    Reason(
        "importing it makes its kinds of runs known to the rest of v1",
        unseen="kinds of runs are needed to read runs, which no recipe does",
    ),
    Reason("`{}` may be another run than that of the job", _other_run),
    Reason("`{}` may be None, and MLflow logs all the same", _added),
    Reason(
        "a scoring script may run where no job is, and MLflow writes files there",
        unseen="where MLflow writes is no part of a log",
    ),
    Reason(
        "the processes of a parallel job log to one run, and MLflow keeps no order of them",
        unseen="the script runs in one process here",
    ),
    Reason(
        "in Databricks MLflow logs to Databricks, unless its tracking URI names the workspace",
        unseen="where MLflow writes is no part of a log",
    ),
    Reason("the script steers MLflow itself with `{}`", _other_run),
    Reason("a class of another file may set `{}`", _any(_added, _other_run)),
    Reason(
        "a second call fails while the run of the first goes on",
        fails=_errors("Exception", code="start_run"),
    ),
    Reason("the script names `{}`, which tells MLflow where to log", _other_run),
    Reason(
        "the script uses `{}`, and MLflow keeps a run for each thread and process",
        _other_run,
        since=(2, 18),
    ),
    Reason(
        "`transformers` logs with MLflow, too, and may end the run, unless `MLflowCallback` is "
        "taken off its trainer",
        _other_run,
    ),
    Reason("it is logged also where v1 is missing", _added),
    Reason(
        "the file needs `{}` in any case, where v1 was imported only on demand",
        fails=_errors("ImportError", "ModuleNotFoundError", code="import"),
    ),
    Reason(
        "it is the path that `{}` hands over as `{}`",
        unseen="a job hands over one path in both ways",
    ),
    Reason("the job must hand over {} then", _other_value, _not_handed_over),
    Reason("`{}` is an option already, and holds the path of the data from then on", _other_value),
    Reason(
        "it is taken for a path, as that of an input that is mounted or downloaded",
        unseen="which of them an input is, is in the definition of the job",
    ),
    Reason("`get_context` is replaced", _any(_added, _other_run)),
    Reason("`{}` may change what the names mean", _any(_added, _other_run)),
    Reason("other files import this one, and may set `{}`", _any(_added, _other_run)),
    Reason(
        "MLflow finds `{}` by its id, in the workspace that its tracking URI names",
        fails=_not_found,
    ),
    Reason("what the call gives is used", _other_value),
    Reason("`{}` may be None, which MLflow stores as the text `None`", _none_as_text),
    Reason("`{}` may hold None, which MLflow stores as the text `None`", _none_as_text),
    Reason("`{}` in {} reads it back with v1", _other_value),
    Reason(
        "{} logs `{}`, too, without a safe fix, and a series belongs in one place",
        unseen="with its unsafe fixes a series moves as a whole",
    ),
    Reason(
        "MLflow takes the run out of the environment, so {} that `{}` starts logs to another one",
        unseen="what another process logs is recorded by `test_started.py`",
    ),
    Reason(
        "`{}` starts this script, and MLflow there takes the run out of the environment",
        unseen="what another process logs is recorded by `test_started.py`",
    ),
    Reason(
        "tests replace the run, and have to change with it: {}{}",
        unseen="what a unit test expects is no part of a log",
    ),
)
# Of fixes that are shown and never applied.
SHOWN_ONLY = (
    Reason("it would change lines that are no Python"),
    Reason("which run this is cannot be told"),
    Reason("its arguments are only known when it runs"),
    Reason("`mlflow` cannot be imported here, or means something else in this file"),
    Reason("a comment stands within the call"),
    Reason(
        "without the address of its workspace MLflow finds no run `{}`: "
        "call `mlflow.set_tracking_uri` first"
    ),
    Reason("`{}` in {} logs with v1, and this sends what it holds back"),
    Reason("MLflow refuses {} {}: choose another, also where it is read"),
    Reason("MLflow logs `{}`, too, on some ways: keep one of the two calls"),
    Reason("MLflow refuses such a name {}: choose another, also where it is read"),
    Reason(
        "the name of the file or folder is not in the code, as v1 looked it up by the name of the "
        "model; `AZUREML_MODEL_DIR` is the folder above it"
    ),
)
# Of fixes whose scripts need a workspace before them, and `mltable` behind them.
NOT_RUN = (
    Reason("`mltable` may give columns other types than v1 did"),
    Reason("the option holds the path of the data from then on, not its id"),
    Reason("the option holds the path of the data from then on, not its name"),
)


def reason_of(text: str) -> Reason | None:
    """The entry of one reason."""
    return next((reason for reason in REASONS if reason.match(text)), None)
