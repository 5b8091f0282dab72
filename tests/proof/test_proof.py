"""Every recipe on scripts that run: fixed, they log with MLflow what they logged with SDK v1."""

from __future__ import annotations

import ast
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pytest

from azlint.diagnostics import Applicability, Fix
from azlint.edits.arguments import named
from azlint.fixing import fixer, repair
from azlint.proof.compare import Verdict
from azlint.proof.runner import Context, Recording
from azlint.settings.settings import Settings
from conftest import DEFINITION, PACKAGES
from proof.cases import RECIPES, Case, cases
from proof.conftest import Proved
from proof.differences import Change, Failure, changes, error_of, failure, until_failure
from proof.reasons import NOT_RUN, REASONS, SHOWN_ONLY, Reason, reason_of
from proof.warm import Order, Warm, missing

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))
CASES = cases()
EDITS = Path(__file__).parents[2] / "azlint" / "edits"
TIMEOUT = 120


@dataclass(frozen=True)
class Fixed:
    """A copy of a script with its fixes, and those that were applied."""

    main: Path
    fixes: tuple[Fix, ...]


def fixed(case: Case, folder: Path, *, unsafe: bool, monkeypatch: pytest.MonkeyPatch) -> Fixed:
    """The script in ``folder``, fixed as the command line fixes it."""
    main = copied(case, folder)
    (folder / DEFINITION).write_text(PACKAGES, encoding="utf-8")
    applied: list[Fix] = []
    real = fixer.is_applied

    def is_applied(fix: Fix, *, unsafe: bool) -> bool:
        wanted = real(fix, unsafe=unsafe)
        applied.extend([fix] if wanted else [])
        return wanted

    with monkeypatch.context() as patch:
        patch.setattr(fixer, "is_applied", is_applied)
        settings = Settings(root=folder, select=("ALL",), jobs=1)
        done = repair.fix_paths([folder], settings, unsafe=unsafe, write=True)
    assert done.failures == ()
    return Fixed(main, tuple(dict.fromkeys(applied)))


def copied(case: Case, folder: Path) -> Path:
    """The script in a folder of its own."""
    if case.source.is_dir():
        shutil.copytree(case.source, folder)
        return folder / case.main.name
    folder.mkdir()
    return Path(shutil.copy(case.source, folder))


def ordered(
    case: Case, main: Path, context: Context, *, kind: str | None = None, after: bool
) -> Order:
    """One run of the script."""
    given = [part for path in case.inputs.values() if case.flag for part in (case.flag, str(path))]
    arguments = [*case.arguments, *given, *(handed_over(case, main) if after else ())]
    return Order(main, arguments, kind or case.sdk, context, case.inputs, case.variables)


def handed_over(case: Case, main: Path) -> Iterator[str]:
    """The arguments by which a fixed script takes its inputs, as its job must give them."""
    text = main.read_text(encoding="utf-8")
    for name, path in case.inputs.items():
        flag = f"--{named(name)}"
        if case.hands_over and f'"{flag}"' in text and ".input_datasets[" not in text:
            yield from (flag, str(path))


def test_scripts(tmp_path: Path) -> None:
    """Every recipe has a script, and a script names none that there is not."""
    named = {recipe for case in CASES.values() for recipe in case.recipes}
    assert named == RECIPES.keys()
    assert len(CASES) >= 60


EACH_CASE = [
    pytest.param(
        name,
        marks=pytest.mark.xfail(reason=case.known_fault, strict=True) if case.known_fault else (),
    )
    for name, case in CASES.items()
]


