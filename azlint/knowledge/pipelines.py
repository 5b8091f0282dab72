"""What is said about v1 pipelines, their steps, and their runs."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_PIPELINE = "migrate-to-v2-execution-pipeline"
_SWEEP = "migrate-to-v2-execution-hyperdrive"
_AUTOML = "migrate-to-v2-execution-automl"
_PARALLEL = "migrate-to-v2-execution-parallel-run-step"

_PIPELINE_FUNCTION = Guide(
    "write a function with `@azure.ai.ml.dsl.pipeline` that calls the steps and passes "
    "`step.outputs.<output>` to the next one: `steps` are the calls in it, a `PipelineParameter` "
    "is a parameter of it, `default_datastore` is `pipeline_job.settings.default_datastore`, and "
    "the order follows the data",
    """\
from azure.ai.ml import Input, Output, command
from azure.ai.ml.dsl import pipeline

prepare = command(
    code="<folder>", environment="azureml:<environment>@latest",
    command="python <script> --data ${{inputs.data}} --out ${{outputs.prepared}}",
    inputs={"data": Input(type="uri_folder")}, outputs={"prepared": Output(type="uri_folder")},
)
train = command(
    code="<folder>", environment="azureml:<environment>@latest",
    command="python <script> --data ${{inputs.data}}",
    inputs={"data": Input(type="uri_folder")},
)


@pipeline(default_compute="<compute>")
def train_pipeline(data):
    prepare_step = prepare(data=data)
    train(data=prepare_step.outputs.prepared)


pipeline_job = train_pipeline(data=Input(type="uri_folder", path="azureml:<data>@latest"))
pipeline_job = ml_client.jobs.create_or_update(pipeline_job, experiment_name="<experiment>")""",
)
_GRAPH = Guide("write the graph as a function with `@azure.ai.ml.dsl.pipeline`")
_COMPONENT = Guide(
    "make a component of it: `load_component(source=...)`, registered with "
    "`ml_client.components.create_or_update(component)`"
)

_ROWS_PIPELINE = (
    Symbol("azureml.pipeline", _PIPELINE_FUNCTION, _PIPELINE),
    Symbol("azureml.pipeline.core", _PIPELINE_FUNCTION, _PIPELINE),
    Symbol("azureml.pipeline._cli_wrapper", _PIPELINE_FUNCTION, _PIPELINE),
    Symbol("azureml.pipeline.core.pipeline.Pipeline", _PIPELINE_FUNCTION, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.pipeline.Pipeline.submit",
        Guide(
            "submit the pipeline job with `ml_client.jobs.create_or_update(pipeline_job, "
            "experiment_name=...)`; parameters become arguments of the function, "
            "`regenerate_outputs=True` becomes `settings.force_rerun`",
            """\
pipeline_job = pipeline_function()
pipeline_job.settings.force_rerun = True
pipeline_job = ml_client.jobs.create_or_update(pipeline_job, experiment_name="<experiment>")""",
        ),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline.Pipeline._set_experiment_name",
        Guide(
            "name the experiment at submission: "
            "`ml_client.jobs.create_or_update(pipeline_job, experiment_name=...)`"
        ),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline.Pipeline.validate",
        Guide("call `ml_client.jobs.validate(pipeline_job)`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline.Pipeline.load_yaml",
        Guide("rewrite the YAML in the v2 form and load it with `azure.ai.ml.load_job(source)`"),
        "v1/reference-pipeline-yaml",
    ),
    Symbol("azureml.pipeline.core.pipeline.Pipeline.graph", _GRAPH, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.pipeline.Pipeline.service_endpoint",
        Gone("it is the inside of the v1 client"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.graph.PipelineParameter",
        Guide(
            "make it a parameter of the function below `@azure.ai.ml.dsl.pipeline`, with "
            "`default_value` as the default, and give its value in the call of that function",
            """\
from azure.ai.ml.dsl import pipeline


@pipeline(default_compute="<compute>")
def pipeline_function(parameter=...):
    step(value=parameter)


