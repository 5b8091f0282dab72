"""What is said about v1 environments and conda dependencies."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_ENVIRONMENTS = "how-to-manage-environments-v2"
_COMMAND = "migrate-to-v2-command-job"
_IMAGE = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04"
_CONDA = Guide(
    "list the packages in a conda YAML file, or a dictionary of the same form, and name it in "
    f'`Environment(image="{_IMAGE}", conda_file=...)`',
    f"""\
from azure.ai.ml.entities import Environment

env = Environment(name="<name>", image="{_IMAGE}", conda_file="<conda file>")""",
)
_BUILD = "an environment version is built when a job or deployment first uses it"
_R = Gone("SDK v2 has no R section; install R packages in a Dockerfile")
_SPARK = Guide("give the Spark settings to `azure.ai.ml.spark(...)` as `conf=` and `jars=`")
_IMAGE_SETTING = Guide(
    f'name the image in `Environment(image="{_IMAGE}")`, or build it with '
    "`Environment(build=BuildContext(path=..., dockerfile_path=...))`; options of the container "
    "become `shm_size=` and `docker_args=` of `command(...)`",
    f"""\
from azure.ai.ml.entities import Environment

env = Environment(name="<name>", image="{_IMAGE}")""",
)
_BUILD_CONTEXT = Guide(
    "write `Environment(name=..., build=BuildContext(path=..., dockerfile_path=...))` of "
    "`azure.ai.ml.entities`, with the packages installed in the Dockerfile",
    """\
from azure.ai.ml.entities import BuildContext, Environment

env = Environment(
    name="<name>", build=BuildContext(path="<folder>", dockerfile_path="Dockerfile")
)""",
)

_IMAGE_AND_CONDA = Guide(
    f'describe it with `azure.ai.ml.entities.Environment(name=..., image="{_IMAGE}", '
    "conda_file=...)`: v2 needs the image that v1 filled in, and a job that logs needs `mlflow` "
    "and `azureml-mlflow` in the conda file",
    _CONDA.snippet,
)

_ROWS_ENVIRONMENT = (
    Symbol(
        "azureml.core.environment",
        Guide("describe environments with `azure.ai.ml.entities.Environment`"),
        _ENVIRONMENTS,
    ),
    Symbol("azureml.core.environment.Environment", _IMAGE_AND_CONDA, _ENVIRONMENTS),
    Symbol(
        "azureml.core.environment.Environment.from_conda_specification",
        Guide(
            f'write `Environment(name=..., image="{_IMAGE}", conda_file=path)` of '
            "`azure.ai.ml.entities`: `file_path` becomes `conda_file=`, and v2 needs the image "
            "that v1 filled in",
            _IMAGE_AND_CONDA.snippet,
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_pip_requirements",
        Guide(
            "put the pip packages below `pip:` in a conda YAML file and write "
            f'`Environment(name=..., image="{_IMAGE}", conda_file=path)`: v2 reads no '
            "`requirements.txt`",
            _CONDA.snippet,
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_docker_image",
        Guide(
            "write `Environment(name=..., image=..., conda_file=...)` of `azure.ai.ml.entities`: "
            "`conda_specification` becomes `conda_file=`, and without it the image is taken as it "
            "is; pip packages of `pip_requirements` go below `pip:` in the conda file",
            _CONDA.snippet,
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_dockerfile",
        _BUILD_CONTEXT,
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_docker_build_context",
        _BUILD_CONTEXT,
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_existing_conda_environment",
        Guide("export the environment with `conda env export` and give the file as `conda_file=`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.get",
        Guide(
            'call `ml_client.environments.get(name, version=...)` or `label="latest"`; the curated '
            "`AzureML-*` environments of v1 are gone, those of today, such as `sklearn-1.5`, are "
            "named `azureml://registries/azureml/environments/<name>/labels/latest`",
            """\
env = ml_client.environments.get("<name>", label="latest")""",
        ),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.list",
        Guide("iterate over `ml_client.environments.list()`, which is no dictionary"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.register",
        Guide(
            "call `ml_client.environments.create_or_update(env)`, with an `Environment` of v2",
            f"""\
from azure.ai.ml.entities import Environment

