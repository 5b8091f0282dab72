"""What is said about published v1 pipelines, their endpoints, and schedules."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_PUBLISH = "migrate-to-v2-deploy-pipelines"
_SCHEDULE = "how-to-schedule-pipeline-job"

_PUBLISH_STEPS = Guide(
    "register the pipeline component and serve it by a `BatchEndpoint` with a "
    "`PipelineComponentBatchDeployment`",
    """\
component = ml_client.components.create_or_update(train_pipeline().component)
ml_client.batch_endpoints.begin_create_or_update(BatchEndpoint(name=name)).result()
ml_client.batch_deployments.begin_create_or_update(PipelineComponentBatchDeployment(
    name="v1", endpoint_name=name, component=component)).result()""",
)
_INVOKE = Guide(
    "call `ml_client.batch_endpoints.invoke(endpoint_name=..., inputs={...})`, with "
    "`deployment_name=` for another than the default"
)
_LIST_DEPLOYMENTS = Guide(
    "iterate over `ml_client.batch_deployments.list(endpoint_name=...)`, and over "
    "`ml_client.batch_endpoints.list()` for the endpoints"
)
_DEFAULT_DEPLOYMENT = Guide(
    "set `default_deployment_name` of the `BatchEndpoint` and update the endpoint"
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
        Guide("read `name` of the batch deployment"),
        _PUBLISH,
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
        Guide("add a `PipelineComponentBatchDeployment` to the endpoint"),
        _PUBLISH,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint.add_default",
        Guide(
            "add a `PipelineComponentBatchDeployment` and make it `default_deployment_name` of "
            "the endpoint"
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
        Guide("read `name` of the `BatchEndpoint`"),
        _PUBLISH,
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
            "create_job=pipeline_job))`; a schedule that watches a datastore has no counterpart",
            """\
schedule = JobSchedule(
    name=name, trigger=RecurrenceTrigger(frequency="day", interval=1), create_job=pipeline_job
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
trigger = RecurrenceTrigger(
    frequency="week", interval=1,
    schedule=RecurrencePattern(week_days=["monday"], hours=8, minutes=30),
)""",
        ),
        _SCHEDULE,
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
