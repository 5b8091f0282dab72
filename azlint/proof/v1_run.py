"""Stand-ins for the runs of SDK v1, with the signatures and the refusals of azureml-core 1.61."""

from __future__ import annotations

import inspect
import io
import json
import os
import uuid
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from azlint.proof import v1_data
from azlint.proof.events import plain
from azlint.proof.v1_log import (
    AzureMLException,
    Log,
    UserErrorException,
    check_list,
    check_not_empty,
    check_picture,
    check_table,
    from_json,
    kept,
)
from azlint.proof.v1_names import raise_not_recorded

if TYPE_CHECKING:
    from azlint.proof.journal import Journal

# Public members of `azureml.core.Run` that have no stand-in.
_UNRECORDED = frozenset(
    "add_type_provider clean create_children download_file download_files get_all_logs "
    "get_children get_detailed_status get_details get_details_with_logs get_environment "
    "get_secret get_secrets get_snapshot_id get_status list list_by_compute number "
    "restore_snapshot status submit_child take_snapshot type "
    "wait_for_completion get_portal_url get_docs_url".split()
)


class JobRun:
    """What `Run.get_context` gives in a job (`_SubmittedRun`), and a child of that."""

    def __init__(self, journal: Journal, run_id: str, experiment: Any, **about: Any) -> None:
        self._log = Log(journal, run_id)
        self._about = about
        self._tags: dict[str, Any] = {}
        self._properties: dict[str, Any] = {}
        self._metrics: dict[str, Any] = {}
        self._files: list[str] = []
        self._input_datasets: dict[str, v1_data.Input] | None = None
        self.experiment = experiment
        self.id = self._run_id = run_id

    def __getattr__(self, name: str) -> Any:
        if name in _UNRECORDED:
            raise_not_recorded(f"azureml.core.Run.{name}", self._log.unrecorded)
        raise AttributeError(f"'Run' object has no attribute {name!r}")

    @property
    def parent(self) -> JobRun | None:
        """The run that this one is a child of."""
        return self._about.get("parent")

    @property
    def name(self) -> Any:
        """The name given to a child."""
        return self._about.get("name")

    display_name = name

    @property
    def description(self) -> None:
        """No description was given when the run was submitted."""

    def _is_main(self) -> bool:
        return not self._log.journal.path_of(self.id)

    def _remember(self, name: str, value: Any) -> None:
        before: Any = self._metrics.get(name)
        if name not in self._metrics:
            self._metrics[name] = value
        elif isinstance(value, dict) != isinstance(before, dict):
            # The first kind of metric that a name had stays its kind.
            return
        elif isinstance(value, dict):
            for column, item in value.items():
                held = before.get(column, [])
                before[column] = [*(held if isinstance(held, list) else [held]), item]
        else:
            self._metrics[name] = [*(before if isinstance(before, list) else [before]), value]

    def log(self, name: str, value: Any, description: str = "", step: Any = None) -> None:
        """A number, or a text; refuses lists as the SDK does."""
        if isinstance(value, (list, range)) or inspect.isgenerator(value):
            raise UserErrorException("run.log does not support list type. Use run.log_list instead")
        # The service has whole steps only.
        self._log.scalar(name, value, None if step is None else int(step))
        self._log.described(name, description)
        self._remember(name, value)

    def log_list(self, name: str, value: Any, description: str = "") -> None:
        """Values that stand in one series."""
        values = list(value)
        check_list(values)
        check_not_empty(name, values)
        self._log.add("list", name, kept(values))
        self._log.described(name, description)
        self._remember(name, values)

    def log_row(self, name: str, description: str | None = None, **kwargs: Any) -> None:
        """One value for each column."""
        check_table(kwargs, is_row=True)
        self._log.add("row", name, {key: kept([value])[0] for key, value in kwargs.items()})
        self._log.described(name, description)
        self._remember(name, dict(kwargs))

    def log_table(self, name: str, value: Any, description: str = "") -> None:
        """Columns of values."""
        columns = {key: value[key] for key in value.keys()}  # noqa: SIM118 - a list has none
        table = {key: held if isinstance(held, list) else [held] for key, held in columns.items()}
        check_table(table)
        check_not_empty(name, table)
        self._log.add("table", name, {key: kept(held) for key, held in table.items()})
        self._log.described(name, description)
        self._remember(name, table)

    def log_confusion_matrix(self, name: str, value: Any, description: str = "") -> None:
        """A dictionary, or the JSON of one."""
        held = from_json(value)
        json.dumps(held)
        self._log.add("dictionary", name, held)
        self._log.described(name, description)

    def log_accuracy_table(self, name: str, value: Any, description: str = "") -> None:
        """A dictionary, or the JSON of one."""
        self.log_confusion_matrix(name, value, description)

    def log_residuals(self, name: str, value: Any, description: str = "") -> None:
        """A dictionary, or the JSON of one."""
        self.log_confusion_matrix(name, value, description)

    def log_predictions(self, name: str, value: Any, description: str = "") -> None:
        """A dictionary, or the JSON of one."""
        self.log_confusion_matrix(name, value, description)

    def log_image(
        self, name: str, path: Any = None, plot: Any = None, description: str = ""
    ) -> None:
        """A file or a figure, exactly one of them."""
        if (path is None) == (plot is None):
            raise AzureMLException("log_image takes one of path and plot")
        if plot is not None and not hasattr(plot, "savefig"):
            raise AzureMLException("plot is not matplotlib.pyplot or a figure")
        if path is not None:
            check_picture(path)
        self._log.image(name, path, plot)
        self._log.described(name, description)

    def upload_file(self, name: str, path_or_stream: Any, datastore_name: Any = None) -> Any:
        """A file by its path as text, or a stream; gives what is known of it by its name."""
        if not isinstance(path_or_stream, (str, io.IOBase)):
            raise UserErrorException(f"UnsupportedType: type {type(path_or_stream)} is invalid")
        self._log.file(name, path_or_stream, datastore_name)
        self._files.append(name)
        return SimpleNamespace(artifacts={name: None}, errors={})

    def upload_files(
        self,
        names: Any,
        paths: Any,
        return_artifacts: bool = False,
        timeout_seconds: int | None = None,
        datastore_name: Any = None,
    ) -> None:
        """Files by names and paths of the same number."""
        if len(names) != len(paths):
            raise TypeError("names and paths must be lists of equal lengths.")
        for number, name in enumerate(names):
            self._log.file(name, paths[number], datastore_name)
            self._files.append(name)

    def upload_folder(self, name: str, path: str, datastore_name: Any = None) -> None:
        """All files below a folder."""
        if not Path(path).is_dir():
            raise UserErrorException(
                f"Cannot upload path: {path} since it is not a valid directory."
            )
        len(path)  # The SDK takes no other path than a text.
        self._log.folder(name, path, datastore_name)

    def get_file_names(self) -> list[str]:
        """The names that were uploaded one by one."""
        return list(self._files)

    def get_metrics(
        self,
        name: str | None = None,
        recursive: bool = False,
        run_type: Any = None,
        populate: bool = False,
    ) -> dict[str, Any]:
        """What was logged to this run: values, or lists where a name was logged again."""
        return {key: held for key, held in self._metrics.items() if name in (None, key)}

    def tag(self, key: str, value: Any = None) -> None:
        """A tag; without a value it has none."""
        self.set_tags({key: value})

    def set_tags(self, tags: Any) -> None:
        """Several tags; what is not a text becomes one."""
        for key, value in tags.items():
            self._tags[key] = value if value is None else str(value)
            self._log.add("tag", key, self._tags[key])

    @property
    def tags(self) -> dict[str, Any]:
        """The tags of this run."""
        return dict(self._tags)

    def get_tags(self) -> dict[str, Any]:
        """The tags of this run."""
        return self.tags

    def remove_tags(self, tags: Any) -> dict[str, Any]:
        """Takes tags away; gives those that are left."""
        for key in [tags] if isinstance(tags, str) else tags:
            self._tags.pop(key, None)
            self._log.add("untag", key)
        return self.tags

    def add_properties(self, properties: Any) -> None:
        """Several properties."""
        for key, value in properties.items():
            self._properties[key] = str(value)
            self._log.add("property", key, str(value))

    @property
    def properties(self) -> dict[str, Any]:
        """The properties of this run."""
        return dict(self._properties)

    def get_properties(self) -> dict[str, Any]:
        """The properties of this run."""
        return self.properties

    def register_model(
        self, model_name: str, model_path: str | None = None, *args: Any, **kwargs: Any
    ) -> None:
        """A model made of files that were uploaded."""
        self._log.add("model", model_name, plain(model_path))

    def child_run(self, name: Any = None, run_id: Any = None, outputs: Any = None) -> JobRun:
        """A run below this one, started."""
        child_id = run_id or str(uuid.uuid4())
        self._log.journal.start(child_id, name, self.id)
        made: JobRun = type.__call__(
            type(self), self._log.journal, child_id, self.experiment, name=name, parent=self
        )
        return made

    def start(self) -> None:
        """Nothing: a run in here has started."""

    def flush(self, timeout_seconds: int = 300) -> None:
        """Nothing: what is recorded is written."""

    def complete(self, _set_status: bool = True) -> None:
        """Ends a child; the job's own run ends with the script."""
        self._log.journal.end(self.id, "FINISHED")

    def fail(
        self, error_details: Any = None, error_code: Any = None, _set_status: bool = True
    ) -> None:
        """Ends a child as failed; the status of the job's own run is not set by it."""
        self._log.journal.end(self.id, "FAILED")

    def cancel(self) -> None:
        """Ends a child as canceled; refused, by a warning only, for the job's own run."""
        self._log.journal.end(self.id, "KILLED")

    def __enter__(self) -> JobRun:
        return self

    def __exit__(self, kind: object, value: object, traceback: object) -> None:
        if kind is None or self._is_main():
            self.complete()
        else:
            self.fail()

    @property
    def input_datasets(self) -> dict[str, v1_data.Input]:
        """The data that the job was given."""
        if self._input_datasets is None:
            self._input_datasets = v1_data.inputs(self._log.missed)
        return self._input_datasets

    @property
    def output_datasets(self) -> dict[str, str]:
        """The paths that the job is to write to."""
        names = os.environ.get("AZUREML_DATASET_FILE_OUTPUTS", "").split(";")
        return {name.rstrip("/\\"): os.environ[name.rstrip("/\\")] for name in names if name}
