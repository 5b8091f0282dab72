"""The scripts of the proof suite, and what the head of each says about it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from azlint.proof.runner import CONTEXTS, Context

SCRIPTS = Path(__file__).parent / "scripts"
_MAIN = "train.py"
_HEAD = re.compile(
    r"^# (recipes|arguments|inputs|handed over|variables|contexts|before|known fault): (.+)$", re.M
)

_PARAMETERS = "log them with `mlflow.log_params`"
_LOG = "log with `mlflow.log_metric`"
_ROW = "log the columns with `mlflow.log_metrics`"
_DICTIONARY = "write it as a file with `mlflow.log_dict`"
_FILE, _FILES = (
    "log the file with `mlflow.log_artifact`",
    "log each file with `mlflow.log_artifact`",
)
_FIGURE = "log the plot with `mlflow.log_figure`"
_END, _TAG = "delete it: the job's end does that", "write the tag with `mlflow.set_tag`"
_TAGS, _GUARD = "write the tags with `mlflow.set_tags`", "drop the test for an offline run"
_ENVIRONMENT = "read it from the environment of the job"
_NO_RUN, _NO_USE = "delete it: nothing uses the run any more", "delete it: nothing uses it any more"

# Each form of each recipe, and the title of the fix that a script that names it must get.
RECIPES = {
    "log: integer": _LOG,
    "log: float": _LOG,
    "log: bool": _LOG,
    "log: text as a literal": "write the text with `mlflow.set_tag`",
    "log: text by its type": "write the text with `mlflow.set_tag`",
    "log: step": _LOG,
    "log: description": _LOG,
    "log: all by position": _LOG,
    "log: all by keyword": _LOG,
    "log: in a loop": _LOG,
    "log: a counter as the description": _LOG,
    "log: an unknown type": _LOG,
    "log: a refused name": _LOG,
    "log: a formatted number": _LOG,
    "log: what a test proves": _LOG,
    "log: a member of an enumeration": _LOG,
    "log: options": _PARAMETERS,
    "log: each of a dictionary": _PARAMETERS,
    "log: an entry of a dictionary": "log it with `mlflow.log_param`",
    "log: a dictionary": _DICTIONARY,
    "log: an object": "write the text with `mlflow.set_tag`",
    "log: beside MLflow": "delete it: MLflow logs it already",
    "an alias of NumPy": "use `float`",
    "log: self.run": _LOG,
    "log: a run that is handed in": _LOG,
    "log_list: a literal": "log each value with `mlflow.log_metric`",
    "log_list: texts": "write the texts with `mlflow.log_dict`",
    "log_row: texts": "write the row with `mlflow.log_table`",
    "log_list: a variable": "log each value with `mlflow.log_metric`",
    "log_list: in a loop": "log each value with `mlflow.log_metric`",
    "log_row: columns": _ROW,
    "log_row: in a loop": _ROW,
    "log_row: a mapping": _ROW,
    "log_row: a curve": "log the curve with `mlflow.log_metric`",
    "log_table": "write it as a file with `mlflow.log_table`",
    "log_image: path": "log the file",
    "log_image: figure": _FIGURE,
    "log_image: pyplot": _FIGURE,
    "log_image: axes": _FIGURE,
    "log_confusion_matrix": _DICTIONARY,
    "log_accuracy_table": _DICTIONARY,
    "log_predictions": _DICTIONARY,
    "log_residuals": _DICTIONARY,
    "upload_file": _FILE,
    "upload_file: computed names": _FILE,
    "upload_file: another name": "log a copy that has the name with `mlflow.log_artifact`",
    "upload_files": _FILES,
    "upload_folder": "log the folder with `mlflow.log_artifacts`",
    "tag": _TAG,
    "tag: an unknown type": _TAG,
    "set_tags": _TAGS,
    "complete": _END,
    "flush": _END,
    "child_run": "make the child a nested run of MLflow",
    "run.id": _ENVIRONMENT,
    "run.experiment.name": _ENVIRONMENT,
    "get_mlflow_tracking_uri": "ask MLflow, which has the address from the job",
    "get_mlflow_tracking_uri: set": "delete it: the job has set that address",
    "start_logging": "start the run with MLflow",
    "start_logging: complete": "start the run with MLflow",
    "get_secret": "read the key vault with `azure-keyvault-secrets`",
    "offline guard": _GUARD,
    "offline guard: both branches": _GUARD,
    "unused run": _NO_RUN,
    "unused import": _NO_USE,
    "unused member": _NO_USE,
    "another run by its id": _LOG,
    "input_datasets: a path": "take the data by argparse as `--training`",
    "input_datasets: handed over": "take the data by argparse as `--data`",
}


@dataclass(frozen=True)
class Case:
    """One script: a file, or a folder whose `train.py` is run.

    ``inputs`` are the datasets of the job, folders beside the script, which the fixed one takes as
    arguments where the job ``hands_over`` them; ``flag`` is the option by which the job does so
    already, empty for none. ``sdk`` is what runs it: the real one, or the
    stand-in where that would ask a person to sign in.
    """

    source: Path
    recipes: tuple[str, ...]
    arguments: tuple[str, ...]
    inputs: Mapping[str, Path]
    hands_over: bool
    flag: str
    variables: Mapping[str, str]
    contexts: tuple[Context, ...]
    sdk: str
    known_fault: str

    @property
    def main(self) -> Path:
        """The file that is run."""
        return self.source / _MAIN if self.source.is_dir() else self.source


def case_of(source: Path) -> Case:
    """The script at ``source``, with what its head says."""
    text = (source / _MAIN if source.is_dir() else source).read_text(encoding="utf-8")
    head = dict(_HEAD.findall(text))
    return Case(
        source,
        tuple(name.strip() for name in head["recipes"].split(",")),
        tuple(shlex.split(head.get("arguments", ""))),
        {name: source / path for name, path in _pairs(head.get("inputs", ""))},
        head.get("handed over") != "no",
        head.get("handed over", "") if head.get("handed over", "").startswith("--") else "",
        dict(_pairs(head.get("variables", ""))),
        tuple(context for context in CONTEXTS if context in head.get("contexts", context)),
        "v1" if head.get("before") == "stand-in" else "sdk",
        head.get("known fault", ""),
    )


def _pairs(text: str) -> list[tuple[str, str]]:
    found = (part.partition("=") for part in shlex.split(text))
    return [(name, value) for name, _, value in found]


def cases() -> dict[str, Case]:
    """All scripts by name."""
    paths = sorted(path for path in SCRIPTS.iterdir() if path.suffix == ".py" or path.is_dir())
    return {path.stem: case_of(path) for path in paths if path.name != "__pycache__"}
