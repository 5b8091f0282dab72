"""What is said about published v1 pipelines, their endpoints, and schedules."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_PUBLISH = "migrate-to-v2-deploy-pipelines"
_SCHEDULE = "how-to-schedule-pipeline-job"

_PUBLISH_STEPS = Guide(
    "register the pipeline as a component and serve it by a `BatchEndpoint(name=...)` with a "
    "`PipelineComponentBatchDeployment(name=..., endpoint_name=..., component=...)`: `name` and "
    "`version` of the published pipeline go into the names of the two",
    """\
from azure.ai.ml.entities import BatchEndpoint, PipelineComponentBatchDeployment

component = ml_client.components.create_or_update(pipeline_function().component)
endpoint = BatchEndpoint(name="<endpoint>")
ml_client.batch_endpoints.begin_create_or_update(endpoint).result()
deployment = PipelineComponentBatchDeployment(
    name="<deployment>", endpoint_name="<endpoint>", component=component,
    settings={"default_compute": "<compute>"},
)
ml_client.batch_deployments.begin_create_or_update(deployment).result()""",
)
_INVOKE = Guide(
    "call `ml_client.batch_endpoints.invoke(endpoint_name=..., inputs={...})`, with "
    "`deployment_name=` for another than the default: `pipeline_parameters` become `inputs`, an "
    "`Input` each",
    """\
from azure.ai.ml import Input

job = ml_client.batch_endpoints.invoke(
    endpoint_name="<endpoint>",
    inputs={"<input>": Input(type="uri_folder", path="azureml:<data>@latest")},
)""",
)
_LIST_DEPLOYMENTS = Guide(
    "iterate over `ml_client.batch_deployments.list(endpoint_name=...)`, and over "
    "`ml_client.batch_endpoints.list()` for the endpoints"
)
_DEFAULT_DEPLOYMENT = Guide(
    "set `endpoint.defaults.deployment_name` of the `BatchEndpoint` and pass it to "
    "`ml_client.batch_endpoints.begin_create_or_update(endpoint)`",
    """\
