"""What is said about v1 models: paths in scripts, the registry, data collection."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_MODELS = "migrate-to-v2-assets-model"
_MLFLOW = "how-to-manage-models-mlflow"
_MANAGE = "how-to-manage-models"
_ENDPOINTS = "how-to-deploy-online-endpoints"
_DEPLOY = "migrate-to-v2-deploy-endpoints"
_COLLECT = "how-to-collect-production-data"

_MODEL_INPUT = Guide(
    "take the path as an argparse argument fed by a job input, "
    '`Input(type="custom_model", path="azureml:<name>@latest")`',
    """\
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--<input>", dest="path", type=str)
args = parser.parse_args()""",
)
_MODEL_DIR = Guide(
    'join `os.environ["AZUREML_MODEL_DIR"]` with the file or folder as it was registered',
    'import os\n\npath = os.path.join(os.environ["AZUREML_MODEL_DIR"], "<file or folder>")',
)
_DOWNLOAD = Guide(
    "download it with `ml_client.models.download(name=..., version=..., download_path=...)`, where "
    "`target_dir` is `download_path=`; it returns nothing and puts the files into a folder that is "
    "called like the model",
    """\
ml_client.models.download(
    name="<model>", version="<version>", download_path="<local folder>"
)""",
)
_MODEL = Guide(
    "get it with `ml_client.models.get(name=..., version=...)`, where the version is text, and the "
    'latest with `label="latest"`; tags and properties choose no model in v2',
    'model = ml_client.models.get(name="<model>", label="latest")',
)
_SERIALIZE = Guide("read the attributes of the model that `ml_client.models.get(...)` returns")
_REGISTER = Guide(
    "register it with `ml_client.models.create_or_update(Model(name=..., path=..., type=...))`: "
    "`model_name` becomes `name=`, `model_path` becomes `path=`, `tags`, `properties` and "
    '`description` keep their names, and the type is `"custom_model"` or `"mlflow_model"`',
    """\
from azure.ai.ml.constants import AssetTypes
from azure.ai.ml.entities import Model

model = Model(
    name="<model>", path="<file or folder>", type=AssetTypes.CUSTOM_MODEL,
    description="<description>", tags={},
)
model = ml_client.models.create_or_update(model)""",
)
_REGISTER_IN_JOB = Guide(
    'log and register it in one call with `mlflow.<flavor>.log_model(model, "<folder>", '
    "registered_model_name=...)`, or write it to a job output of type `custom_model` that has a "
    "`name`; for scikit-learn MLflow 3 may ask for the package `skops`, unless told "
    '`serialization_format="cloudpickle"`',
    """\
import mlflow

mlflow.sklearn.log_model(
    model, "<folder>", registered_model_name="<model>", serialization_format="cloudpickle"
)""",
)
_REGISTER_RUN = Guide(
    "register the files of the job with `ml_client.models.create_or_update(Model(name=..., "
    'path="azureml://jobs/<job>/outputs/artifacts/paths/<model path>", type="custom_model"))`, '
    "where the path keeps the leading `outputs/` of `model_path`; a model in MLflow format with "
    "`mlflow.register_model(model_uri, name)`",
    """\
from azure.ai.ml.constants import AssetTypes
from azure.ai.ml.entities import Model

model = Model(
    name="<model>",
    path="azureml://jobs/<job>/outputs/artifacts/paths/outputs/<file>",
    type=AssetTypes.CUSTOM_MODEL,
)
model = ml_client.models.create_or_update(model)""",
)
_UPDATE = Guide(
    "change the model that `ml_client.models.get` returned and pass it to "
    "`ml_client.models.create_or_update`",
    'model = ml_client.models.get(name="<model>", version="<version>")\n'
    'model.tags["<key>"] = "<value>"\n'
    "ml_client.models.create_or_update(model)",
)
_FRAMEWORK = Guide(
    'drop it: a v2 model has a `type` ("custom_model" or "mlflow_model") and no framework'
)
_LINEAGE = Gone("a v2 model does not refer to the datasets it was trained on; use tags")
_RESOURCES = Guide("set `instance_type` and `instance_count` of the deployment")
_COLLECTOR = Guide(
    "collect data frames with `azureml.ai.monitoring.Collector(name=...)`, and give the deployment "
    "a `data_collector=DataCollector(...)`; arrays become data frames first",
    "from azureml.ai.monitoring import Collector\n\n"
    'collector = Collector(name="model_inputs")\n'
    "context = collector.collect(frame)",
)

SYMBOLS = (
    # Paths
    Symbol(
        "azureml.core.model.Model.get_model_path",
        _DOWNLOAD,
        _ENDPOINTS,
        in_job=_MODEL_INPUT,
        in_scoring=_MODEL_DIR,
    ),
    Symbol(
        "azureml.core.model.Model.download",
        _DOWNLOAD,
        _MODELS,
        in_job=_MODEL_INPUT,
        in_scoring=_MODEL_DIR,
    ),
    # Registered models
    Symbol(
        "azureml.core.model.Model",
        _MODEL,
        _MODELS,
        in_job=_MODEL_INPUT,
        in_scoring=_MODEL_DIR,
    ),
    Symbol(
        "azureml.core.model.Model.list",
        Guide(
            "list them with `ml_client.models.list(name=...)`, which gives an iterator: "
            '`latest=True` is `ml_client.models.get(name, label="latest")`, and `tags`, '
            "`properties` and `run_id` are compared with `tags`, `properties` and `job_name` of "
            "each model in Python",
            """\