pipeline_job = pipeline_function(parameter=...)""",
        ),
        _PIPELINE,
    ),
    *of_members(
        "azureml.pipeline.core.graph.PipelineParameter",
        _PIPELINE,
        {
            "name": "name the parameter of the pipeline function",
            "default_value": "give it as the default of the parameter of the pipeline function",
        },
    ),
    Symbol(
        "azureml.pipeline.core.builder.StepSequence",
        Guide(
            "pass an output of one step to the next: v2 orders steps by their data, and has no "
            "order without it"
        ),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.builder.PipelineStep",
        Guide("describe the step as a component and call it in the pipeline function"),
        _PIPELINE,
    ),
    *of_members(
        "azureml.pipeline.core.builder.PipelineStep",
        _PIPELINE,
        {
            "name": "name the step by the variable that holds it in the pipeline function, or with "
            "`step.name = ...` and `step.display_name = ...`",
            "run_after_steps": "read the order off the pipeline function: v2 orders steps by their "
            "data",
            "step_type": "read `step.type` of the node",
            "create_node create_module_def create_input_output_bindings": Gone(
                "v2 makes a node of each call in the pipeline function by itself"
            ),
            "validate_arguments resolve_input_arguments": "call "
            "`ml_client.jobs.validate(pipeline_job)`",
            "get_source_directory": "read `code` of the component",
        },
    ),
    Symbol(
        "azureml.pipeline.core.builder.PipelineStep.run_after",
        Guide(
            "pass an output of the other step to this one: v2 orders steps by their data, so "
            "steps that share none need a small dummy output"
        ),
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.core.graph", _GRAPH, _PIPELINE),
    Symbol("azureml.pipeline.core.graph.Graph", _GRAPH, _PIPELINE),
    Symbol("azureml.pipeline.core.graph.Node", _GRAPH, _PIPELINE),
    Symbol("azureml.pipeline.core.graph.Edge", _GRAPH, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.graph.InputPortDef",
        Guide("declare the input in the component's `inputs`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.graph.OutputPortDef",
        Guide("declare the output in the component's `outputs`, an `Output(type=..., mode=...)`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.graph.InputPortBinding",
        Guide("declare the input in the component's `inputs` and pass it in the pipeline function"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.graph.OutputPortBinding",
        Guide("declare the output in the component's `outputs`"),
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.core.module", _COMPONENT, _PIPELINE),
    Symbol("azureml.pipeline.core.module.Module", _COMPONENT, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.module.Module.get",
        Guide("call `ml_client.components.get(name, version)`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.module.Module.create",
        _COMPONENT,
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.module.Module.publish_python_script",
        _COMPONENT,
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.core.module.ModuleVersion", _COMPONENT, _PIPELINE),
    Symbol("azureml.pipeline.core.module.ModuleVersionDescriptor", _COMPONENT, _PIPELINE),
    Symbol("azureml.pipeline.core.module_step_base", _COMPONENT, _PIPELINE),
)

_COMMAND_COMPONENT = Guide(
    "describe the step with `azure.ai.ml.command(code=..., command=..., inputs={...}, "
    "outputs={...}, environment=..., compute=...)` and call it in a pipeline function: "
    "`source_directory` becomes `code=`, `script_name` and `arguments` the command, `inputs` and "
    "`outputs` an `Input` or `Output` each, `runconfig` gives `environment=` and "
    "`instance_count=`, `allow_reuse=False` is `is_deterministic=False`",
    """\
from azure.ai.ml import Input, Output, command

prepare = command(
    name="<step>", code="<source directory>",
    command="python <script> --data ${{inputs.data}} --out ${{outputs.prepared}}",
    inputs={"data": Input(type="uri_folder")},
    outputs={"prepared": Output(type="uri_folder", mode="rw_mount")},
    environment="azureml:<environment>@latest", compute="<compute>", is_deterministic=True,
)""",
)
_SCRIPT_STEP = Guide(
    _COMMAND_COMPONENT.text.replace("`script_name` and `arguments` the", "`command` stays the"),
    _COMMAND_COMPONENT.snippet,
)
_NO_STEP = "SDK v2 has no such step"
_ADLA = Gone("SDK v2 has no Data Lake Analytics step, and that service is retired")
_BATCH = Gone("SDK v2 has no Azure Batch step; call Batch in a command step")
_KUSTO = Gone("SDK v2 has no Kusto step; query Kusto in a command step")
_DATABRICKS = Gone(
    "SDK v2 has no Databricks step; start the Databricks job from a command step or Data Factory"
)
_TRANSFER = Guide(
    "copy with `azure.ai.ml.data_transfer.copy_data(...)`, a preview, or in a command step"
)
_SWEEP_STEP = Guide(
    "call `.sweep(primary_metric=..., goal=..., sampling_algorithm=...)` on the command node in "
    "the pipeline function and set its limits with `set_limits(...)`; `metrics_output` has no "
    "counterpart, the best model is an output of the command",
    """\
from azure.ai.ml.dsl import pipeline
from azure.ai.ml.sweep import Uniform


@pipeline(default_compute="<compute>")
def pipeline_function(data):
    node = train(data=data, rate=Uniform(min_value=..., max_value=...))
    sweep_node = node.sweep(
        primary_metric="<metric>", goal="Maximize", sampling_algorithm="random"
    )
    sweep_node.set_limits(max_total_trials=..., max_concurrent_trials=..., timeout=...)""",
)
_AUTOML_STEP = Guide(
    "call `automl.classification(...)`, `automl.regression(...)` or `automl.forecasting(...)` in "
    'the pipeline function, with `outputs={"best_model": Output(type="mlflow_model")}` for what '
    "`TrainingOutput` gave",
    """\
