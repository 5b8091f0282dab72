"""Stands in for `azureml` in the process of a script: neither the SDK nor Azure is needed."""

from __future__ import annotations

import contextlib
import itertools
import os
import uuid
from typing import TYPE_CHECKING, Any

from azlint.proof import v1_data, v1_log
from azlint.proof.v1_log import Log, RunEnvironmentException
from azlint.proof.v1_names import Names, raise_not_recorded
from azlint.proof.v1_run import JobRun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from azlint.proof.journal import Journal

VERSION = "1.61.0"


class OfflineRun:
    """What `Run.get_context` gives outside of a job (`_OfflineRun`): it has less, and no checks."""

    def __init__(self, journal: Journal, run_id: str | None = None) -> None:
        self._run_id = f"OfflineRun_{uuid.uuid4()}" if run_id is None else run_id
        self._log = Log(journal, self._run_id, reads=False)

    @property
    def id(self) -> str:
        """The id, which begins with OfflineRun."""
        return self._run_id

    def add_properties(self, properties: Any) -> None:
        """Several properties."""
        for key, value in _items(properties):
            self._log.add("property", key, str(value))

    def set_tags(self, tags: Any) -> None:
        """Several tags."""
        for key, value in _items(tags):
            self.tag(key, value)

    def tag(self, name: Any, value: Any = None) -> None:
        """A tag."""
        self._log.add("tag", name, value if value is None else str(value))

    def complete(self) -> None:
        """Ends a child."""
        self._log.journal.end(self.id, "FINISHED")

    def fail(self, error_details: Any = None, error_code: Any = None) -> None:
        """Ends a child as failed, and says so."""
        self._log.journal.end(self.id, "FAILED")
        print(f"Run failed with error code {error_code}:\n{error_details}")

    def cancel(self) -> None:
        """Ends a child as canceled."""
        self._log.journal.end(self.id, "KILLED")

    def log(self, name: Any, value: Any, description: Any = "") -> None:
        """A value; there is no `step` outside of a job."""
        self._log.scalar(name, value)
        self._log.described(name, description)

    def log_list(self, name: Any, value: Any, description: Any = "") -> None:
        """Values that stand in one series."""
        self._log.add("list", name, value)
        self._log.described(name, description)

    def log_table(self, name: Any, value: Any, description: Any = "") -> None:
        """Columns of values."""
        self._log.table(name, value)
        self._log.described(name, description)

    def log_row(self, name: Any, description: Any = None, **kwargs: Any) -> None:
        """One value for each column."""
        self._log.add("row", name, kwargs)
        self._log.described(name, description)

    def log_image(
        self, name: Any, path: Any = None, plot: Any = None, description: Any = ""
    ) -> None:
        """A figure or a file, neither of them looked at."""
        self._log.image(name, path, plot or None)
        self._log.described(name, description)

    def log_residuals(self, name: Any, value: Any, description: Any = None) -> None:
        """A dictionary, or the JSON of one."""
        with contextlib.suppress(v1_log.UserErrorException):
            value = v1_log.from_json(value)
        self._log.add("dictionary", name, value)
        self._log.described(name, description)

    def log_predictions(self, name: Any, value: Any, description: Any = None) -> None:
        """A dictionary, or the JSON of one."""
        self.log_residuals(name, value, description)

    def log_accuracy_table(self, name: Any, value: Any, description: Any = None) -> None:
        """A dictionary, or the JSON of one."""
        self.log_residuals(name, value, description)

    def log_confusion_matrix(self, name: Any, value: Any, description: Any = None) -> None:
        """A dictionary, or the JSON of one."""
        self.log_residuals(name, value, description)

    def upload_folder(self, name: Any, path: Any, datastore_name: Any = None) -> None:
        """All files below a folder."""
        self._log.folder(name, path, datastore_name)

    def upload_files(
        self,
        name: Any,
        paths: Any,
        return_artifacts: bool = False,
        timeout_seconds: Any = None,
        datastore_name: Any = None,
    ) -> None:
        """Files; the names are called `name` here, and `names` in a job."""
        # Of different lengths they are only printed here.
        for each, path in itertools.zip_longest(name, paths):
            if each is not None:
                self._log.file(each, path, datastore_name)

    def upload_file(self, name: Any, path_or_stream: Any, datastore_name: Any = None) -> None:
        """A file or a stream."""
        self._log.file(name, path_or_stream, datastore_name)

    def child_run(self, name: Any = None, run_id: Any = None, outputs: Any = None) -> OfflineRun:
        """A run below this one."""
        child_id = f"{self.id}.{name or uuid.uuid4()}" if run_id is None else run_id
        self._log.journal.start(child_id, name, self.id)
        return OfflineRun(self._log.journal, child_id)

    def flush(self) -> None:
        """Nothing; there is no timeout outside of a job."""

    def __enter__(self) -> OfflineRun:
        return self

    def __exit__(self, kind: object, value: object, traceback: object) -> None:
        self._log.journal.end(self.id, "FINISHED" if kind is None else "FAILED")


def _items(pairs: Any) -> Any:
    # The real one prints whatever it is given.
    return pairs.items() if hasattr(pairs, "items") else [(str(pairs), None)]