endpoint = ml_client.batch_endpoints.get("<endpoint>")
endpoint.defaults.deployment_name = "<deployment>"
ml_client.batch_endpoints.begin_create_or_update(endpoint).result()""",
)
_NAME = Guide(
    "keep the name as text: it is the name of the endpoint or the deployment, by which v2 finds "
    "them"
)
_STATUS = Guide(
    "read `provisioning_state` of what `ml_client.batch_deployments.get(name, endpoint_name)` "
    "returns; v2 has no disabled ones"
)
_GRAPH = Guide(
    "read `component` of what `ml_client.batch_deployments.get(name, endpoint_name)` returns"
)
_DELETE_ENDPOINT = Guide(
    "delete it with `ml_client.batch_endpoints.begin_delete(name)`; v2 cannot switch it off"
)
_DELETE_DEPLOYMENT = Guide(
    "delete it with `ml_client.batch_deployments.begin_delete(name, endpoint_name)`; v2 cannot "
    "switch it off"
)
_NO_DRAFT = Gone("SDK v2 has no pipeline drafts; keep the pipeline as code")

_ROWS_PUBLISHED = (
    Symbol("azureml.pipeline.core.pipeline.Pipeline.publish", _PUBLISH_STEPS, _PUBLISH),
    Symbol("azureml.pipeline.core.run.PipelineRun.publish_pipeline", _PUBLISH_STEPS, _PUBLISH),
    Symbol(
        "azureml.pipeline.core.graph.PublishedPipeline",
        Guide("use a `PipelineComponentBatchDeployment` of a `BatchEndpoint`"),
        _PUBLISH,
    ),
    Symbol("azureml.pipeline.core.graph.PublishedPipeline.submit", _INVOKE, _PUBLISH),
    Symbol(
        "azureml.pipeline.core.graph.PublishedPipeline.get",
        Guide("call `ml_client.batch_deployments.get(name, endpoint_name)`"),
        _PUBLISH,
    ),
    Symbol("azureml.pipeline.core.graph.PublishedPipeline.list", _LIST_DEPLOYMENTS, _PUBLISH),
    Symbol("azureml.pipeline.core.graph.PublishedPipeline.get_all", _LIST_DEPLOYMENTS, _PUBLISH),
    Symbol("azureml.pipeline.core.graph.PublishedPipeline.disable", _DELETE_DEPLOYMENT, _PUBLISH),
    Symbol(
        "azureml.pipeline.core.graph.PublishedPipeline.enable",
        Guide("create the deployment again: v2 deployments cannot be switched off and on"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.graph.PublishedPipeline.endpoint",
        Guide(
            "read `ml_client.batch_endpoints.get(name).scoring_uri`; its request body has another "
            "form, with inputs in `properties.InputData`"
        ),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.graph.PublishedPipeline.id",
        Guide("keep the names of endpoint and deployment, which v2 asks for in place of an id"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.graph.PublishedPipeline.name",
        _NAME,
        _PUBLISH,
    ),
    *of_members(
        "azureml.pipeline.core.graph.PublishedPipeline",
        _PUBLISH,
        {
            "workspace": "use the `MLClient`",
            "description": "read `description` of what "
            "`ml_client.batch_deployments.get(name, endpoint_name)` returns",
            "status": _STATUS,
            "graph_id get_graph get_step_names total_run_steps": _GRAPH,
            "continue_on_step_failure": "give it in `settings=` of "
            "`PipelineComponentBatchDeployment(...)`",
            "save": "keep the pipeline function in the repository, or write its component with "
            "`component.dump(path)`",
        },
    ),
    Symbol(
        "azureml.pipeline.core.graph.PublishedPipeline.version",
        Guide("put the version into the deployment's name: v2 deployments have no versions"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint",
        Guide("use `BatchEndpoint` of `azure.ai.ml.entities`"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint",
        Guide("use `azure.ai.ml.entities.BatchEndpoint`, with one deployment for each version"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.publish",
        _PUBLISH_STEPS,
        _PUBLISH,
    ),
    Symbol("azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.submit", _INVOKE, _PUBLISH),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.get",
        Guide("call `ml_client.batch_endpoints.get(name)`"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.list",
        Guide("iterate over `ml_client.batch_endpoints.list()`"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.get_all",
        Guide("iterate over `ml_client.batch_endpoints.list()`"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.list_versions",
        _LIST_DEPLOYMENTS,
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.add",
        Guide("add a `PipelineComponentBatchDeployment` to the endpoint", _PUBLISH_STEPS.snippet),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.add_default",
        Guide(
            "add a `PipelineComponentBatchDeployment` and make it the default, "
            "`endpoint.defaults.deployment_name`, of the endpoint",
            _DEFAULT_DEPLOYMENT.snippet,
        ),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.set_default",
        _DEFAULT_DEPLOYMENT,
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.set_default_version",
        _DEFAULT_DEPLOYMENT,
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.endpoint",
        Guide(
            "read `ml_client.batch_endpoints.get(name).scoring_uri`; its request body has another "
            "form, with inputs in `properties.InputData`"
        ),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.name",
        _NAME,
        _PUBLISH,
    ),
    *of_members(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint",
        _PUBLISH,
        {
            "description": "read `description` of `ml_client.batch_endpoints.get(name)`",
            "status": "read `ml_client.batch_endpoints.get(name).provisioning_state`; v2 has no "
            "disabled ones",
            "default_version get_default_version": "read `endpoint.defaults.deployment_name` of "
            "the endpoint that `ml_client.batch_endpoints.get(name)` returns",
            "get_pipeline": "call `ml_client.batch_deployments.get(name, endpoint_name)`",
            "pipeline_version_list get_all_versions get_all_pipelines list_pipelines": (
                _LIST_DEPLOYMENTS
            ),
            "swaggerurl": "read `ml_client.batch_endpoints.get(name).openapi_uri`",
            "set_name": Gone("an endpoint keeps its name; create another one and delete this one"),
            "enable reactivate": "create the endpoint again: v2 endpoints cannot be switched off "
            "and on",
        },
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.id",
        Guide("keep the name of the `BatchEndpoint`, which v2 asks for in place of an id"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.archive",
        _DELETE_ENDPOINT,
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.disable",
        _DELETE_ENDPOINT,
        _PUBLISH,
    ),
    Symbol("azureml.pipeline.core.pipeline_draft", _NO_DRAFT, _PUBLISH),
    Symbol("azureml.pipeline.core.pipeline_draft.PipelineDraft", _NO_DRAFT, _PUBLISH),
    *of_members(
        "azureml.pipeline.core.pipeline_draft.PipelineDraft",
        _PUBLISH,
        {
            "id name description tags properties parent_pipeline_id parent_pipeline_run_id "
            "parent_step_run_ids parent_pipeline_draft_id last_submitted_pipeline_run_id get "
            "create get_graph delete update list save": _NO_DRAFT,
            "submit_run": "submit the pipeline job itself with "
            "`ml_client.jobs.create_or_update(pipeline_job)`",
            "publish": _PUBLISH_STEPS,
        },
    ),
)

_LIST_SCHEDULES = Guide(
    "iterate over `ml_client.schedules.list()`, which leaves out disabled ones unless told"
)

_ROWS_SCHEDULE = (
    Symbol(
        "azureml.pipeline.core.schedule",
        Guide("schedule jobs with `ml_client.schedules`"),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule",
        Guide("use `azure.ai.ml.entities.JobSchedule` with a `RecurrenceTrigger`"),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.create",
        Guide(
            "call `ml_client.schedules.begin_create_or_update(JobSchedule(name=..., trigger=..., "
            "create_job=pipeline_job))`: `recurrence` becomes `trigger=RecurrenceTrigger(...)`, "
            "`pipeline_id` the pipeline job itself, `experiment_name` and `pipeline_parameters` "
            "stand in that job; a schedule that watches a datastore has no counterpart",
            """\
