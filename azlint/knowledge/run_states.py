"""What is said about the states of v1 runs, their pages in the studio, and runs outside of jobs."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_QUERY = "how-to-track-experiments-mlflow"
_MLFLOW = "reference-migrate-sdk-v1-mlflow-tracking"
_METRICS = "how-to-log-view-metrics"
_COMMAND = "migrate-to-v2-command-job"
_JOBS = "how-to-use-mlflow-cli-runs"

_STATUS = "azureml._restclient.constants.RunStatus"
_PORTAL = "azureml.core._portal"
_OFFLINE = "azureml.core.run._OfflineRun"
_STATES = (
    "Queued",
    "NotStarted",
    "Preparing",
    "Provisioning",
    "Starting",
    "Running",
    "CancelRequested",
    "Canceled",
    "Finalizing",
    "Completed",
    "Failed",
    "Unapproved",
    "NotResponding",
    "Paused",
)
_MEMBERS = {"NotStarted": "NOT_STARTED", "CancelRequested": "CANCEL_REQUESTED"}

_ENDED = Guide(
    'compare `ml_client.jobs.get(job_name).status` with `"Completed"`, `"Failed"` and '
    '`"Canceled"`, in which a job ends'
)
_LINK = Gone("`job.studio_url` is the whole address")
_OFFLINE_DICT = Guide('write the value with `mlflow.log_dict(value, f"{name}.json")`')
_OFFLINE_ID = Guide(
    "read `mlflow.active_run().info.run_id` once something was logged; whether a job runs says "
    '`"AZUREML_RUN_ID" in os.environ`'
)
_JOB_END = Guide("delete it: a run that MLflow began by itself ends with the program")

SYMBOLS = (
    *(
        Symbol(
            f"{_STATUS}.{_MEMBERS.get(state, state.upper())}",
            Guide(f'compare `ml_client.jobs.get(job_name).status` with `"{state}"`'),
            _QUERY,
        )
        for state in _STATES
    ),
    *of_members(
        _STATUS,
        _QUERY,
        {
            "PAUSING": Gone("a v2 job is not paused"),
            "list": "compare `ml_client.jobs.get(job_name).status` with the states that you wait "
            "for, as text",
            "get_running_statuses get_post_processing_statuses": _ENDED,
        },
    ),
    Symbol(
        "azureml.core.script_run.ScriptRun.RUN_TYPE",
        Guide('compare `ml_client.jobs.get(job_name).type` with `"command"`'),
        _COMMAND,
    ),
    # Pages in the studio
    Symbol(
        f"{_PORTAL}.HasExperimentPortal.get_portal_url",
        Guide(
            "read `studio_url` of a job of the experiment, whose page leads to the experiment, or "
            "open the studio"
        ),
        _JOBS,
    ),
    Symbol(
        f"{_PORTAL}.HasPipelinePortal.get_portal_url",
        Guide(
            "open the batch endpoint in the studio, or read `studio_url` of the job that "
            "`ml_client.batch_endpoints.invoke(...)` began"
        ),
        _JOBS,
    ),
    Symbol(f"{_PORTAL}.HasRunPortal.RUN_PATH", _LINK, _JOBS),
    *of_members(
        f"{_PORTAL}.HasExperimentPortal", _JOBS, {"EXPERIMENT_NAME_PATH EXPERIMENT_ID_PATH": _LINK}
    ),
    Symbol(f"{_PORTAL}.HasPipelinePortal.PIPELINE_PATH", _LINK, _JOBS),
    # Outside of a job
    Symbol(
        _OFFLINE,
        Guide(
            "drop the branch: MLflow logs outside of jobs too; whether a job runs says "
            '`"AZUREML_RUN_ID" in os.environ`'
        ),
        _MLFLOW,
    ),
    *of_members(
        _OFFLINE,
        _MLFLOW,
        {
            "id": _OFFLINE_ID,
            "log": "log it with `mlflow.log_metric(name, value)`, which works outside of jobs too",
            "log_list": "log each value with `mlflow.log_metric(name, value, step=i)`",
            "log_row": "log the columns as metrics with `mlflow.log_metrics({...}, step=i)`",
            "log_table": 'write it with `mlflow.log_table(value, f"{name}.json")`',
            "log_image": 'log a plot with `mlflow.log_figure(figure, f"{name}.png")`, an image '
            "file with `mlflow.log_artifact(path)`",
            "log_confusion_matrix log_accuracy_table log_predictions log_residuals": _OFFLINE_DICT,
            "upload_file upload_files": "log it with `mlflow.log_artifact(path)`",
            "upload_folder": "log it with `mlflow.log_artifacts(path, artifact_path=name)`",
            "tag": "set it with `mlflow.set_tag(key, value)`",
            "set_tags add_properties": "set them with `mlflow.set_tags({...})`",
            "child_run": "open it with `with mlflow.start_run(run_name=name, nested=True):` while "
            "the parent run is active",
        },
    ),
    *of_members(
        _OFFLINE,
        _METRICS,
        {
            "complete flush": _JOB_END,
            "fail": 'end the run with `mlflow.end_run(status="FAILED")`',
            "cancel": 'end the run with `mlflow.end_run(status="KILLED")`',
        },
    ),
)
