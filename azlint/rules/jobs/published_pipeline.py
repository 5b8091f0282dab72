"""v1 publishes a pipeline so that others can start it by REST. In SDK v2 a batch endpoint does
that, with a pipeline component as its deployment.

| v1 | v2 |
|---|---|
| `PipelineEndpoint` | `BatchEndpoint` |
| `PublishedPipeline`, one version | `PipelineComponentBatchDeployment` |
| pipeline parameters | inputs of the job |
| `submit(...)` | `ml_client.batch_endpoints.invoke(endpoint_name=..., inputs=...)` |
| default version | `default_deployment_name` of the endpoint |

A batch endpoint deploys pipeline components, not pipelines: `train_pipeline().component`.
Deployments have no versions, so put the version into the name. They cannot be disabled, only
deleted.

**Callers change too.** The address is another one, and the body of the request has inputs in
`properties.InputData` in place of `ParameterAssignments`. `PipelineDraft` has no counterpart.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL607",
    name="published-pipeline",
    symbols=(
        "azureml.pipeline.core.pipeline.Pipeline.publish",
        "azureml.pipeline.core.graph.PublishedPipeline",
        "azureml.pipeline.core.pipeline_endpoint",
        "azureml.pipeline.core.pipeline_draft",
        "azureml.pipeline.core.run.PipelineRun.publish_pipeline",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.pipeline.core import Pipeline, PipelineEndpoint

ws = Workspace.from_config()

def publish(pipeline: Pipeline):
    published = pipeline.publish(name="train", version="1")  # AZL607
    return PipelineEndpoint.publish(ws, name="train", pipeline=published)  # AZL607
""",
            good="""\
from azure.ai.ml import MLClient
from azure.ai.ml.entities import BatchEndpoint, PipelineComponentBatchDeployment
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())

def publish(pipeline_job):
    component = ml_client.components.create_or_update(pipeline_job.component)
    endpoint = BatchEndpoint(name="train")
    ml_client.batch_endpoints.begin_create_or_update(endpoint).result()
    deployment = PipelineComponentBatchDeployment(
        name="train-1", endpoint_name="train", component=component
    )
    ml_client.batch_deployments.begin_create_or_update(deployment).result()
""",
        ),
    ),
    near_misses=(
        """\
class Pipeline:
    def publish(self, name): ...

Pipeline().publish(name="train")
""",
    ),
)