@pytest.mark.parametrize("name", EACH_CASE)
def test_proof(
    name: str, tmp_path: Path, warm: Warm, proved: Proved, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Safe fixes change nothing that is logged; others only what their reasons say."""
    case = CASES[name]
    top = tmp_path / "proof-scripts"
    top.mkdir()
    original = copied(case, top / "original")
    safe = fixed(case, top / "safe", unsafe=False, monkeypatch=monkeypatch)
    full = fixed(case, top / "unsafe", unsafe=True, monkeypatch=monkeypatch)
    check_recipes(case, safe, full, proved)
    proved.scripts += 1
    orders = [
        order
        for context in case.contexts
        for order in (
            ordered(case, original, context, kind="v1", after=False),
            ordered(case, original, context, after=False),
            ordered(case, safe.main, context, after=True),
            ordered(case, full.main, context, after=True),
        )
    ]
    recordings = iter(warm.record(orders, TIMEOUT))
    for context in case.contexts:
        stand_in, before, after_safe, after_full = (next(recordings) for _ in range(4))
        check_stand_in(stand_in, before)
        proved.events[context] += len(before.events)
        check(context, before, after_safe, safe, proved)
        check(context, before, after_full, full, proved)


def check_recipes(case: Case, safe: Fixed, full: Fixed, proved: Proved) -> None:
    """What the script names is what is done with it."""
    for recipe in case.recipes:
        done = [fix for fix in full.fixes if fix.title == RECIPES[recipe]]
        assert done, f"no fix for {recipe}"
        is_safe = all(fix.applicability is Applicability.SAFE for fix in done)
        kind = "safe" if is_safe else "with reasons"
        proved.recipes.setdefault(recipe, Counter())[kind] += 1
    assert all(fix.applicability is Applicability.SAFE for fix in safe.fixes)


def check_stand_in(stand_in: Recording, real: Recording) -> None:
    """What `azlint verify` runs a script against gives what the SDK gives."""
    assert real.exit_code is not None, real.stderr
    if stand_in.unrecorded:
        known = stand_in.events[:-1]
        assert known == real.events[: len(known)]
        return
    assert list(map(repr, stand_in.events)) == list(map(repr, real.events))
    assert (stand_in.exit_code == 0) == (real.exit_code == 0), stand_in.stderr + real.stderr


def check(
    context: Context, before: Recording, after: Recording, done: Fixed, proved: Proved
) -> None:
    """Every difference has a reason of an applied fix, which a safe fix does not have."""
    reasons = [part for fix in done.fixes for part in fix.reason.split("; ") if part]
    source = done.main.read_text(encoding="utf-8")
    told = f"{context}, reasons {reasons}\n{after.stderr}\n{source}"
    entries = [(reason, reason_of(reason)) for reason in reasons]
    assert all(entry is not None for _, entry in entries), reasons
    proved.reasons.update(entry.text for _, entry in entries if entry is not None and entry.unseen)
    if is_refused(before, context):
        check_refused(before, after, reasons, proved, told)
        return
    same_end = after.exit_code == before.exit_code and kind_of(after) == kind_of(before)
    if same_end:
        for change in changes(before, after, context):
            explained(change, reasons, proved, told)
        return
    shown = explained_end(failure(before, after, source, context), reasons, told)
    proved.reasons.update(shown)
    for change in until_failure(before, after, context):
        explained(change, reasons, proved, told)


def kind_of(recording: Recording) -> str:
    """The class of the error that ended a script; empty if none did."""
    return error_of(recording).split(":")[0].rpartition(".")[2] if recording.exit_code else ""


def is_refused(before: Recording, context: Context) -> bool:
    """Whether the script asks the SDK for something that it has in a job only."""
    error = error_of(before)
    lacks = "_OfflineRun" in error or kind_of(before) == "RunEnvironmentException"
    return context == "offline" and before.exit_code == 1 and lacks


def check_refused(
    before: Recording, after: Recording, reasons: list[str], proved: Proved, told: str
) -> None:
    """What was logged up to the error is logged; what comes then is what a reason speaks of.

    Without a reason it is a parameter that the SDK has in a job only.
    """
    entries = [entry for reason in reasons if (entry := reason_of(reason)) is not None]
    shown = [entry.text for entry in entries if entry.failed == kind_of(before)]
    proved.reasons.update(shown)
    for change in changes(before, after, "offline"):
        if change.row.verdict is not Verdict.ADDED:
            explained(change, reasons, proved, told)
        else:
            assert shown or "unexpected keyword argument" in error_of(before), f"{change}\n{told}"


def explained_end(ended: Failure, reasons: list[str], told: str) -> list[str]:
    """The reasons that explain the error of the fixed script."""
    shown = [
        entry.text
        for reason in reasons
        if (entry := reason_of(reason)) is not None
        and entry.fails is not None
        and (match := entry.match(reason)) is not None
        and entry.fails(match, ended)
    ]
    assert shown, f"{ended}\n{told}"
    return shown


def explained(change: Change, reasons: list[str], proved: Proved, told: str) -> None:
    """One of the reasons explains the change."""
    shown: list[Reason] = []
    for reason in reasons:
        entry = reason_of(reason)
        match = entry.match(reason) if entry is not None else None
        if entry is not None and match is not None and entry.rows is not None:
            shown += [entry] if entry.rows(match, change) else []
    assert shown, f"{change}\n{told}"
    proved.reasons.update(entry.text for entry in shown)


def fragments() -> Iterator[str]:
    """The text of each reason that a fix can have, from the source of what builds fixes."""
    for path in sorted(EDITS.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        others = set(titles_and_docs(tree))
        inner = {
            id(part)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for part in ast.walk(node)
            if part is not node
        }
        for node in ast.walk(tree):
            if id(node) in others or id(node) in inner:
                continue
            yield text_of(node)


def titles_and_docs(tree: ast.Module) -> Iterator[int]:
    """The strings that are no reasons: docstrings, titles of fixes, and what they are made of."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=value):
                yield id(value)
            case ast.Assign(targets=[ast.Name(id="title")], value=value):
                yield id(value)
            case ast.Call(
                func=ast.Name(id="fix_of" | "deleted" | "Fix" | "Block"), args=[first, *_]
            ):
                yield id(first)
            case ast.Attribute(value=value, attr="split"):
                yield id(value)
            case _:
                pass


def text_of(node: ast.AST) -> str:
    """The text of a literal, `{}` for what is filled in; empty for anything else."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(text_of(p) if isinstance(p, ast.Constant) else "{}" for p in parts)
        case _:
            return ""


def test_each_reason_is_known() -> None:
    """No fix has a reason that says nothing of what it allows, and no such reason is gone."""
    known = {reason.text for reason in (*REASONS, *SHOWN_ONLY, *NOT_RUN)}
    found = set(fragments())
    assert known <= found
    # Shorter ones are words that others are made of; the rest is code.
    sentences = {text for text in found - known if len(text.split()) > 3}
    assert not {
        text for text in sentences if not re.search(r"^from|\n|\Wfor key|Input|\[|\{\}\.", text)
    }


def test_each_reason_is_shown(proved: Proved, request: pytest.FixtureRequest) -> None:
    """Each difference that a reason allows really occurs, so that none is allowed for nothing."""
    if sum(item.name.startswith("test_proof[") for item in request.session.items) < len(CASES):
        pytest.skip("not all scripts were run")
    release = tuple(int(part) for part in version("mlflow-skinny").split(".")[:2])
    allowed = {reason.text for reason in REASONS if reason.since <= release < reason.before}
    unshown = sorted(allowed - proved.reasons.keys())
    assert not unshown, "\n".join(unshown)
