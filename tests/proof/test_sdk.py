"""The real azureml-core and the stand-in for it, value by value: they log and refuse the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from azlint.proof.events import Event
from azlint.proof.runner import Context, Recording
from proof.warm import Order, Warm, missing

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))

HEAD = """
import decimal, enum, fractions, io, pathlib
import numpy as np
from azureml.core import Run

class Color(enum.IntEnum):
    RED = 1

run = Run.get_context()
pathlib.Path("m").mkdir()
pathlib.Path("m/x").write_text("x")
pathlib.Path("y").write_text("yy")
"""
CALL = """
run.tag("call", {number})
try:
    {call}
except Exception as error:
    run.tag("refused", type(error).__name__)
"""
VALUES = (
    "1 0.5 True None 'text' '5' float('nan') 10**400 (1,2) {'b':1} {1} [1] range(2) Color.RED "
    "decimal.Decimal('1.5') fractions.Fraction(1,2) np.int64(1) np.int32(1) np.uint8(1) "
    "np.float16(1) np.float32(1) np.float64(1) np.longdouble(1) np.bool_(True) np.str_('x') "
    "np.array([1,2]) np.array(1.5)"
).split()
STEPS = "3 1.5 True None '2' np.int64(3)".split()
CALLS = [
    *(f"run.log('a', {value})" for value in VALUES),
    *(f"run.log('a', 1, step={step})" for step in STEPS),
    *(f"run.log_row('a', b={value})" for value in VALUES),
    *(f"run.log_list('a', [{value}, 2])" for value in VALUES),
    *(f"run.log_table('a', {{'b': [{value}], 'c': 1}})" for value in VALUES),
    *(f"run.tag('a', {value})" for value in VALUES),
    "run.log('a', 1, 'described')",
    "run.log(5, 1)",
    "run.log_list('a', [])",
    "run.log_list('a', 'xyz')",
    "run.log_list('a', np.array([1.5, 2]), description='described')",
    "run.log_row('a')",
    "run.log_row('a', 'described', b=1, c='x')",
    "run.log_table('a', {})",
    "run.log_table('a', {'b': [1, 2], 'c': ['x', 'y']}, 'described')",
    "run.log_table('a', {'b': [1], 'c': [1, 2]})",
    "run.log_table('a', {'b': (1, 2)})",
    "run.log_table('a', [1])",
    "run.log_confusion_matrix('a', '{\"x\": 1}')",
    "run.log_confusion_matrix('a', '{')",
    "run.log_confusion_matrix('a', [1])",
    "run.log_accuracy_table('a', {'m': float('nan')})",
    "run.log_predictions('a', {'m': np.array([1])})",
    "run.log_residuals('a', {'m': [1]}, 'described')",
    "run.log_image('a')",
    "run.log_image('a', 'y')",
    "run.log_image('a', 'nowhere.png')",
    "run.upload_file('a', 'y')",
    "run.upload_file('a/b', io.BytesIO(b'x'))",
    "run.upload_file('a', pathlib.Path('y'))",
    "run.upload_file('a', '.')",
    "run.upload_file('a', 'nowhere')",
    "run.upload_file('a', 'y', datastore_name='store')",
    "run.upload_files(['a', 'b'], ['y', 'm/x'])",
    "run.upload_files(['a', 'b'], ['y'])",
    "run.upload_folder('a', 'm')",
    "run.upload_folder('a', 'm/')",
    "run.upload_folder('a', 'nowhere')",
    "run.tag('a')",
    "run.tag(1, 2)",
    "run.set_tags({})",
    "run.set_tags({'a': None, 'b': True, 'c': 1.5})",
    "run.add_properties({'a': 1})",
    "run.flush()",
    "run.flush(timeout_seconds=3)",
    "run.complete(); run.log('a', 1)",
    "run.nothing()",
    "run.log('a', run.id)",
    "run.log('a', run.experiment.name)",
    "run.log('a', run.experiment.workspace.name)",
    "Run.get_submitted_run().log('a', 1)",
    "with run: run.log('a', 1)",
    "child = run.child_run('b'); child.log('a', 1); child.complete()",
    "child = run.child_run(); grandchild = child.child_run('b'); grandchild.fail()",
    "with run.child_run('b') as child: child.log('a', 1); run.log('c', 2); child.tag('d', 'e')",
    "with run.child_run('b') as child: raise KeyError",
]


def parts(recording: Recording) -> list[str]:
    """What each call logged; NaN has one spelling."""
    assert recording.complete, recording.stderr
    found: list[str] = []
    for event in recording.events:
        if event.name == "call":
            found.append("")
        else:
            found[-1] += f"\n    {event}"
    assert len(found) == len(CALLS)
    return found


@pytest.mark.parametrize("context", ["job", "offline"])
def test_they_log_and_refuse_the_same(tmp_path: Path, warm: Warm, context: Context) -> None:
    """Each call of each method that scripts use, in a job and outside of one."""
    script = tmp_path / "train.py"
    calls = [CALL.format(number=number, call=call) for number, call in enumerate(CALLS)]
    script.write_text(HEAD + "".join(calls), encoding="utf-8")
    orders = [Order(script, kind=kind, context=context) for kind in ("v1", "sdk")]
    stand_in, real = map(parts, warm.record(orders, timeout=120))
    others = [
        f"{call}\n  stand-in:{one}\n  SDK:{other}"
        for call, one, other in zip(CALLS, stand_in, real, strict=True)
        if one != other
    ]
    assert not others, "\n".join(others)


def test_what_reaches_the_service(tmp_path: Path, warm: Warm) -> None:
    """The events are read from requests: whole steps, the text of a number, no description."""
    script = tmp_path / "train.py"
    call = "run.log('a', 1, 'described', 2.5); run.log('b', np.int64(3)); run.log('c', 'x')"
    script.write_text(HEAD + call, encoding="utf-8")
    (recording,) = warm.record([Order(script)], timeout=60)
    assert recording.events == (
        Event("metric", "a", 1.0, 2.0),
        Event("description", "a", "described"),
        Event("text", "b", "np.int64(3)"),
        Event("text", "c", "x"),
    )