models = [
    model
    for model in ml_client.models.list(name="<model>")
    if (model.tags or {}).get("<key>") == "<value>"
]""",
        ),
        _MODELS,
    ),
    Symbol(
        "azureml.core.model.Model.delete",
        Guide("archive it with `ml_client.models.archive(name=..., version=...)`"),
        _MODELS,
    ),
    *of_members(
        "azureml.core.model.Model",
        _MODELS,
        {
            "name": "read `name` of the model that `ml_client.models.get(...)` returns",
            "version": "read `version` of the model that `ml_client.models.get(...)` returns, "
            "which is text",
            "tags": "read `tags` of the model that `ml_client.models.get(...)` returns",
            "properties": "read `properties` of the model that `ml_client.models.get(...)` returns",
            "description": "read `description` of the model that `ml_client.models.get(...)` "
            "returns",
            "mime_type unpack": "read `type` of the model that `ml_client.models.get(...)` "
            "returns: v2 keeps files and folders as they are",
            "experiment_name": "read `ml_client.jobs.get(model.job_name).experiment_name`",
            "sample_input_dataset sample_output_dataset": Gone(
                "a v2 model has no sample data; an MLflow model holds an input example"
            ),
            "parent_id derived_model_ids": Gone(
                "a v2 model does not know what it was made from; use tags"
            ),
            "print_configuration": "print the model that `ml_client.models.get(...)` returns",
        },
    ),
    Symbol(
        "azureml.core.model.Model.id",
        Guide("read `id` of the model that `ml_client.models.get` returns, an ARM resource id"),
        _MODELS,
    ),
    Symbol(
        "azureml.core.model.Model.url",
        Guide("read `path` of the model that `ml_client.models.get` returns"),
        _MODELS,
    ),
    Symbol(
        "azureml.core.model.Model.workspace",
        Guide("use the `MLClient`"),
        _MODELS,
    ),
    Symbol(
        "azureml.core.model.Model.created_time",
        Guide(
            "read `creation_context.created_at` of the model that `ml_client.models.get` returns"
        ),
        _MODELS,
    ),
    Symbol(
        "azureml.core.model.Model.created_by",
        Guide(
            "read `creation_context.created_by` of the model that `ml_client.models.get` returns"
        ),
        _MODELS,
    ),
    Symbol(
        "azureml.core.model.Model.run_id",
        Guide("read `job_name` of the model that `ml_client.models.get` returns"),
        _MODELS,
    ),
    Symbol(
        "azureml.core.model.Model.run",
        Guide("get the job with `ml_client.jobs.get(model.job_name)`"),
        _MODELS,
    ),
    Symbol(
        "azureml.core.model.Model.get_sas_urls",
        Guide("download it with `ml_client.models.download`: SDK v2 gives no signed addresses"),
        _MODELS,
    ),
    Symbol("azureml.core.model.Model.serialize", _SERIALIZE, _MODELS),
    Symbol("azureml.core.model.Model.deserialize", _MODEL, _MODELS),
    # Registration
    Symbol("azureml.core.model.Model.register", _REGISTER, _MODELS, in_job=_REGISTER_IN_JOB),
    Symbol("azureml.core.run.Run.register_model", _REGISTER_RUN, _MODELS, in_job=_REGISTER_IN_JOB),
    Symbol("azureml.core.model.Model.add_tags", _UPDATE, _MANAGE),
    Symbol("azureml.core.model.Model.remove_tags", _UPDATE, _MANAGE),
    Symbol("azureml.core.model.Model.add_properties", _UPDATE, _MANAGE),
    Symbol("azureml.core.model.Model.update", _UPDATE, _MANAGE),
    Symbol("azureml.core.model.Model.update_tags_properties", _UPDATE, _MANAGE),
    Symbol("azureml.core.model.Model.add_dataset_references", _LINEAGE, _MODELS),
    Symbol("azureml.core.model.Model.datasets", _LINEAGE, _MODELS),
    Symbol("azureml.core.model.Model.Framework", _FRAMEWORK, _MODELS),
    Symbol("azureml.core.model.Model.model_framework", _FRAMEWORK, _MODELS),
    Symbol("azureml.core.model.Model.model_framework_version", _FRAMEWORK, _MODELS),
    # Data collection
    Symbol("azureml.monitoring", _COLLECTOR, _COLLECT),
    Symbol("azureml.monitoring.ModelDataCollector", _COLLECTOR, _COLLECT),
    # The rest
    Symbol("azureml.core.model.Model.resource_configuration", _RESOURCES, _DEPLOY),
    Symbol(
        "azureml.core.model.MODELS_DIR",
        Guide('use `os.environ["AZUREML_MODEL_DIR"]` in a scoring script'),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.model",
        Guide("use `Model` of `azure.ai.ml.entities` with `ml_client.models`"),
        _MODELS,
    ),
)
