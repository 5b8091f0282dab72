"""What is said about v1 jobs: submission, pipelines, sweeps, AutoML, and the tools around them."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Rename, Symbol

_COMMAND = "migrate-to-v2-command-job"
_JOB_YAML = "reference-yaml-job-command"
_PIPELINE = "migrate-to-v2-execution-pipeline"
_PUBLISH = "migrate-to-v2-deploy-pipelines"
_SCHEDULE = "how-to-schedule-pipeline-job"
_SWEEP = "migrate-to-v2-execution-hyperdrive"
_AUTOML = "migrate-to-v2-execution-automl"
_PARALLEL = "migrate-to-v2-execution-parallel-run-step"
_DISTRIBUTED = "how-to-train-distributed-gpu"
_TRACKING = "how-to-track-experiments-mlflow"
_MIGRATE = "how-to-migrate-from-v1"
_DASHBOARD = "how-to-responsible-ai-insights-sdk-cli"
_MONITOR = "how-to-monitor-model-performance"
_ENTRY_SCRIPT = "v1/how-to-deploy-advanced-entry-script"

_EXPERIMENT_OF_JOB = Guide(
    "drop it in the job: `experiment_name=` of the job names the experiment, and MLflow logs to it"
)
_ARCHIVE_JOBS = Guide("archive its jobs one by one with `ml_client.jobs.archive(name)`")
_EXPERIMENT_TAGS = Guide("set the tag with `mlflow.set_experiment_tags({...})`")

_ROWS_EXPERIMENT = (
    Symbol(
        "azureml.core.experiment",
        Guide("name the experiment with `experiment_name=` of each job"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.experiment.Experiment",
        Guide("name the experiment with `experiment_name=` of each job; v2 has no such object"),
        _COMMAND,
        in_job=_EXPERIMENT_OF_JOB,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.submit",
        Guide(
            "submit the job with `ml_client.jobs.create_or_update(job)`, with `experiment_name=` "
            "on the job",
            """\
job = command(
    code="src", command="python train.py", environment=env, compute="cpu-cluster",
    experiment_name=experiment_name,
)
job = ml_client.jobs.create_or_update(job)""",
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.name",
        Guide("read `job.experiment_name`"),
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
        Gone("MLflow sets tags of an experiment and does not delete them"),
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

_COMMAND_JOB = Guide(
    'describe the job with `azure.ai.ml.command(code=..., command="python train.py ...", '
    "environment=..., compute=...)`",
    """\
