"""What is said about the inside of the v1 client."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_WORKSPACE = "migrate-to-v2-resource-workspace"
_MIGRATE = "how-to-migrate-from-v1"
_COMMAND = "migrate-to-v2-command-job"

_INSIDE = Gone("it is the inside of the v1 client; use `MLClient`, or drop it")

_VERSION = Guide('read `importlib.metadata.version("azure-ai-ml")`, or drop the check')
_NO_VERSION = Guide("drop it: nothing in a job depends on the SDK's version")

SYMBOLS = (
    Symbol(
        "azureml.core",
        Guide("use `azure.ai.ml` and its `MLClient`"),
        _MIGRATE,
        in_job=Guide("drop it: a job needs no SDK; log with `mlflow`, read inputs from arguments"),
        in_scoring=Guide(
            "drop it: `AZUREML_MODEL_DIR` names the model folder and no SDK is needed"
        ),
    ),
    Symbol(
        "azureml.core._portal",
        Guide("open `job.studio_url` of the job that `ml_client.jobs.create_or_update` returned"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.diagnostic_log",
        Guide('turn on the logs of azure-core: `logging.getLogger("azure")`'),
        _MIGRATE,
    ),
    Symbol("azureml.core.util", _INSIDE, _MIGRATE),
    Symbol(
        "azureml.exceptions",
        Guide("catch `azure.core.exceptions.HttpResponseError`, or a class below it"),
        _MIGRATE,
        in_job=Guide("raise a Python exception: a job fails when its script ends with an error"),
    ),
    Symbol(
        "azureml.exceptions.AzureMLException",
        Guide(
            "catch `azure.core.exceptions.HttpResponseError` for the service, "
            "`azure.ai.ml.exceptions.MlException` for the client"
        ),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.UserErrorException",
        Guide(
            "catch `azure.ai.ml.exceptions.UserErrorException`, or "
            "`azure.core.exceptions.HttpResponseError` for what the service refuses"
        ),
        _MIGRATE,
        in_job=Guide("raise `ValueError` or another Python exception"),
    ),
    Symbol(
        "azureml.exceptions.ServiceException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.ModelNotFoundException",
        Guide(
            "catch `azure.core.exceptions.ResourceNotFoundError` around "
            "`ml_client.models.get(name, version=...)`"
        ),
        "migrate-to-v2-assets-model",
    ),
    Symbol(
        "azureml.exceptions.ModelPathNotFoundException",
        Guide("catch `FileNotFoundError` where the model's files are read"),
        "migrate-to-v2-assets-model",
    ),
    Symbol(
        "azureml.exceptions.RunEnvironmentException",
        Guide("drop it: MLflow logs inside and outside of jobs"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.SnapshotException",
        Guide("catch `azure.ai.ml.exceptions.MlException` around the submission"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.ActivityFailedException",
        Guide("catch `azure.ai.ml.exceptions.JobException` around `ml_client.jobs.stream`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.DiscoveryUrlNotFoundException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.AzureMLAggregatedException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.ExperimentExecutionException",
        Guide("catch `azure.ai.ml.exceptions.JobException` around `ml_client.jobs.stream`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.ProjectSystemException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.TrainingException",
        Guide("raise a Python exception: a job fails when its script ends with an error"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.history",
        Gone("job history is read through `ml_client.jobs` and MLflow"),
        _MIGRATE,
    ),
    Symbol("azureml._async", _INSIDE, _MIGRATE),
    Symbol("azureml._base_sdk_common", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._base_sdk_common.__version__",
        _VERSION,
        _MIGRATE,
        in_job=_NO_VERSION,
    ),
    Symbol(
        "azureml._base_sdk_common._version",
        _VERSION,
        _MIGRATE,
        in_job=_NO_VERSION,
    ),
    Symbol("azureml._cli", _INSIDE, _MIGRATE),
    Symbol("azureml._common", _INSIDE, _MIGRATE),
    Symbol("azureml._execution", _INSIDE, _MIGRATE),
    Symbol("azureml._file_utils", _INSIDE, _MIGRATE),
    Symbol("azureml._history", _INSIDE, _MIGRATE),
    Symbol("azureml._html", _INSIDE, _MIGRATE),
    Symbol("azureml._introspect", _INSIDE, _MIGRATE),
    Symbol("azureml._jupyter_common", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._logging",
        Guide("log with Python's `logging`"),
        _MIGRATE,
    ),
    Symbol("azureml._model_converters", _INSIDE, _MIGRATE),
    Symbol("azureml._model_management", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._model_management._constants.AKS_WEBSERVICE_TYPE",
        Guide(
            "look at the class of the endpoint that `ml_client.online_endpoints.get(name)` "
            "returns, `KubernetesOnlineEndpoint` for one on a cluster"
        ),
        "migrate-to-v2-deploy-endpoints",
    ),
    Symbol("azureml._project", _INSIDE, _MIGRATE),
    Symbol("azureml._restclient", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._restclient.constants",
        Guide('compare `ml_client.jobs.get(name).status` with text such as `"Completed"`'),
        _MIGRATE,
    ),
    Symbol(
        "azureml._restclient.models.create_run_dto.CreateRunDto",
        Guide(
            "change a job with `ml_client.jobs.update(name, display_name=..., description=..., "
            "tags=..., properties=...)`"
        ),
        _COMMAND,
    ),
    Symbol("azureml._run_impl", _INSIDE, _MIGRATE),
    Symbol("azureml._tracing", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._workspace",
        Guide("use `ml_client.workspaces` in place of the inside of the v1 client"),
        _WORKSPACE,
    ),
)