env = Environment(name="<name>", image="{_IMAGE}", conda_file="<conda file>")
env = ml_client.environments.create_or_update(env)""",
        ),
        _ENVIRONMENTS,
    ),
    Symbol("azureml.core.environment.Environment.build", Gone(_BUILD), _ENVIRONMENTS),
    Symbol(
        "azureml.core.environment.Environment.build_local",
        Gone("SDK v2 builds no images locally; use `docker build` on your Dockerfile"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.clone",
        Guide("write a new `Environment` with the same `image` and `conda_file`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.save_to_directory",
        Guide("keep the environment as YAML: `env.dump(path)`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.load_from_directory",
        Guide("load v2 environment YAML with `azure.ai.ml.load_environment(source)`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.add_private_pip_wheel",
        Guide("install the wheel in a Dockerfile: `Environment(build=BuildContext(path=...))`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.label",
        Guide('take it by label: `ml_client.environments.get(name, label="latest")`'),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.get_image_details",
        Gone("SDK v2 does not tell the built image of an environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.environment_variables",
        Guide("set `environment_variables=` of the job or the deployment"),
        _COMMAND,
    ),
    *of_members(
        "azureml.core.environment.Environment",
        _ENVIRONMENTS,
        {
            "name": "read `env.name` of the v2 `Environment`; a job takes it as "
            "`azureml:<name>@latest`",
            "version": "read `env.version` of the `Environment` that `ml_client.environments."
            "create_or_update(env)` or `ml_client.environments.get(...)` returns",
            "asset_id": "read `env.id` of the `Environment` that "
            "`ml_client.environments.get(...)` returns",
        },
    ),
    Symbol("azureml.core.environment.Environment.python", _CONDA, _COMMAND),
    Symbol("azureml.core.environment.Environment.docker", _IMAGE_SETTING, _COMMAND),
    Symbol("azureml.core.environment.Environment.spark", _SPARK, _COMMAND),
    Symbol(
        "azureml.core.environment.Environment.databricks",
        Gone("SDK v2 does not run jobs on Databricks"),
        "migrate-to-v2-execution-pipeline",
    ),
    Symbol("azureml.core.environment.Environment.r", _R, _ENVIRONMENTS),
    Symbol(
        "azureml.core.environment.Environment.inferencing_stack_version",
        Guide("list `azureml-inference-server-http` in the conda file, or use an inference image"),
        "how-to-inference-server-http",
    ),
    Symbol("azureml.core.environment.PythonSection", _CONDA, _COMMAND),
    Symbol("azureml.core.environment.PythonSection.conda_dependencies", _CONDA, _COMMAND),
    Symbol(
        "azureml.core.environment.PythonSection.conda_dependencies_file",
        Guide("name the file in `Environment(image=..., conda_file=path)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.PythonSection.user_managed_dependencies",
        Guide(
            "leave out `conda_file` where it is True: `Environment(image=...)` alone takes the "
            "image as it is, so the packages have to be in it"
        ),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.PythonSection.interpreter_path",
        Guide('start the interpreter in the job: `command="<path>/python <script>"`'),
        _COMMAND,
    ),
    Symbol("azureml.core.environment.PythonEnvironment", _CONDA, _COMMAND),
    Symbol("azureml.core.environment.DockerSection", _IMAGE_SETTING, _COMMAND),
    Symbol(
        "azureml.core.environment.DockerSection.platform",
        Gone("SDK v2 does not choose an image platform"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.enabled",
        Guide("drop it: a v2 job always runs in the container of its environment"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.base_image",
        Guide("name the image in `Environment(image=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.base_dockerfile",
        Guide(
            "keep the Dockerfile in a folder and name it: "
            "`Environment(build=BuildContext(path=..., dockerfile_path=...))`",
            _BUILD_CONTEXT.snippet,
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.build_context",
        _BUILD_CONTEXT,
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.base_image_registry",
        Guide(
            'name the registry in the image, `Environment(image="<registry>.azurecr.io/<image>")`'
            ", and let an identity or a workspace connection give access"
        ),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.arguments",
        Guide("set `docker_args=` of `command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.shm_size",
        Guide("set `shm_size=` of `command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.gpu_support",
        Guide("drop it: the compute decides, and the image brings CUDA"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.shared_volumes",
        Gone("SDK v2 mounts job folders itself"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerEnvironment",
        _IMAGE_SETTING,
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerBuildContext",
        _BUILD_CONTEXT,
        _COMMAND,
    ),
    *of_members(
        "azureml.core.environment.DockerBuildContext",
        _COMMAND,
        {
            "from_local_directory": _BUILD_CONTEXT,
            "location": "give the folder as `path=` of `BuildContext(...)`",
            "dockerfile_path": "give it as `dockerfile_path=` of `BuildContext(...)`",
            "location_type LocationType": "drop it: `BuildContext(path=...)` takes a local folder "
            "or an address of storage alike",
        },
    ),
    Symbol(
        "azureml.core.environment.DockerImageDetails",
        Gone("SDK v2 does not tell the built image of an environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.DockerImagePlatform",
        Gone("SDK v2 does not choose an image platform"),
        _ENVIRONMENTS,
    ),
    Symbol("azureml.core.environment.ImageBuildDetails", Gone(_BUILD), _ENVIRONMENTS),
    *of_members(
        "azureml.core.environment.ImageBuildDetails",
        _ENVIRONMENTS,
        {
            "wait_for_completion": "drop it: the image is built when the first job or deployment "
            "asks for it, and that one waits",
            "status": "look at the environment in the studio: the image is built when a job or "
            "deployment first asks for it",
            "log_url get_log": "read the build log in the studio, or in the job that was the first "
            "to ask for the environment",
            "environment_client": Gone("it is the inside of the v1 client"),
        },
    ),
    Symbol(
        "azureml.core.environment.EnvironmentReference",
        Guide('refer to it by name in the job: `environment="azureml:<name>@latest"`'),
        _ENVIRONMENTS,
    ),
    Symbol("azureml.core.environment.RSection", _R, _ENVIRONMENTS),
    Symbol("azureml.core.environment.RCranPackage", _R, _ENVIRONMENTS),
    Symbol("azureml.core.environment.RGitHubPackage", _R, _ENVIRONMENTS),
    Symbol("azureml.core.environment.SparkSection", _SPARK, _COMMAND),
    *of_members(
        "azureml.core.environment.SparkSection",
        _COMMAND,
        {
            "packages": "name Maven packages in the configuration of the job, "
            '`azure.ai.ml.spark(conf={"spark.jars.packages": "<group>:<artifact>:<version>"})`',
            "repositories": "name the repositories in the configuration of the job, "
            '`azure.ai.ml.spark(conf={"spark.jars.repositories": "<address>"})`',
            "precache_packages": "drop it: a v2 environment has no packages to cache for Spark",
        },
    ),
    Symbol("azureml.core.environment.SparkEnvironment", _SPARK, _COMMAND),
    Symbol("azureml.core.environment.SparkPackage", _SPARK, _COMMAND),
    Symbol(
        "azureml.core.container_registry",
        Guide("name the registry in the image of the environment and give access by identity"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.container_registry.ContainerRegistry",
        Guide("name the registry in the image of the environment and give access by identity"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.container_registry.RegistryIdentity",
        Guide("give the compute's identity the right to pull from the registry"),
        _ENVIRONMENTS,
    ),
)

_ADD = Guide("add the package to the conda YAML file of the environment")
_CONDA_FILE = Guide(
    "write a conda YAML file, or a dictionary of the same form, for "
    "`Environment(image=..., conda_file=...)`: `conda_packages` go into `dependencies:`, "
    "`pip_packages` below `pip:` in it, `python_version` is `python=<version>`, and packages of "
    "v1, such as `azureml-defaults`, give way to `mlflow` and `azureml-mlflow`",
    f"""\
