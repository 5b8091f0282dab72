"""What is said about how a v1 run is configured: scripts, estimators, distribution."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_COMMAND = "migrate-to-v2-command-job"
_JOB_YAML = "reference-yaml-job-command"
_PIPELINE = "migrate-to-v2-execution-pipeline"
_PARALLEL = "migrate-to-v2-execution-parallel-run-step"
_DISTRIBUTED = "how-to-train-distributed-gpu"

_COMMAND_JOB = Guide(
    "describe the job with `azure.ai.ml.command(code=..., "
    'command="python <script> --<argument> ${{inputs.<input>}}", inputs={...}, environment=..., '
    "compute=...)`: `source_directory` becomes `code=`, `script` and `arguments` the command, "
    "`compute_target` becomes `compute=`, `distributed_job_config` `distribution=` with "
    "`instance_count=`, `max_run_duration_seconds` `timeout=`, `docker_runtime_config` `shm_size=` "
    "and `docker_args=`; v2 needs an environment",
    """\
from azure.ai.ml import Input, command

job = command(
    code="<source directory>",
    command="python <script> --<argument> ${{inputs.value}} --data ${{inputs.data}}",
    inputs={
        "value": ...,
        "data": Input(type="uri_folder", path="azureml:<data>@latest"),
    },
    environment="azureml:<environment>@latest",
    compute="<compute>",
    experiment_name="<experiment>",
)
job = ml_client.jobs.create_or_update(job)""",
)
_IN_COMMAND = Guide(
    'write the arguments into the command, `command="python <script> --<argument> '
    '${{inputs.<input>}}"` of `command(...)`, and their values into `inputs={...}`',
    """\
from azure.ai.ml import command

job = command(
    code="<folder>", command="python <script> --<argument> ${{inputs.value}}",
    inputs={"value": ...}, environment="azureml:<environment>@latest", compute="<compute>",
)""",
)
_COMPUTE = Guide(
    'name the compute, `compute="<compute>"` of `command(...)`; `"local"` stays `"local"`'
)
_DOCKER_OPTIONS = Guide(
    "set `shm_size=` and `docker_args=` of `command(...)`; a v2 job always runs in a container"
)
_DEFAULT_IMAGE = Guide(
    "name the image in `Environment(image=...)`, such as "
    "`mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04`"
)
_DEFAULT_GPU_IMAGE = Guide(
    "name a CUDA image in `Environment(image=...)`, such as "
    "`mcr.microsoft.com/azureml/openmpi4.1.0-cuda11.8-cudnn8-ubuntu22.04`"
)
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
        Guide('name the script in the command: `command="python <script>"`'),
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
            "give its settings as arguments of `azure.ai.ml.command(...)`: `target` becomes "
            "`compute=`, `environment` and `environment_variables` keep their names, `node_count` "
            "becomes `instance_count=`, `communicator` `distribution=`, `docker` `shm_size=` and "
            "`docker_args=`, `max_run_duration_seconds` `timeout=`, `data_references` `inputs=`",
            """\
from azure.ai.ml import command

job = command(
    code="<folder>", command="python <script>", environment="azureml:<environment>@latest",
    compute="<compute>", instance_count=..., environment_variables={},
)""",
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
        Guide('name the script in the command: `command="python <script>"`'),
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
    *of_members(
        "azureml.core.runconfig.RunConfiguration",
        _COMMAND,
        {
            "amlcompute": "set `instance_type=` and `instance_count=` of `command(...)`",
            "kubernetescompute": "set `instance_type=` of `command(...)`",
            "mpi": "give `distribution=MpiDistribution(process_count_per_instance=...)` to "
            "`command(...)`",
            "pytorch": "give `distribution=PyTorchDistribution(process_count_per_instance=...)` to "
            "`command(...)`",
            "tensorflow": "give `distribution=TensorFlowDistribution(worker_count=..., "
            "parameter_server_count=...)` to `command(...)`",
            "paralleltask": "describe a parallel job with "
            "`azure.ai.ml.parallel.parallel_run_function(...)`",
            "datacaches": Gone("SDK v2 has no data caches; mount or download the input"),
            "source_directory_data_store": Gone(
                "v2 uploads the folder `code=` to the default datastore of the workspace"
            ),
            "auto_cluster_compute_specification": Gone(
                "v2 makes no cluster for a job; without `compute=` it runs serverless"
            ),
            "credential_passthrough": "give `identity=UserIdentityConfiguration()` to "
            "`command(...)`",
        },
    ),
    Symbol("azureml.core.runconfig.DockerConfiguration", _DOCKER_OPTIONS, _COMMAND),
    *of_members(
        "azureml.core.runconfig.DockerConfiguration",
        _COMMAND,
        {
            "shm_size": "give it as `shm_size=` of `command(...)`",
            "arguments": "give them as `docker_args=` of `command(...)`",
            "shared_volumes": Gone("SDK v2 mounts job folders itself"),
        },
    ),
    Symbol(
        "azureml.core.script_run_config.ScriptRunConfig.MAX_DURATION_SECONDS_DEFAULT",
        Guide("give `timeout=` to `command(...)` where a limit is meant: v2 has no default"),
        _COMMAND,
    ),
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
    Symbol(
        "azureml.core.runconfig.SparkConfiguration.configuration",
        Guide(
            "give it as `conf=` of `azure.ai.ml.spark(...)`; memory and cores have arguments of "
            "their own, such as `driver_memory=` and `executor_cores=`",
            """\
from azure.ai.ml import spark