from azure.ai.ml import Output, automl
from azure.ai.ml.dsl import pipeline


@pipeline(default_compute="<compute>")
def pipeline_function(training_data):
    node = automl.classification(
        training_data=training_data, target_column_name="<label>",
        outputs={"best_model": Output(type="mlflow_model")},
    )
    return {"best_model": node.outputs.best_model}""",
)
_R_STEP = Guide('run the script by a command step: `command="Rscript <script>"`')
_SPARK_STEP = Guide("describe the step with `azure.ai.ml.spark(...)`")
_MPI_STEP = Guide(
    "describe the step with `azure.ai.ml.command(...)` and `distribution=MpiDistribution(...)`"
)

_ROWS_STEP = (
    Symbol("azureml.pipeline.steps", _COMMAND_COMPONENT, _PIPELINE),
    Symbol(
        "azureml.pipeline.steps.python_script_step.PythonScriptStep",
        _COMMAND_COMPONENT,
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.steps.command_step.CommandStep", _SCRIPT_STEP, _PIPELINE),
    Symbol(
        "azureml.pipeline.steps.estimator_step.EstimatorStep",
        Guide(
            "describe the step with `azure.ai.ml.command(...)` and call it in a pipeline function: "
            "`estimator_entry_script_arguments` become the command, what the estimator said of "
            "packages becomes an `Environment`",
            _COMMAND_COMPONENT.snippet,
        ),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.steps.module_step.ModuleStep",
        Guide("load the registered component with `ml_client.components.get(name)` and call it"),
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.steps.mpi_step.MpiStep", _MPI_STEP, _PIPELINE),
    Symbol("azureml.pipeline.steps.r_script_step", _R_STEP, _PIPELINE),
    Symbol("azureml.pipeline.steps.r_script_step.RScriptStep", _R_STEP, _PIPELINE),
    Symbol("azureml.pipeline.steps.synapse_spark_step.SynapseSparkStep", _SPARK_STEP, _PIPELINE),
    Symbol("azureml.pipeline.steps.hyper_drive_step.HyperDriveStep", _SWEEP_STEP, _SWEEP),
    Symbol(
        "azureml.pipeline.steps.hyper_drive_step.HyperDriveStepRun",
        Guide("list the trials with `ml_client.jobs.list(parent_job_name=...)`"),
        _SWEEP,
    ),
    Symbol("azureml.pipeline.steps.automl_step.AutoMLStep", _AUTOML_STEP, _AUTOML),
    Symbol(
        "azureml.pipeline.steps.automl_step.AutoMLStepRun",
        Guide("list the trials with `ml_client.jobs.list(parent_job_name=...)`"),
        _AUTOML,
    ),
    Symbol("azureml.pipeline.steps.data_transfer_step.DataTransferStep", _TRANSFER, _PIPELINE),
    Symbol("azureml.pipeline.steps.databricks_step.DatabricksStep", _DATABRICKS, _PIPELINE),
    Symbol("azureml.pipeline.steps.adla_step.AdlaStep", _ADLA, _PIPELINE),
    Symbol("azureml.pipeline.steps.azurebatch_step.AzureBatchStep", _BATCH, _PIPELINE),
    Symbol("azureml.pipeline.steps.kusto_step.KustoStep", _KUSTO, _PIPELINE),
    Symbol(
        "azureml.contrib.pipeline",
        Guide("describe the step with `azure.ai.ml.parallel.parallel_run_function(...)`"),
        _PARALLEL,
    ),
    Symbol(
        "azureml.contrib.automl.pipeline",
        Gone(f"{_NO_STEP}; train many models with a parallel job"),
        _PARALLEL,
    ),
    Symbol(
        "azureml.contrib.automl.pipeline.steps.automl_pipeline_builder.AutoMLPipelineBuilder",
        Gone(f"{_NO_STEP}; train many models with a parallel job"),
        _PARALLEL,
    ),
    *of_members(
        "azureml.contrib.automl.pipeline.steps.automl_pipeline_builder.AutoMLPipelineBuilder",
        _PARALLEL,
        {
            "get_many_models_train_steps get_many_models_batch_inference_steps": Guide(
                "write the loop over the groups as the entry script of a parallel job, "
                '`azure.ai.ml.parallel.parallel_run_function(partition_keys=["<column>"], ...)`'
            ),
        },
    ),
    Symbol(
        "azureml.contrib.automl.pipeline.steps.utilities.get_output_from_mm_pipeline",
        Guide("call `ml_client.jobs.download(name, output_name=..., download_path=...)`"),
        _PARALLEL,
    ),
)

_CHILD_JOBS = Guide(
    "iterate over `ml_client.jobs.list(parent_job_name=...)`",
    'steps = list(ml_client.jobs.list(parent_job_name="<pipeline job>"))',
)
_STATUS = Guide("read `ml_client.jobs.get(name).status`")
_STREAM = Guide("call `ml_client.jobs.stream(name)`, which prints the log until the job ends")
_DOWNLOAD = Guide(
    "call `ml_client.jobs.download(name, output_name=..., download_path=...)`",
    'ml_client.jobs.download("<job>", output_name="<output>", download_path="<local folder>")',
)
_STEP_WAIT = Guide(
    "stream the whole pipeline with `ml_client.jobs.stream(parent_name)`, or ask for "
    "`ml_client.jobs.get(name).status`: v2 streams no single step"
)
_LOGS = Guide("call `ml_client.jobs.download(name, all=True)` and read the log files")

_ROWS_RUN = (
    Symbol(
        "azureml.pipeline.core.run",
        Guide("take the job with `ml_client.jobs.get(name)`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun",
        Guide("take the pipeline job with `ml_client.jobs.get(name)`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun.get",
        Guide("call `ml_client.jobs.get(run_id)`"),
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.core.run.PipelineRun.wait_for_completion", _STREAM, _PIPELINE),
    Symbol("azureml.pipeline.core.run.PipelineRun.get_status", _STATUS, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun.cancel",
        Guide("call `ml_client.jobs.begin_cancel(name).result()`"),
        _PIPELINE,
    ),
    *(
        symbol
        for run in ("PipelineRun", "StepRun")
        for symbol in of_members(
            f"azureml.pipeline.core.run.{run}",
            _PIPELINE,
            {
                "complete": "delete it: the service ends the job",
                "fail": "raise an exception in the script: the job then fails, and its pipeline "
                "with it",
                "child_run": "open it with `mlflow.start_run(run_name=..., nested=True)` inside "
                "the job; the steps of a pipeline are its children already",
            },
        )
    ),
    Symbol("azureml.pipeline.core.run.PipelineRun.get_steps", _CHILD_JOBS, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun.find_step_run",
        Guide(
            "go through `ml_client.jobs.list(parent_job_name=...)` and keep the job with the "
            "step's `display_name`",
            """\
