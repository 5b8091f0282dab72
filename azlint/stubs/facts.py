"""What the wheels do not say, kept by hand: corrected types, runtime packages, other products."""

from __future__ import annotations

from typing import NamedTuple


class Fact(NamedTuple):
    """A type that replaces the one read from a package, and the reason it has to."""

    type: str
    reason: str


_DATASET = "azureml.data.tabular_dataset.TabularDataset | azureml.data.file_dataset.FileDataset"
_RUN = "azureml.core.run.Run"
_BLOB = "azureml.data.azure_storage_datastore.AzureBlobDatastore"
_WEBSERVICE = "azureml.core.webservice.webservice.Webservice"

#: Canonical name of a function, method or attribute -> its type.
TYPES: dict[str, Fact] = {
}

#: Classes whose `__new__` gives something with the members of another class.
BASES: dict[str, tuple[str, ...]] = {
    "azureml.widgets.run_details.RunDetails": (
        "azureml.widgets._widget_run_details_base._WidgetRunDetailsBase",
    ),
}

#: Classes which are shown with these members only.
ONLY_MEMBERS: dict[str, tuple[str, ...]] = {
    # Its overrides of Run methods have the signatures of Run where it matters to callers.
    "azureml.core.run._SubmittedRun": ("input_datasets", "output_datasets"),
}

#: Private names of public modules that user code meets.
SHOWN_PRIVATE = frozenset({"azureml.core.run._OfflineRun", "azureml.core.run._SubmittedRun"})

#: Private modules that user code imports from; they are shown whole.
SHOWN_MODULES = frozenset({
    "azureml._restclient.constants",
    "azureml._model_management._util",
    "azureml._common.exceptions",
    "azureml._common._error_definition",
    "azureml._common._error_definition.azureml_error",
    "azureml._common._error_definition.system_error",
    "azureml._common._error_definition.user_error",
    "azureml._common._error_response._error_response_constants",
    "azureml.train.automl._azureautomlclient",
})  # fmt: skip

#: Packages for model code inside jobs; user code meets their classes, not their constants.
SLIM_PREFIXES = (
    "azureml.automl",
    "azureml.training",
    "azureml.train.automl.runtime",
    "azureml.contrib.automl.dnn",
)

#: Distributions that belong to v1 but that v2 jobs still load (AutoML models, scoring files).
RUNTIME_DISTRIBUTIONS = frozenset({
    "azureml-automl-core",
    "azureml-automl-dnn-nlp",
    "azureml-automl-dnn-vision",
    "azureml-automl-runtime",
    "azureml-contrib-automl-dnn-forecasting",
    "azureml-responsibleai",
    "azureml-telemetry",
    "azureml-train-automl-runtime",
    "azureml-training-tabular",
})  # fmt: skip

#: Prefixes the wheels cannot tell about: status and distributions.
OTHER_PREFIXES: dict[str, tuple[str, tuple[str, ...]]] = {
    # Supported together with SDK v2.
    "azureml.acft": ("supported", ("azureml-acft-*",)),
    "azureml.ai.monitoring": ("supported", ("azureml-ai-monitoring",)),
    "azureml.assets": ("supported", ("azureml-assets",)),
    # The inference server puts its own modules in place of these two names.
    "azureml.contrib.services": (
        "supported", ("azureml-contrib-services", "azureml-inference-server-http"),
    ),
    "azureml.designer": ("supported", ("azureml-designer-*",)),
    "azureml.evaluate": ("supported", ("azureml-evaluate-mlflow",)),
    "azureml.featurestore": ("supported", ("azureml-featurestore",)),
    "azureml.fsspec": ("supported", ("azureml-fsspec",)),
    "azureml.metrics": ("supported", ("azureml-metrics",)),
    "azureml.mlflow": ("supported", ("azureml-mlflow",)),
    "azureml.model.mgmt": ("supported", ()),
    "azureml.rag": ("supported", ("azureml-rag",)),
    "azureml.rai": ("supported", ()),
    "azureml.studio": ("supported", ("azureml-designer-*",)),
    "azureml_inference_server_http": ("supported", ("azureml-inference-server-http",)),
    # A module name the service uses for the user's own scoring code.
    "azureml_user": ("supported", ()),
    # Needed by v1 datasets, and by mltable and azureml-fsspec of v2 as well.
    "azureml.dataprep": ("shared", ("azureml-dataprep",)),
    # v1 without a wheel to read: the contrib packages nobody listed, and the collector for AKS.
    "azureml.contrib": ("v1", ("azureml-contrib-*",)),
    "azureml.monitoring": ("v1", ("azureml-monitoring",)),
    # Machine Learning Server and Studio (classic).
    "azureml.api": ("other", ("azureml-model-management-sdk",)),
    "azureml.authentication": ("other", ("azureml-model-management-sdk",)),
    "azureml.common": ("other", ("azureml-model-management-sdk",)),
    "azureml.deploy": ("other", ("azureml-model-management-sdk",)),
    "azureml.services": ("other", ("azureml",)),
}  # fmt: skip