job = spark(
    code="<folder>", entry={"file": "<script>"}, conf={"<setting>": "<value>"},
    driver_cores=..., driver_memory="<memory>", executor_cores=..., executor_memory="<memory>",
    executor_instances=...,
)""",
        ),
        _PIPELINE,
    ),
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
    Symbol("azureml.core.runconfig.MPI_GPU_IMAGE", _DEFAULT_GPU_IMAGE, _COMMAND),
    Symbol("azureml.core.environment.DEFAULT_CPU_IMAGE", _DEFAULT_IMAGE, _COMMAND),
    Symbol("azureml.core.environment.DEFAULT_GPU_IMAGE", _DEFAULT_GPU_IMAGE, _COMMAND),
    Symbol("azureml.core.runconfig.DEFAULT_CPU_IMAGE", _DEFAULT_IMAGE, _COMMAND),
    Symbol("azureml.core.runconfig.DEFAULT_GPU_IMAGE", _DEFAULT_GPU_IMAGE, _COMMAND),
    Symbol("azureml.core.databricks", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.DatabricksCluster", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.DatabricksSection", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.PyPiLibrary", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.MavenLibrary", _NO_DATABRICKS, _PIPELINE),
    Symbol("azureml.core.databricks.JarLibrary", _NO_DATABRICKS, _PIPELINE),
    Symbol(
        "azureml.exceptions.RunConfigurationException",
        Guide("catch `azure.ai.ml.exceptions.ValidationException`"),
        _COMMAND,
    ),
)

_ESTIMATOR = Guide(
    "describe the job with `azure.ai.ml.command(...)`: `entry_script` and `script_params` become "
    "the command and its `inputs=`, `compute_target` becomes `compute=`, `node_count` "
    "`instance_count=`, `distributed_training` `distribution=`, `conda_packages` and "
    "`pip_packages` the conda file of an `Environment`, whose image has CUDA where `use_gpu` is "
    "True",
    _COMMAND_JOB.snippet,
)
_FRAMEWORK = Guide(
    "describe the job with `azure.ai.ml.command(...)` and an `Environment` with the framework: "
    "`framework_version` is the version in its conda file, `use_gpu=True` an image with CUDA, "
    "`node_count` becomes `instance_count=`, `distributed_training` `distribution=`, "
    "`entry_script` and `script_params` the command and its `inputs=`",
    """\
from azure.ai.ml import command
from azure.ai.ml.entities import Environment

conda = {
    "channels": ["conda-forge"],
    "dependencies": [
        "python=<version>", "pip",
        {"pip": ["<framework>==<version>", "mlflow", "azureml-mlflow"]},
    ],
}
job = command(
    code="<source directory>", command="python <script> --<argument> ${{inputs.value}}",
    inputs={"value": ...}, compute="<compute>", instance_count=...,
    environment=Environment(
        image="mcr.microsoft.com/azureml/openmpi4.1.0-cuda11.8-cudnn8-ubuntu22.04",
        conda_file=conda,
    ),
)""",
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
    Symbol(
        "azureml.train.estimator.MMLBaseEstimator.source_directory",
        Guide("name the folder in `command(code=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.train.dnn.PyTorch._estimator_config",
        Guide("set it as an argument of `command(...)`: it is the inside of the v1 estimator"),
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
    "`instance_count=`: `process_count_per_node` becomes the first, `node_count` the second",
    """\
from azure.ai.ml import MpiDistribution, command

job = command(
    code="<folder>", command="python <script>", environment="azureml:<environment>@latest",
    compute="<compute>", instance_count=...,
    distribution=MpiDistribution(process_count_per_instance=...),
)""",
)
_PYTORCH = Guide(
    "give `command(...)` a `distribution=PyTorchDistribution(process_count_per_instance=...)` and "
    "`instance_count=`; v1's `process_count` is the total, so divide it by the nodes",
    """\
from azure.ai.ml import PyTorchDistribution, command

job = command(
    code="<folder>", command="python <script>", environment="azureml:<environment>@latest",
    compute="<compute>", instance_count=...,
    distribution=PyTorchDistribution(process_count_per_instance=...),  # of one node
)""",
)
_TENSORFLOW = Guide(
    "give `command(...)` a `distribution=TensorFlowDistribution(worker_count=..., "
    "parameter_server_count=...)` and the nodes as `instance_count=`",
    """\
from azure.ai.ml import TensorFlowDistribution, command

job = command(
    code="<folder>", command="python <script>", environment="azureml:<environment>@latest",
    compute="<compute>", instance_count=...,
    distribution=TensorFlowDistribution(worker_count=..., parameter_server_count=...),
)""",
)

_ROWS_DISTRIBUTED = (
    Symbol("azureml.core.runconfig.MpiConfiguration", _MPI, _DISTRIBUTED),
    *of_members(
        "azureml.core.runconfig.MpiConfiguration",
        _DISTRIBUTED,
        {
            "process_count_per_node": "give it as `process_count_per_instance=` of "
            "`MpiDistribution(...)`",
            "node_count": "give it as `instance_count=` of `command(...)`",
        },
    ),
    Symbol(
        "azureml.core.runconfig.PyTorchConfiguration.node_count",
        Guide("give it as `instance_count=` of `command(...)`"),
        _DISTRIBUTED,
    ),
    *of_members(
        "azureml.core.runconfig.TensorflowConfiguration",
        _DISTRIBUTED,
        {
            "worker_count": "give it as `worker_count=` of `TensorFlowDistribution(...)`",
            "parameter_server_count": "give it as `parameter_server_count=` of "
            "`TensorFlowDistribution(...)`",
        },
    ),
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