job = command(
    code=source_directory, command="python train.py --alpha ${{inputs.alpha}}",
    inputs={"alpha": 0.1}, environment=env, compute="cpu-cluster",
)""",
)
_IN_COMMAND = Guide(
    'write the arguments into the command: `command="python train.py --alpha '
    '${{inputs.alpha}}"`, with `inputs={...}`'
)
_COMPUTE = Guide('name the compute: `compute="cpu-cluster"` of `command(...)`')
_DOCKER_OPTIONS = Guide(
    "set `shm_size=` and `docker_args=` of `command(...)`; a v2 job always runs in a container"
)
_DEFAULT_IMAGE = Guide(
    "name the image in `Environment(image=...)`, such as "
    "`mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04`"
)
_DEFAULT_GPU_IMAGE = Guide("name a CUDA image in `Environment(image=...)`: v2 has no such constant")
_OUTPUTS = Guide("declare it with `azure.ai.ml.Output(type=..., path=...)` of the job")
_INPUTS = Guide("declare it with `azure.ai.ml.Input(type=..., path=..., mode=...)` of the job")
_SPARK_JOB = Guide("describe the job with `azure.ai.ml.spark(...)`")
_NO_HDI = Gone("SDK v2 does not run jobs on HDInsight")
_NO_DATABRICKS = Gone(
    "SDK v2 does not run jobs on Databricks; start the Databricks job by its own API"
)

_ROWS_CONFIG = (
    Symbol("azureml.core.script_run_config", _COMMAND_JOB, _COMMAND),
    Symbol("azureml.core.script_run_config.ScriptRunConfig", _COMMAND_JOB, _COMMAND),
    Symbol(
        "azureml.core.script_run_config.ScriptRunConfig.run_config",
        Guide("set it as an argument of `command(...)`, or an attribute of the job"),
        _COMMAND,
    ),
    Symbol("azureml.core.script_run_config.ScriptRunConfig.arguments", _IN_COMMAND, _COMMAND),
    Symbol(
        "azureml.core.script_run_config.ScriptRunConfig.script",
        Guide('name the script in the command: `command="python train.py"`'),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.script_run_config.ScriptRunConfig.source_directory",
        Guide("name the folder in `command(code=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.script_run_config.ScriptRunConfig.command",
        Guide("give it as text: `command(command=...)`"),
        _COMMAND,
    ),
    Symbol("azureml.core.script_run_config.submit", _COMMAND_JOB, _COMMAND),
    Symbol(
        "azureml.core.script_run_config.get_run_config_from_script_run",
        Guide("take the job with `ml_client.jobs.get(name)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig",
        Guide("give the settings as arguments of `azure.ai.ml.command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration",
        Guide(
            "give its settings as arguments of `azure.ai.ml.command(...)`: `compute=`, "
            "`environment=`, `instance_count=`, `distribution=`"
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.load",
        Guide(
            "rewrite the `.runconfig` file as job YAML and load it with "
            "`azure.ai.ml.load_job(source)`"
        ),
        _JOB_YAML,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.save",
        Guide("save the job as YAML with `job.dump(path)`"),
        _JOB_YAML,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.delete",
        Guide("delete the job's YAML file"),
        _JOB_YAML,
    ),
    Symbol("azureml.core.runconfig.RunConfiguration.target", _COMPUTE, _COMMAND),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.environment",
        Guide("give it as `environment=` of `command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.environment_variables",
        Guide("give them as `environment_variables=` of `command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.node_count",
        Guide("give it as `instance_count=` of `command(...)`"),
        _COMMAND,
    ),
    Symbol("azureml.core.runconfig.RunConfiguration.arguments", _IN_COMMAND, _COMMAND),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.script",
        Guide('name the script in the command: `command="python train.py"`'),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.command",
        Guide("give it as text: `command(command=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.framework",
        Guide("drop it: the command starts Python, `distribution=` says how it is distributed"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.communicator",
        Guide("give `distribution=MpiDistribution(...)` or another distribution to `command(...)`"),
        _DISTRIBUTED,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.max_run_duration_seconds",
        Guide("give it as `timeout=` of `command(...)`, in seconds as before"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.priority",
        Guide("give it as `priority=` of `command(...)`, with `job_tier=`"),
        _COMMAND,
    ),
    Symbol("azureml.core.runconfig.RunConfiguration.docker", _DOCKER_OPTIONS, _COMMAND),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.history",
        Guide("drop it: a v2 job always keeps its history, code snapshot and `outputs` folder"),
        _COMMAND,
    ),
    Symbol("azureml.core.runconfig.RunConfiguration.spark", _SPARK_JOB, _PIPELINE),
    Symbol("azureml.core.runconfig.RunConfiguration.hdi", _NO_HDI, _PIPELINE),
    Symbol("azureml.core.runconfig.RunConfiguration.data", _INPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.RunConfiguration.data_references", _INPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.RunConfiguration.output_data", _OUTPUTS, _COMMAND),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.services",
        Guide("give them as `services={...}` of `command(...)`, such as `JupyterLabJobService()`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.RunConfiguration.auto_prepare_environment",
        Guide("drop it: v2 prepares the environment when the job first uses it"),
        _COMMAND,
    ),
    Symbol("azureml.core.runconfig.DockerConfiguration", _DOCKER_OPTIONS, _COMMAND),
    Symbol(
        "azureml.core.runconfig.DockerConfiguration.use_docker",
        Guide("drop it: a v2 job always runs in the container of its environment"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.EnvironmentDefinition",
        Guide("use `azure.ai.ml.entities.Environment(name=..., image=..., conda_file=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.AmlComputeConfiguration",
        Guide("set `instance_type=` and `instance_count=` of `command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.KubernetesComputeConfiguration",
        Guide("set `instance_type=` of `command(...)`"),
        "how-to-attach-kubernetes-anywhere",
    ),
    Symbol(
        "azureml.core.runconfig.ApplicationEndpointConfiguration",
        Guide("give `services={...}` to `command(...)`, such as `JupyterLabJobService()`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.runconfig.HistoryConfiguration",
        Guide("drop it: a v2 job always keeps its history, code snapshot and `outputs` folder"),
        _COMMAND,
    ),
    Symbol("azureml.core.runconfig.SparkConfiguration", _SPARK_JOB, _PIPELINE),
    Symbol("azureml.core.runconfig.HdiConfiguration", _NO_HDI, _PIPELINE),
    Symbol("azureml.core.runconfig.Data", _INPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.DataLocation", _INPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.DataPath", _INPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.DataReferenceConfiguration", _INPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.Dataset", _INPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.Uri", _INPUTS, _COMMAND),
    Symbol(
        "azureml.core.runconfig.DatacacheConfiguration",
        Gone("SDK v2 has no data caches; mount or download the input"),
        _COMMAND,
    ),
    Symbol("azureml.core.runconfig.OutputData", _OUTPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.OutputOptions", _OUTPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.UploadOptions", _OUTPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.MountOptions", _OUTPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.GlobsOptions", _OUTPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.RegistrationOptions", _OUTPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.DatasetRegistrationOptions", _OUTPUTS, _COMMAND),
    Symbol("azureml.core.runconfig.MPI_CPU_IMAGE", _DEFAULT_IMAGE, _COMMAND),
    Symbol("azureml.core.runconfig.MPI_GPU_IMAGE", _DEFAULT_IMAGE, _COMMAND),
    Symbol("azureml.core.environment.DEFAULT_CPU_IMAGE", _DEFAULT_IMAGE, _COMMAND),
    Symbol("azureml.core.environment.DEFAULT_GPU_IMAGE", _DEFAULT_GPU_IMAGE, _COMMAND),
    Symbol("azureml.core.runconfig.DEFAULT_CPU_IMAGE", _DEFAULT_IMAGE, _COMMAND),
    Symbol("azureml.core.runconfig.DEFAULT_GPU_IMAGE", _DEFAULT_GPU_IMAGE, _COMMAND),
    Symbol("azureml.core.databricks", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.DatabricksCluster", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.DatabricksSection", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.PyPiLibrary", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.MavenLibrary", _NO_DATABRICKS, _PIPELINE),
    Symbol(
        "azureml.exceptions.RunConfigurationException",
        Guide("catch `azure.ai.ml.exceptions.ValidationException`"),
        _COMMAND,
    ),
)

_ESTIMATOR = Guide(
    "describe the job with `azure.ai.ml.command(...)`: `script_params` become `inputs`, the "
    "packages an `Environment`",
    _COMMAND_JOB.snippet,
)
_FRAMEWORK = Guide(
    "describe the job with `azure.ai.ml.command(...)` and an `Environment` with the framework, "
    "such as a curated one"
)

_ROWS_ESTIMATOR = (
    Symbol("azureml.train.estimator", _ESTIMATOR, _COMMAND),
    Symbol("azureml.train.estimator.Estimator", _ESTIMATOR, _COMMAND),
    Symbol("azureml.train.estimator.MMLBaseEstimator", _ESTIMATOR, _COMMAND),
    Symbol(
        "azureml.train.estimator.MMLBaseEstimator.run_config",
        Guide("set it as an argument of `command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.train.estimator.MMLBaseEstimator.conda_dependencies",
        Guide("list the packages in the conda file of the `Environment`"),
        _COMMAND,
    ),
    Symbol("azureml.train.estimator.MMLBaseEstimatorRunConfig", _ESTIMATOR, _COMMAND),
    Symbol("azureml.train.dnn", _FRAMEWORK, _COMMAND),
    Symbol("azureml.train.dnn.PyTorch", _FRAMEWORK, _COMMAND),
    Symbol("azureml.train.dnn.TensorFlow", _FRAMEWORK, _COMMAND),
    Symbol("azureml.train.dnn.Chainer", _FRAMEWORK, _COMMAND),
    Symbol("azureml.train.sklearn", _FRAMEWORK, _COMMAND),
    Symbol("azureml.train.sklearn.SKLearn", _FRAMEWORK, _COMMAND),
    Symbol("azureml.train._estimator_helper", _ESTIMATOR, _COMMAND),
    Symbol("azureml.train._script_validation", _ESTIMATOR, _COMMAND),
    Symbol("azureml.train._telemetry_logger", _ESTIMATOR, _COMMAND),
)

_MPI = Guide(
    "give `command(...)` a `distribution=MpiDistribution(process_count_per_instance=...)` and "
    "`instance_count=`"
)
_PYTORCH = Guide(
    "give `command(...)` a `distribution=PyTorchDistribution(process_count_per_instance=...)` and "
    "`instance_count=`; v1's `process_count` is the total, so divide it by the nodes",
    """\
