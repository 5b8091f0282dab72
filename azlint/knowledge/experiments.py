"""What is said about v1 experiments."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_COMMAND = "migrate-to-v2-command-job"
_TRACKING = "how-to-track-experiments-mlflow"
_MIGRATE = "how-to-migrate-from-v1"

_EXPERIMENT_OF_JOB = Guide(
    "drop it in the job: `experiment_name=` of the job names the experiment, and MLflow logs to it"
)
_ARCHIVE_JOBS = Guide("archive its jobs one by one with `ml_client.jobs.archive(name)`")
_EXPERIMENT_TAGS = Guide(
    "set it with `mlflow.set_experiment_tags({...})`, after `mlflow.set_experiment(name)`",
    """\
import mlflow

mlflow.set_experiment("<experiment>")
mlflow.set_experiment_tags({"<key>": "<value>"})""",
)

SYMBOLS = (
    Symbol(
        "azureml.core.experiment",
        Guide("name the experiment with `experiment_name=` of each job"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.experiment.Experiment",
        Guide(
            "name the experiment with `experiment_name=` of each job, or with "
            "`mlflow.set_experiment(name)` for runs that the code starts itself; v2 has no such "
            "object"
        ),
        _COMMAND,
        in_job=_EXPERIMENT_OF_JOB,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.submit",
        Guide(
            "submit the job with `ml_client.jobs.create_or_update(job, experiment_name=...)`: "
            "`tags` goes into `tags=` of the job, `pipeline_parameters` become arguments of the "
            "pipeline function, `regenerate_outputs=True` becomes "
            "`pipeline_job.settings.force_rerun = True`, `continue_on_step_failure=True` becomes "
            "`pipeline_job.settings.continue_on_step_failure = True`",
            """\
from azure.ai.ml import command

job = command(
    code="<folder>", command="python <script>", environment="azureml:<environment>@latest",
    compute="<compute>", tags={},
)
job = ml_client.jobs.create_or_update(job, experiment_name="<experiment>")
print(job.studio_url)""",
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.name",
        Guide("read `job.experiment_name` of a job, or keep the name as text"),
        _TRACKING,
        in_job=Guide('read `os.environ["AZUREML_ARM_PROJECT_NAME"]`'),
    ),
    Symbol(
        "azureml.core.experiment.Experiment.id",
        Guide("read `mlflow.get_experiment_by_name(name).experiment_id`"),
        _TRACKING,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.delete",
        Guide("delete it with `mlflow.delete_experiment(experiment_id)`"),
        _TRACKING,
    ),
    Symbol("azureml.core.experiment.Experiment.archive", _ARCHIVE_JOBS, _TRACKING),
    Symbol("azureml.core.experiment.Experiment.archived_time", _ARCHIVE_JOBS, _TRACKING),
    Symbol(
        "azureml.core.experiment.Experiment.reactivate",
        Guide("restore its jobs one by one with `ml_client.jobs.restore(name)`"),
        _TRACKING,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.tags",
        Guide("read `mlflow.get_experiment_by_name(name).tags`"),
        _TRACKING,
    ),
    Symbol("azureml.core.experiment.Experiment.tag", _EXPERIMENT_TAGS, _TRACKING),
    Symbol("azureml.core.experiment.Experiment.set_tags", _EXPERIMENT_TAGS, _TRACKING),
    Symbol(
        "azureml.core.experiment.Experiment.remove_tags",
        Guide(
            "delete each with `mlflow.delete_experiment_tag(key)`, after "
            "`mlflow.set_experiment(name)`; MLflow 2 does not have it yet",
            """\
import mlflow

mlflow.set_experiment("<experiment>")
for key in ("<key>",):
    mlflow.delete_experiment_tag(key)""",
        ),
        _TRACKING,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.refresh",
        Guide("take a fresh copy with `mlflow.get_experiment_by_name(name)`"),
        _TRACKING,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.from_directory",
        Gone("SDK v2 does not tie a folder to an experiment; name it in `experiment_name=`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.get_docs_url",
        Gone("it is a link to the v1 reference"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.core.experiment.ViewType",
        Guide("use `azure.ai.ml.constants.ListViewType`, or `mlflow.entities.ViewType`"),
        _TRACKING,
    ),
)