def names(journal: Journal, in_job: bool, has_parent: bool = False) -> Names:
    """The finder of `azureml`, whose classes record to the journal.

    A job that ``has_parent`` is a step of a pipeline.
    """
    about = Log(journal, "")

    class Partly(type):
        """The type of classes of which some members are recorded."""

        def __getattr__(cls, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            return raise_not_recorded(f"azureml.core.{cls.__name__}.{name}", about.unrecorded)

    class PartlyRun(Partly):
        def __call__(cls, *args: Any, **kwargs: Any) -> Any:
            raise_not_recorded(f"azureml.core.{cls.__name__}(...)", about.unrecorded)

    class Member:
        """Names the members that are asked for and not recorded."""

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            return raise_not_recorded(
                f"azureml.core.{type(self).__name__}.{name}", about.unrecorded
            )

    class Workspace(Member, metaclass=Partly):
        """The workspace that a job is told of, of which nothing can be had but its names."""

        def __init__(
            self,
            subscription_id: Any,
            resource_group: Any = None,
            workspace_name: Any = None,
            **kwargs: Any,
        ) -> None:
            self.subscription_id = subscription_id
            self.resource_group = resource_group
            self.name = workspace_name
            self.location = "nowhere"

        @classmethod
        def from_config(cls, *args: Any, **kwargs: Any) -> Workspace:
            """The one workspace there is."""
            names = ("SUBSCRIPTION", "RESOURCEGROUP", "WORKSPACE_NAME")
            return Workspace(*(os.environ.get(f"AZUREML_ARM_{name}", "azlint") for name in names))

        get = setup = from_config

        def get_mlflow_tracking_uri(self, with_auth: bool = False) -> str:
            """Where MLflow records to as well."""
            return os.environ["MLFLOW_TRACKING_URI"]

    class Run(JobRun, metaclass=PartlyRun):
        """Stands for `azureml.core.Run`."""

        @classmethod
        def get_context(
            cls, allow_offline: bool = True, used_for_context_manager: bool = False, **kwargs: Any
        ) -> Any:
            """The job's own run, or one that says that there is no job."""
            if in_job:
                return job_run
            if not allow_offline:
                raise RunEnvironmentException("Could not load a submitted run")
            made = type.__call__(_OfflineRun, **kwargs)
            journal.main(made.id)
            return made

        @classmethod
        def get_submitted_run(cls, **kwargs: Any) -> Any:
            """The older spelling, for a run in a job only."""
            return cls.get_context(allow_offline=False, **kwargs)

    class _SubmittedRun(Run):
        pass

    class _OfflineRun(OfflineRun):
        def __init__(self, parent_logger: Any = None, run_id: Any = None, **kwargs: Any) -> None:
            super().__init__(journal, run_id)

    class Experiment(Member, metaclass=Partly):
        """Stands for `azureml.core.Experiment`."""

        def __init__(self, workspace: Any, name: str, **kwargs: Any) -> None:
            self.workspace = workspace
            self.name = name

        def start_logging(self, *args: Any, **kwargs: Any) -> Any:
            """A run that the script itself starts; the first one, if there is no job."""
            run_id = str(uuid.uuid4())
            if journal.has_main():
                journal.start(run_id, kwargs.get("display_name"), None)
            else:
                journal.main(run_id)
            return type.__call__(Run, journal, run_id, self, name=kwargs.get("display_name"))

    class Dataset(metaclass=Partly):
        """Stands for `azureml.core.Dataset`: what the job has as an input can be looked up."""

        @staticmethod
        def get_by_name(workspace: Any, name: Any, version: Any = "latest") -> Any:
            """The input of that name."""
            return v1_data.looked_up(name, "get_by_name", about)

        @staticmethod
        def get_by_id(workspace: Any, id: Any) -> Any:
            """The input whose path stands for its id."""
            by_path = {str(path): name for name, path in v1_data.inputs(about.missed).items()}
            return v1_data.looked_up(by_path.get(str(id), id), "get_by_id", about)

    job_run = None
    if in_job:
        experiment = Experiment(Workspace.from_config(), os.environ["AZUREML_ARM_PROJECT_NAME"])
        parent = None
        if has_parent:
            parent = type.__call__(Run, journal, os.environ["AZUREML_ROOT_RUN_ID"], experiment)
            journal.parent(parent.id)
        job_run = type.__call__(
            _SubmittedRun, journal, os.environ["AZUREML_RUN_ID"], experiment, parent=parent
        )
        journal.main(job_run.id)
    errors = {
        kind.__name__: kind
        for kind in (v1_log.AzureMLException, v1_log.UserErrorException, RunEnvironmentException)
    }
    runs = {"Run": Run, "_OfflineRun": _OfflineRun, "_SubmittedRun": _SubmittedRun}
    core: dict[str, object] = {
        "Run": Run,
        "Dataset": Dataset,
        "Experiment": Experiment,
        "Workspace": Workspace,
        "VERSION": VERSION,
        "__version__": VERSION,
    }
    known: dict[str, Mapping[str, object]] = {
        "azureml.core": core,
        "azureml.core.run": runs,
        "azureml.core.dataset": {"Dataset": Dataset},
        "azureml.core.experiment": {"Experiment": Experiment},
        "azureml.core.workspace": {"Workspace": Workspace},
        "azureml.exceptions": errors,
        "azureml._common.exceptions": errors,
    }
    return Names(known, about.unrecorded)