from azure.ai.ml.entities import Environment

conda = {{
    "channels": ["conda-forge"],
    "dependencies": [
        "python=<version>",
        "<conda package>",
        "pip",
        {{"pip": ["mlflow", "azureml-mlflow", "<pip package>"]}},
    ],
}}
env = Environment(name="<name>", image="{_IMAGE}", conda_file=conda)""",
)

_ROWS_CONDA = (
    Symbol("azureml.core.conda_dependencies", _CONDA_FILE, _ENVIRONMENTS),
    Symbol("azureml.core.conda_dependencies.CondaDependencies", _CONDA_FILE, _ENVIRONMENTS),
    Symbol("azureml.core.conda_dependencies.CondaDependencies.create", _CONDA_FILE, _ENVIRONMENTS),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_pip_package",
        Guide("add the package below `pip:` in the conda YAML file of the environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_conda_package",
        Guide("add the package to `dependencies:` in the conda YAML file of the environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_channel",
        Guide("add the channel to `channels:` in the conda YAML file of the environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.remove_channel",
        Guide("take the channel out of `channels:` in the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.set_python_version",
        Guide("write `python=<version>` in `dependencies:` of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.get_python_version",
        Guide("read the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.set_pip_requirements",
        Guide("list the packages below `pip:` in the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.set_pip_option",
        Guide("write the option, such as `--extra-index-url`, as an entry below `pip:`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.set_pip_index_url",
        Guide("write `--index-url <address>` as an entry below `pip:`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.save",
        Guide("keep the conda YAML file in the repository"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.save_to_file",
        Guide("keep the conda YAML file in the repository"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.serialize_to_string",
        Guide("write the YAML text yourself, as with `yaml.safe_dump`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.as_dict",
        Guide("use the dictionary itself: `conda_file=` takes one"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.pip_packages",
        Guide("read the entries below `pip:` of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.conda_packages",
        Guide("read `dependencies:` of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.conda_channels",
        Guide("read `channels:` of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.remove_pip_package",
        Guide("take the package out of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.remove_conda_package",
        Guide("take the package out of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_tensorflow_pip_package",
        _ADD,
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_tensorflow_conda_package",
        _ADD,
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_cntk_package",
        Gone("CNTK is no longer developed"),
        _ENVIRONMENTS,
    ),
)

_ROWS_CONDA_REST = of_members(
    "azureml.core.conda_dependencies.CondaDependencies",
    _ENVIRONMENTS,
    {
        "merge_requirements": "merge the lists of packages by hand: v2 takes one conda file",
        "pip_options": "read the entries below `pip:` of the conda YAML file that begin with `--`",
        "remove_pip_option": "take the option out of `pip:` in the conda YAML file",
        "sdk_origin_url": "drop it: packages come from the index of pip, or from the one that "
        "`--index-url <address>` below `pip:` names",
        "DEFAULT_NUMBER_OF_CONDA_PACKAGES DEFAULT_NUMBER_OF_PIP_PACKAGES "
        "get_default_number_of_packages": Gone("v2 puts no packages of its own into a conda file"),
    },
)

SYMBOLS = (
    *_ROWS_ENVIRONMENT,
    *_ROWS_CONDA_REST,
    *_ROWS_CONDA,
)
