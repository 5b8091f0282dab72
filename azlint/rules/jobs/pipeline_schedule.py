"""A v1 `Schedule` starts a published pipeline by time or when data changes. SDK v2 schedules a
pipeline job with `JobSchedule`, by time only.

`ScheduleRecurrence` becomes `RecurrenceTrigger`, with hours, minutes and week days in its
`RecurrencePattern`; `CronTrigger(expression=...)` is new. The job is scheduled itself, so nothing
is published first. Schedules have a name in place of an id, and `ml_client.schedules.list()` leaves
out disabled ones unless told.

**What is lost.** A schedule on a datastore path (`datastore=`, `path_on_datastore=`,
`polling_interval=`) has no counterpart; let Azure Event Grid call a batch endpoint.

v1 schedules go on running after the code moved. Disable them with v1 before, or the job runs twice.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL608",
    name="pipeline-schedule",
    symbols=("azureml.pipeline.core.schedule",),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.pipeline.core import Schedule, ScheduleRecurrence

ws = Workspace.from_config()
daily = ScheduleRecurrence(frequency="Day", interval=1)  # AZL608
schedule = Schedule.create(  # AZL608
    ws, name="daily", pipeline_id="id", experiment_name="train", recurrence=daily
)
""",
            good="""\
from azure.ai.ml import MLClient, load_job
from azure.ai.ml.entities import JobSchedule, RecurrenceTrigger
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
schedule = JobSchedule(
    name="daily",
    trigger=RecurrenceTrigger(frequency="day", interval=1),
    create_job=load_job(source="pipeline.yml"),
)
ml_client.schedules.begin_create_or_update(schedule).result()
""",
        ),
    ),
    near_misses=(
        """\
import schedule

schedule.every().day.do(print)
""",
    ),
)
