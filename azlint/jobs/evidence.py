"""Tells by its bytes whether a file may send scripts to jobs; light, as every run asks it."""

from __future__ import annotations

import re

_SUBMITS = re.compile(
    rb"ScriptRunConfig|PythonScriptStep|MpiStep|ParallelRunConfig|Estimator|TensorFlow|PyTorch|"
    rb"SKLearn|Chainer|azure\.ai\.ml"
)


def may_submit(data: bytes) -> bool:
    """Whether code of these bytes may name a script, and the environment of its job."""
    return b"azure" in data and b".py" in data and _SUBMITS.search(data) is not None