from azure.ai.ml import PyTorchDistribution

distribution = PyTorchDistribution(process_count_per_instance=process_count // node_count)""",
)
_TENSORFLOW = Guide(
    "give `command(...)` a `distribution=TensorFlowDistribution(worker_count=..., "
    "parameter_server_count=...)`"
)

_ROWS_DISTRIBUTED = (
    Symbol("azureml.core.runconfig.MpiConfiguration", _MPI, _DISTRIBUTED),
    Symbol("azureml.core.runconfig.PyTorchConfiguration", _PYTORCH, _DISTRIBUTED),
    Symbol(
        "azureml.core.runconfig.PyTorchConfiguration.process_count",
        Guide(
            "set `process_count_per_instance=`, which counts one node where `process_count` "
            "counted all"
        ),
        _DISTRIBUTED,
    ),
    Symbol(
        "azureml.core.runconfig.PyTorchConfiguration.communication_backend",
        Guide("choose the backend in the script: `init_process_group(backend=...)`"),
        _DISTRIBUTED,
    ),
    Symbol(
        "azureml.core.runconfig.SUPPORTED_PYTORCH_BACKENDS",
        Guide("choose the backend in the script: `init_process_group(backend=...)`"),
        _DISTRIBUTED,
    ),
    Symbol("azureml.core.runconfig.TensorflowConfiguration", _TENSORFLOW, _DISTRIBUTED),
    Symbol(
        "azureml.core.runconfig.ParallelTaskConfiguration",
        Guide("describe a parallel job with `azure.ai.ml.parallel.parallel_run_function(...)`"),
        _PARALLEL,
    ),
    Symbol("azureml.train.dnn.Mpi", _MPI, _DISTRIBUTED),
    Symbol("azureml.train.dnn.Gloo", _PYTORCH, _DISTRIBUTED),
    Symbol("azureml.train.dnn.Nccl", _PYTORCH, _DISTRIBUTED),
    Symbol("azureml.train.dnn.ParameterServer", _TENSORFLOW, _DISTRIBUTED),
    Symbol(
        "azureml.train._distributed_training",
        Guide("give `command(...)` a `distribution=` such as `MpiDistribution(...)`"),
        _DISTRIBUTED,
    ),
)

