"""`PipelineRun` and `StepRun` look at a v1 pipeline that runs or ran. In SDK v2 a pipeline and its
steps are jobs, read through `ml_client.jobs`.

`wait_for_completion` of the pipeline becomes `ml_client.jobs.stream(name)`, which prints the log
and raises when the job failed. It refuses the job of a step; ask for its `status` instead.
`get_steps` becomes `ml_client.jobs.list(parent_job_name=...)`. Outputs are downloaded with
`ml_client.jobs.download(name, output_name=...)`, logs with
`ml_client.jobs.download(name, all=True)`.

`find_step_run("train")` found steps by name. A v2 step is found by going through the children; the
name it has in the pipeline function is the `display_name` of its job.

What both classes take over from `Run`, such as metrics, has its own rules.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL609",
    name="pipeline-run",
    symbols=("azureml.pipeline.core.run",),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.pipeline.core import PipelineRun

ws = Workspace.from_config()
run = PipelineRun.get(ws, "run-id")  # AZL609
run.wait_for_completion()  # AZL609
for step in run.get_steps():  # AZL609
    print(step)
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
ml_client.jobs.stream("run-id")
for job in ml_client.jobs.list(parent_job_name="run-id"):
    print(job)
""",
        ),
    ),
    near_misses=(
        """\
class PipelineRun:
    def get_steps(self): ...

PipelineRun().get_steps()
""",
    ),
)