steps = [
    job
    for job in ml_client.jobs.list(parent_job_name="<pipeline job>")
    if job.display_name == "<step>"
]""",
        ),
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.core.run.PipelineRun.get_pipeline_output", _DOWNLOAD, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun.get_pipeline_runs",
        Guide("go through `ml_client.jobs.list()`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun.get_tags",
        Guide("read `ml_client.jobs.get(name).tags`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun.get_graph",
        Guide("read `jobs` of the pipeline job: `ml_client.jobs.get(name).jobs`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun.save",
        Guide("save the job as YAML with `job.dump(path)`"),
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.run.StepRun",
        Guide("take the step's job with `ml_client.jobs.get(name)`"),
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.core.run.StepRun.wait_for_completion", _STEP_WAIT, _PIPELINE),
    Symbol("azureml.pipeline.core.run.StepRun.get_status", _STATUS, _PIPELINE),
    Symbol("azureml.pipeline.core.run.StepRun.get_output", _DOWNLOAD, _PIPELINE),
    Symbol("azureml.pipeline.core.run.StepRun.get_output_data", _DOWNLOAD, _PIPELINE),
    Symbol("azureml.pipeline.core.run.StepRun.get_outputs", _DOWNLOAD, _PIPELINE),
    Symbol("azureml.pipeline.core.run.StepRun.get_job_log", _LOGS, _PIPELINE),
    Symbol("azureml.pipeline.core.run.StepRun.get_stderr_log", _LOGS, _PIPELINE),
    Symbol("azureml.pipeline.core.run.StepRun.get_stdout_log", _LOGS, _PIPELINE),
    Symbol("azureml.pipeline.core.run.StepRun.get_details_with_logs", _LOGS, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.run.StepRun.pipeline_run_id",
        Guide("read `parent_job_name` of the step's job"),
        _PIPELINE,
    ),
    Symbol("azureml.pipeline.core.run.StepRunOutput", _DOWNLOAD, _PIPELINE),
    *of_members(
        "azureml.pipeline.core.run.StepRunOutput",
        _PIPELINE,
        {
            "step_run": "take the step's job with `ml_client.jobs.get(name)`",
            "pipeline_run_id": "read `parent_job_name` of the step's job",
            "context": Gone("it is the inside of the v1 client"),
            "name": "keep the name as text: it is the key in `outputs` of the job",
            "step_output": "read `ml_client.jobs.get(name).outputs`",
        },
    ),
    Symbol("azureml.pipeline.core.run.StepRunOutput.get_port_data_reference", _DOWNLOAD, _PIPELINE),
)

SYMBOLS = (
    *_ROWS_PIPELINE,
    *_ROWS_STEP,
    *_ROWS_RUN,
)
