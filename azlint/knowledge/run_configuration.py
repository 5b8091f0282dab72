"""What is said about how a v1 run is configured: scripts, estimators, distribution."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_COMMAND = "migrate-to-v2-command-job"
_JOB_YAML = "reference-yaml-job-command"
_PIPELINE = "migrate-to-v2-execution-pipeline"
_PARALLEL = "migrate-to-v2-execution-parallel-run-step"
_DISTRIBUTED = "how-to-train-distributed-gpu"

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

SYMBOLS = (
    *_ROWS_CONFIG,
    *_ROWS_ESTIMATOR,
    *_ROWS_DISTRIBUTED,
)