from azure.ai.ml.entities import JobSchedule, RecurrenceTrigger

schedule = JobSchedule(
    name="<schedule>",
    trigger=RecurrenceTrigger(frequency="<day, week or month>", interval=...),
    create_job=pipeline_job,
)
ml_client.schedules.begin_create_or_update(schedule).result()""",
        ),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.create_for_pipeline_endpoint",
        Guide(
            "schedule the pipeline job itself with `JobSchedule(name=..., trigger=..., "
            "create_job=pipeline_job)`"
        ),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.get",
        Guide("call `ml_client.schedules.get(name)`, by name and not by id"),
        _SCHEDULE,
    ),
    Symbol("azureml.pipeline.core.schedule.Schedule.list", _LIST_SCHEDULES, _SCHEDULE),
    Symbol("azureml.pipeline.core.schedule.Schedule.get_all", _LIST_SCHEDULES, _SCHEDULE),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.get_schedules_for_pipeline_id",
        _LIST_SCHEDULES,
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.get_schedules_for_pipeline_endpoint_id",
        _LIST_SCHEDULES,
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.disable",
        Guide("call `ml_client.schedules.begin_disable(name).result()`"),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.enable",
        Guide("call `ml_client.schedules.begin_enable(name).result()`"),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.update",
        Guide("change the schedule and call `ml_client.schedules.begin_create_or_update`"),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.status",
        Guide("read `is_enabled` of `ml_client.schedules.get(name)`"),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.id",
        Guide("keep the schedule's name, which v2 asks for in place of an id"),
        _SCHEDULE,
    ),
    *of_members(
        "azureml.pipeline.core.schedule.Schedule",
        _SCHEDULE,
        {
            "name": "keep the name as text: `ml_client.schedules.get(name)` takes it",
            "description": "read `ml_client.schedules.get(name).description`",
            "pipeline_id pipeline_endpoint_id data_path_parameter_name continue_on_step_failure": (
                "read `create_job` of the schedule that `ml_client.schedules.get(name)` returns"
            ),
            "recurrence": "read `trigger` of the schedule that `ml_client.schedules.get(name)` "
            "returns",
            "datastore_name path_on_datastore polling_interval": Gone(
                "a v2 schedule does not watch a datastore; let Event Grid call a batch endpoint"
            ),
            "get_pipeline_runs get_last_pipeline_run": "iterate over `ml_client.jobs.list("
            "scheduled_job_name=...)`, with the name of the schedule",
        },
    ),
    Symbol(
        "azureml.pipeline.core.schedule.Schedule.load_yaml",
        Guide("write the `JobSchedule` in Python, or create it with `az ml schedule create -f`"),
        _SCHEDULE,
    ),
    Symbol(
        "azureml.pipeline.core.schedule.ScheduleRecurrence",
        Guide(
            "use `RecurrenceTrigger(frequency=..., interval=...)`; hours, minutes and week days "
            "go into its `schedule=RecurrencePattern(...)`",
            """\
from azure.ai.ml.entities import RecurrencePattern, RecurrenceTrigger

trigger = RecurrenceTrigger(
    frequency="week", interval=...,
    schedule=RecurrencePattern(week_days=["<day>"], hours=..., minutes=...),
)""",
        ),
        _SCHEDULE,
    ),
    *of_members(
        "azureml.pipeline.core.schedule.ScheduleRecurrence",
        _SCHEDULE,
        {
            "frequency": "give it as `frequency=` of `RecurrenceTrigger(...)`, in lower case: "
            '`"Day"` becomes `"day"`',
            "interval": "give it as `interval=` of `RecurrenceTrigger(...)`",
            "start_time": "give it as `start_time=` of `RecurrenceTrigger(...)`",
            "time_zone": "give it as `time_zone=` of `RecurrenceTrigger(...)`",
            "hours": "give them as `hours=` of `RecurrencePattern(...)`",
            "minutes": "give them as `minutes=` of `RecurrencePattern(...)`",
            "week_days": "give them as `week_days=` of `RecurrencePattern(...)`, in lower case",
            "validate": "drop it: the trigger is checked when the schedule is created",
        },
    ),
    Symbol(
        "azureml.pipeline.core.schedule.TimeZone",
        Guide("use `azure.ai.ml.constants.TimeZone`, whose members are in upper case"),
        _SCHEDULE,
    ),
)

SYMBOLS = (
    *_ROWS_PUBLISHED,
    *_ROWS_SCHEDULE,
)