_PIPELINE_FUNCTION = Guide(
    "write a function with `@azure.ai.ml.dsl.pipeline` that calls the components and passes "
    "outputs to inputs",
    """\
@pipeline(default_compute="cpu-cluster")
def train_pipeline(data):
    prep = prepare(data=data)
    train(data=prep.outputs.data)""",
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
pipeline_job = train_pipeline(data=data)
pipeline_job.settings.force_rerun = True
ml_client.jobs.create_or_update(pipeline_job, experiment_name=experiment_name)""",
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
        Guide("make it a parameter of the function below `@azure.ai.ml.dsl.pipeline`"),
        _PIPELINE,
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
    "describe the step with `azure.ai.ml.command(...)` or `load_component(source=...)` and call "
    "it in a pipeline function",
    """\
prepare = command(
    name="prepare", code="src", command="python prep.py --out ${{outputs.data}}",
    outputs={"data": Output(type="uri_folder")}, environment=env, compute="cpu-cluster",
)""",
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
_SWEEP_STEP = Guide("call `.sweep(...)` on the command node in the pipeline function")
_AUTOML_STEP = Guide(
    "call `automl.classification(...)`, `automl.regression(...)` or `automl.forecasting(...)` in "
    "the pipeline function"
)
_R_STEP = Guide('run the script by a command step: `command="Rscript train.R"`')
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
    Symbol("azureml.pipeline.steps.command_step.CommandStep", _COMMAND_COMPONENT, _PIPELINE),
    Symbol("azureml.pipeline.steps.estimator_step.EstimatorStep", _COMMAND_COMPONENT, _PIPELINE),
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
)

_PARALLEL_STEP = Guide(
    "describe the step with `azure.ai.ml.parallel.parallel_run_function(...)`; the entry script "
    "stays as it is",
    """\
score = parallel_run_function(
    name="score", inputs={"data": Input(type="uri_folder")}, input_data="${{inputs.data}}",
    outputs={"out": Output(type="uri_file")}, instance_count=2, mini_batch_size="10",
    task=RunFunction(code="src", entry_script="score.py", environment=env),
)""",
)
_PARALLEL_CONFIG = Guide(
    "give the settings to `azure.ai.ml.parallel.parallel_run_function(...)`; the script, "
    "environment and appended file go into its `task=RunFunction(...)`",
    """\
task = RunFunction(
    code="src", entry_script="score.py", environment=env, append_row_to="${{outputs.out}}"
)""",
)

_ROWS_PARALLEL = (
    Symbol("azureml.pipeline.steps.parallel_run_config", _PARALLEL_CONFIG, _PARALLEL),
    Symbol(
        "azureml.pipeline.steps.parallel_run_config.ParallelRunConfig",
        _PARALLEL_CONFIG,
        _PARALLEL,
    ),
    Symbol(
        "azureml.pipeline.steps.parallel_run_config.ParallelRunConfig.load_yaml",
        Guide("rewrite the YAML as a parallel component and load it with `load_component`"),
        _PARALLEL,
    ),
    Symbol(
        "azureml.pipeline.steps.parallel_run_config.ParallelRunConfig.save_to_yaml",
        Guide("save the component with `component.dump(path)`"),
        _PARALLEL,
    ),
    Symbol("azureml.pipeline.steps.parallel_run_step", _PARALLEL_STEP, _PARALLEL),
    Symbol("azureml.pipeline.steps.parallel_run_step.ParallelRunStep", _PARALLEL_STEP, _PARALLEL),
    Symbol(
        "azureml.contrib.pipeline.steps.parallel_run_config.ParallelRunConfig",
        _PARALLEL_CONFIG,
        _PARALLEL,
    ),
    Symbol(
        "azureml.contrib.pipeline.steps.parallel_run_step.ParallelRunStep",
        _PARALLEL_STEP,
        _PARALLEL,
    ),
    Symbol(
        "azureml.exceptions.ParallelRunException",
        Guide("catch `azure.ai.ml.exceptions.ValidationException`"),
        _PARALLEL,
    ),
)

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

_CHILD_JOBS = Guide("iterate over `ml_client.jobs.list(parent_job_name=...)`")
_STATUS = Guide("read `ml_client.jobs.get(name).status`")
_STREAM = Guide("call `ml_client.jobs.stream(name)`, which prints the log until the job ends")
_DOWNLOAD = Guide("call `ml_client.jobs.download(name, output_name=...)`")
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
    Symbol("azureml.pipeline.core.run.PipelineRun.get_steps", _CHILD_JOBS, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.run.PipelineRun.find_step_run",
        Guide(
            "go through `ml_client.jobs.list(parent_job_name=...)` and keep the job with the "
            "step's `display_name`"
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
    Symbol("azureml.pipeline.core.run.StepRunOutput.get_port_data_reference", _DOWNLOAD, _PIPELINE),
)

_SWEEP_JOB = Guide(
    "call the command with its search space and then `.sweep(...)`, and set "
    "`set_limits(max_total_trials=..., max_concurrent_trials=..., timeout=...)`, in seconds where "
    "v1 counts minutes",
    """\
sweep_job = job(lr=Uniform(min_value=0.01, max_value=0.1)).sweep(
    compute="cpu-cluster", sampling_algorithm="random", primary_metric="acc", goal="Maximize"
)
sweep_job.set_limits(max_total_trials=20, max_concurrent_trials=4, timeout=7200)""",
)
_SPACE = Guide(
    "give the distributions to the call of the command, `job(lr=Uniform(...))`, and the way of "
    "sampling as `sampling_algorithm=` of `.sweep(...)`; the names lose their dashes"
)
_BEST = Guide(
    'read `ml_client.jobs.get(name).properties["best_child_run_id"]` and fetch the model with '
    "`ml_client.jobs.download(name, output_name=...)`"
)
_GOAL = Guide('write `goal="Maximize"` or `goal="Minimize"` in `.sweep(...)`')
_RESUME_SWEEP = Gone("SDK v2 cannot start a sweep from an earlier one")

_ROWS_SWEEP = (
    Symbol("azureml.train.hyperdrive", _SWEEP_JOB, _SWEEP),
    Symbol("azureml.train.hyperdrive.runconfig.HyperDriveConfig", _SWEEP_JOB, _SWEEP),
    Symbol("azureml.train.hyperdrive.runconfig.HyperDriveRunConfig", _SWEEP_JOB, _SWEEP),
    Symbol("azureml.train.hyperdrive.runconfig.PrimaryMetricGoal", _GOAL, _SWEEP),
    Symbol(
        "azureml.train.hyperdrive.runconfig.PrimaryMetricGoal.MAXIMIZE",
        Guide('write `goal="Maximize"` in `.sweep(...)`'),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.runconfig.PrimaryMetricGoal.MINIMIZE",
        Guide('write `goal="Minimize"` in `.sweep(...)`'),
        _SWEEP,
    ),
    Symbol("azureml.train.hyperdrive.sampling", _SPACE, _SWEEP),
    Symbol("azureml.train.hyperdrive.sampling.HyperParameterSampling", _SPACE, _SWEEP),
    Symbol(
        "azureml.train.hyperdrive.sampling.RandomParameterSampling",
        Guide(
            "give the distributions to the call of the command, `job(lr=Uniform(...))`, and "
            '`sampling_algorithm="random"` to `.sweep(...)`; the names lose their dashes'
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.sampling.GridParameterSampling",
        Guide(
            "give the choices to the call of the command, `job(lr=Choice(values=[...]))`, and "
            '`sampling_algorithm="grid"` to `.sweep(...)`; the names lose their dashes'
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.sampling.BayesianParameterSampling",
        Guide(
            "give the distributions to the call of the command, `job(lr=Uniform(...))`, and "
            '`sampling_algorithm="bayesian"` to `.sweep(...)`; the names lose their dashes'
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions",
        Guide("use the distributions of `azure.ai.ml.sweep`, such as `Choice` and `Uniform`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.choice",
        Guide("use `azure.ai.ml.sweep.Choice(values=[...])`, which takes one list"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.randint",
        Rename("azure.ai.ml.sweep.Randint"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.uniform",
        Rename("azure.ai.ml.sweep.Uniform"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.quniform",
        Rename("azure.ai.ml.sweep.QUniform"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.loguniform",
        Rename("azure.ai.ml.sweep.LogUniform"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.qloguniform",
        Rename("azure.ai.ml.sweep.QLogUniform"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.normal",
        Rename("azure.ai.ml.sweep.Normal"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.qnormal",
        Rename("azure.ai.ml.sweep.QNormal"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.lognormal",
        Rename("azure.ai.ml.sweep.LogNormal"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.qlognormal",
        Rename("azure.ai.ml.sweep.QLogNormal"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.EarlyTerminationPolicy",
        Guide("set `sweep_job.early_termination` to a policy of `azure.ai.ml.sweep`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.BanditPolicy",
        Guide(
            "set `sweep_job.early_termination = BanditPolicy(...)` of `azure.ai.ml.sweep`, with "
            "keywords and `evaluation_interval=1` where v1's default is meant: v2's is 0",
            "sweep_job.early_termination = BanditPolicy(slack_factor=0.1, evaluation_interval=1)",
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.MedianStoppingPolicy",
        Guide(
            "set `sweep_job.early_termination = MedianStoppingPolicy(...)` of "
            "`azure.ai.ml.sweep`, with keywords"
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.TruncationSelectionPolicy",
        Guide(
            "set `sweep_job.early_termination = TruncationSelectionPolicy(...)` of "
            "`azure.ai.ml.sweep`, with keywords and `evaluation_interval=1` where v1's default "
            "is meant: v2's is 0"
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.NoTerminationPolicy",
        Guide("leave `sweep_job.early_termination` unset"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun",
        Guide("take the sweep job with `ml_client.jobs.get(name)`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_best_run_by_primary_metric",
        _BEST,
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_children_sorted_by_primary_metric",
        Guide(
            "take the trials with `mlflow.search_runs` by the tag `mlflow.parentRunId` and sort "
            "them by the metric"
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_hyperparameters",
        Guide("read the parameters of the trials with `mlflow.search_runs`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_metrics",
        Guide("read the metrics of the trials with `mlflow.search_runs`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.cancel",
        Guide("call `ml_client.jobs.begin_cancel(name).result()`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_diagnostics",
        Guide("download the sweep job's logs with `ml_client.jobs.download(name, all=True)`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.hyperdrive_config",
        Guide("read the attributes of the sweep job: `ml_client.jobs.get(name)`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.error_definition",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.runconfig.MAX_PARENT_RUNS",
        _RESUME_SWEEP,
        _SWEEP,
    ),
    Symbol("azureml.train.restclients", _SWEEP_JOB, _SWEEP),
)

_AUTOML_JOB = Guide(
    "describe the job with `automl.classification(...)`, `automl.regression(...)` or "
    "`automl.forecasting(...)`, its limits with `set_limits(timeout_minutes=...)`: v1's "
    "`experiment_timeout_hours` become minutes",
    """\
job = automl.classification(
    training_data=Input(type="mltable", path=folder), target_column_name=label, compute=compute
)
job.set_limits(timeout_minutes=60, max_trials=20, max_concurrent_trials=4)""",
)
_AUTOML_BEST = Guide(
    "read the best child's id from the tags of the MLflow run and load its model with "
    "`mlflow.<flavor>.load_model`"
)
_AUTOML_RUNTIME = Guide(
    "keep it where it loads a model that AutoML made, by v1 or v2; elsewhere drop it"
)

_ROWS_AUTOML = (
    Symbol("azureml.train.automl", _AUTOML_JOB, _AUTOML),
    Symbol("azureml.train.automl.automlconfig.AutoMLConfig", _AUTOML_JOB, _AUTOML),
    Symbol(
        "azureml.train.automl.automlimageconfig.AutoMLImageConfig",
        Guide(
            "describe the job with `automl.image_classification(...)`, "
            "`automl.image_object_detection(...)` or `automl.image_instance_segmentation(...)`"
        ),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun",
        Guide("take the AutoML job with `ml_client.jobs.get(name)`"),
        _AUTOML,
    ),
    Symbol("azureml.train.automl.run.AutoMLRun.get_output", _AUTOML_BEST, _AUTOML),
    Symbol("azureml.train.automl.run.AutoMLRun.get_best_child", _AUTOML_BEST, _AUTOML),
    Symbol("azureml.train.automl.run.AutoMLRun.wait_for_completion", _STREAM, _AUTOML),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.register_model",
        Guide(
            "register the best child's model with "
            "`ml_client.models.create_or_update(Model(path=..., type=AssetTypes.MLFLOW_MODEL))`"
        ),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.cancel",
        Guide("call `ml_client.jobs.begin_cancel(name).result()`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.cancel_iteration",
        Guide("cancel the trial's job with `ml_client.jobs.begin_cancel(name)`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.continue_experiment",
        Gone("SDK v2 cannot continue an AutoML job; submit a new one"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.summary",
        Guide("read the trials with `mlflow.search_runs`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.get_guardrails",
        Guide("see the data guardrails of the job in the studio: `job.studio_url`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.get_run_sdk_dependencies",
        Guide("read `conda.yaml` of the best child's MLflow model"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.automl_adb_run",
        Gone("SDK v2 does not run AutoML on Databricks"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.constants",
        Guide("use the enumerations of `azure.ai.ml.automl`, such as `ClassificationModels`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.exceptions",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.model_proxy.ModelProxy",
        Guide("load the model with MLflow, or deploy it, and predict with it"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.utilities.get_primary_metrics",
        Guide("read the metrics off `automl.ClassificationPrimaryMetrics` and its like"),
        _AUTOML,
    ),
    Symbol(
        "azureml.automl.core.featurization.featurizationconfig.FeaturizationConfig",
        Guide("give the settings to `job.set_featurization(...)`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.automl.core.forecasting_parameters.ForecastingParameters",
        Guide("give the settings to `job.set_forecast_settings(...)`"),
        _AUTOML,
    ),
)

_ROWS_AUTOML_RUNTIME = (
    Symbol("azureml.automl", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.automl.core", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.automl.dnn", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.automl.runtime", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.contrib.automl", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.contrib.automl.dnn", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.train.automl.runtime", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.training", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol(
        "azureml.telemetry",
        Guide("keep it in scoring files that AutoML wrote; elsewhere log with Python's `logging`"),
        _ENTRY_SCRIPT,
    ),
    Symbol(
        "azureml.responsibleai",
        Guide("keep it inside Responsible AI components; elsewhere use `responsibleai`"),
        _DASHBOARD,
    ),
)

_INTERPRET = Guide(
    "add the Responsible AI dashboard components to a pipeline; `interpret_community` itself "
    "stays usable"
)
_DRIFT = Guide(
    "create a `MonitorSchedule` whose `MonitorDefinition` has a `DataDriftSignal`, by "
    "`ml_client.schedules.begin_create_or_update`"
)
_TENSORBOARD = Guide(
    'give the job `services={"tb": TensorBoardJobService(log_dir=...)}`, or download the logs and '
    "start `tensorboard` on them",
    """\
from azure.ai.ml.entities import TensorBoardJobService

job.services = {"tb": TensorBoardJobService(log_dir="outputs/logs")}""",
)
_WIDGET = Guide(
    "open `job.studio_url`, or follow the log with `ml_client.jobs.stream(job.name)`",
    """\
print(job.studio_url)
ml_client.jobs.stream(job.name)""",
)

_ROWS_TOOLS = (
    Symbol("azureml.widgets", _WIDGET, _COMMAND),
    Symbol("azureml.widgets.run_details.RunDetails", _WIDGET, _COMMAND),
    Symbol("azureml.widgets.run_details.RunDetails.show", _WIDGET, _COMMAND),
    Symbol(
        "azureml.widgets.run_details.RunDetails.get_widget_data",
        Guide("read `ml_client.jobs.get(name)`, and the metrics with `mlflow.get_run`"),
        _TRACKING,
    ),
    Symbol("azureml.widgets.parallel_run_step_details.ParallelRunStepDetails", _WIDGET, _COMMAND),
    Symbol("azureml.tensorboard", _TENSORBOARD, _COMMAND),
    Symbol("azureml.tensorboard.tensorboard.Tensorboard", _TENSORBOARD, _COMMAND),
    Symbol(
        "azureml.tensorboard.tensorboard.Tensorboard.start",
        Guide("start `tensorboard --logdir` on the downloaded logs"),
        _COMMAND,
    ),
    Symbol(
        "azureml.tensorboard.tensorboard.Tensorboard.stop",
        Guide("drop it together with `Tensorboard.start`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.tensorboard.export.export_to_tensorboard",
        Gone("SDK v2 does not turn metrics into TensorBoard logs; write them in the script"),
        _COMMAND,
    ),
    Symbol("azureml.interpret", _INTERPRET, _DASHBOARD),
    Symbol("azureml.interpret.ExplanationClient", _INTERPRET, _DASHBOARD),
    Symbol(
        "azureml.interpret.ExplanationClient.upload_model_explanation",
        Guide("save the explanation with `mlflow.log_artifact`, or use the dashboard components"),
        _DASHBOARD,
    ),
    Symbol("azureml.interpret.mimic_wrapper.MimicWrapper", _INTERPRET, _DASHBOARD),
    Symbol(
        "azureml.interpret.scoring.scoring_explainer",
        Guide("explain in `run()` with an explainer of `interpret_community` or `shap`"),
        _DASHBOARD,
    ),
    Symbol("azureml.explain", _INTERPRET, _DASHBOARD),
    Symbol("azureml.explain.model", _INTERPRET, _DASHBOARD),
    Symbol("azureml.contrib.interpret", _INTERPRET, _DASHBOARD),
    Symbol(
        "azureml.contrib.fairness",
        Guide("add the Responsible AI dashboard to a pipeline; `fairlearn` itself stays usable"),
        _DASHBOARD,
    ),
    Symbol(
        "azureml.contrib.fairness.upload_dashboard_dictionary",
        Guide(
            "log the metrics of `fairlearn` with `mlflow`, or add the Responsible AI dashboard to "
            "a pipeline"
        ),
        _DASHBOARD,
    ),
    Symbol("azureml.datadrift", _DRIFT, _MONITOR),
    Symbol("azureml.datadrift.datadriftdetector.DataDriftDetector", _DRIFT, _MONITOR),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.create_from_datasets",
        _DRIFT,
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.get_by_name",
        Guide("call `ml_client.schedules.get(name)`"),
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.enable_schedule",
        Guide("call `ml_client.schedules.begin_enable(name)`"),
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.disable_schedule",
        Guide("call `ml_client.schedules.begin_disable(name)`"),
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.backfill",
        Gone("a v2 monitor looks at data from its start on"),
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.alert_configuration.AlertConfiguration",
        Guide("set `alert_notification=AlertNotification(emails=[...])` of `MonitorDefinition`"),
        _MONITOR,
    ),
)

_NO_PACKAGE = "SDK v2 has no counterpart of this package"

_ROWS_OTHER = (
    Symbol(
        "azureml",
        Guide("use `azure.ai.ml`, or `mlflow` in jobs; this package belongs to SDK v1"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.train",
        Guide("describe the job with `azure.ai.ml.command(...)`, or `azure.ai.ml.automl`"),
        _COMMAND,
    ),
    Symbol("azureml.contrib", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.accel",
        Gone("FPGA deployments have no counterpart in SDK v2"),
        _MIGRATE,
    ),
    Symbol("azureml.contrib._mircli", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol("azureml.contrib._rlservice", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol("azureml.contrib.aisc", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.contrib.brainwave",
        Gone("FPGA deployments have no counterpart in SDK v2"),
        _MIGRATE,
    ),
    Symbol("azureml.contrib.compute", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.contrib.functions",
        Gone("SDK v2 does not package models for Azure Functions"),
        _MIGRATE,
    ),
    Symbol("azureml.contrib.gbdt", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.contrib.mir",
        Guide("use `ManagedOnlineEndpoint` and `ManagedOnlineDeployment`"),
        "migrate-to-v2-deploy-endpoints",
    ),
    Symbol(
        "azureml.contrib.notebook",
        Guide('run the notebook by `command="papermill in.ipynb out.ipynb"` of `command(...)`'),
        _COMMAND,
    ),
    Symbol(
        "azureml.contrib.mlflow",
        Guide("use `mlflow` with the package azureml-mlflow"),
        _TRACKING,
    ),
    Symbol(
        "azureml.contrib.run",
        Guide("use `mlflow` with the package azureml-mlflow"),
        _TRACKING,
    ),
    Symbol("azureml.contrib.server", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.contrib.train",
        Gone("SDK v2 has no reinforcement learning; `RayDistribution` starts Ray on the nodes"),
        _DISTRIBUTED,
    ),
)

SYMBOLS = (
    *_ROWS_EXPERIMENT,
    *_ROWS_CONFIG,
    *_ROWS_ESTIMATOR,
    *_ROWS_PIPELINE,
    *_ROWS_STEP,
    *_ROWS_PUBLISHED,
    *_ROWS_SCHEDULE,
    *_ROWS_RUN,
    *_ROWS_SWEEP,
    *_ROWS_AUTOML,
    *_ROWS_PARALLEL,
    *_ROWS_DISTRIBUTED,
    *_ROWS_AUTOML_RUNTIME,
    *_ROWS_TOOLS,
    *_ROWS_OTHER,
)
