"""What MLflow takes as a metric or tag, from 2.8 to 3.15: azureml-mlflow 1.62 goes with these.

What a version takes was found by running it.
"""

from __future__ import annotations

import posixpath
import re

MAX_NAME_LENGTH = 250

# By kind of value: how it is called in a message, and what to do instead.
REFUSED_VALUES = {
    "words": ("text", "write it as a tag with `mlflow.set_tag`, or as text with `mlflow.log_text`"),
    "none": ("None", "log it only when there is a value"),
    "sequence": ("a list", "log each value with `mlflow.log_metric(name, value, step=i)`"),
    "mapping": (
        "a dictionary",
        "log its numbers with `mlflow.log_metrics`, or all of it with `mlflow.log_dict`",
    ),
    "options": ("the options of a parser", "log them with `mlflow.log_params(vars(args))`"),
    "object": ("an object that is no number", "write its text as a tag with `mlflow.set_tag`"),
}

_REFUSED_CHARACTER = re.compile(r"[^\w \-./:]")


def refused_name(name: str) -> str:
    """Why MLflow refuses ``name`` as a metric name, as a phrase; empty when it takes it."""
    if not name:
        return "which is empty"
    if found := refused_character(name):
        return found
    if len(name) > MAX_NAME_LENGTH:
        return f"for being longer than {MAX_NAME_LENGTH} characters"
    return "" if is_plain_path(name) else "since it is no plain relative path"


def refused_character(part: str) -> str:
    """Why MLflow refuses any name with ``part`` in it, as a phrase; empty if it need not."""
    found = _REFUSED_CHARACTER.search(part)
    if found is None:
        return ""
    sign = found.group()
    return f"for its `{sign if sign.isprintable() else ascii(sign)[1:-1]}`"


def is_refused_before_2_16(name: str) -> bool:
    """Whether versions of MLflow before 2.16 refuse a ``name`` that later ones take."""
    return ":" in name


def is_plain_path(name: str) -> bool:
    """Whether MLflow takes ``name`` for a path below the run, of a metric, a tag or an artifact."""
    plain = posixpath.normpath(name)
    return plain == name and plain != "." and not plain.startswith(("..", "/"))
