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
_COMPUTE = "azureml.core.compute.compute.ComputeTarget"
_WEBSERVICE = "azureml.core.webservice.webservice.Webservice"

#: Canonical name of a function, method or attribute -> its type.
TYPES: dict[str, Fact] = {
    "azureml.core.run.Run.get_context": Fact(
        "azureml.core.run._SubmittedRun", "the documented Run has no input_datasets"
    ),
    "azureml.core.run.Run.get_submitted_run": Fact(
        "azureml.core.run._SubmittedRun", "the same as get_context"
    ),
    "azureml.core.run._SubmittedRun.input_datasets": Fact(
        f"dict[str, {_DATASET}]", "the declared class is a dict that says nothing of its values"
    ),
    "azureml.core.run._SubmittedRun.output_datasets": Fact(
        "dict[str, azureml.data.output_dataset_config.OutputFileDatasetConfig]",
        "the declared class is a dict that says nothing of its values",
    ),
    "azureml.core.run.Run.list": Fact(
        f"collections.abc.Iterator[{_RUN}]", "documented as a list, gives a generator"
    ),
    "azureml.core.run.Run.list_by_compute": Fact(
        f"collections.abc.Iterator[{_RUN}]", "documented as a bare generator"
    ),
    "azureml.core.run.Run.get_children": Fact(
        f"collections.abc.Iterator[{_RUN}]", "documented as a list, gives a generator"
    ),
    "azureml.core.run.Run.child_run": Fact(_RUN, "subclasses give their own kind of run"),
    "azureml.core.run.Run.parent": Fact(_RUN, "made by a factory looked up at run time"),
    "azureml.core.run.Run.properties": Fact("dict[str, str]", "documented as `dict[str] or str`"),
    "azureml.core.run.Run.__exit__": Fact("None", "the documented Run is that of __enter__"),
    "azureml.core.experiment.Experiment.submit": Fact(
        _RUN, "the kind of run depends on the configuration"
    ),
    "azureml.core.experiment.Experiment.start_logging": Fact(_RUN, "made by a factory"),
    "azureml.core.experiment.Experiment.get_runs": Fact(
        f"collections.abc.Iterator[{_RUN}]", "documented as a list, gives a generator"
    ),
    "azureml.core.workspace.Workspace.list": Fact(
        "dict[str, list[azureml.core.workspace.Workspace]]", "documented as a bare dict"
    ),
    "azureml.core.workspace.Workspace.datasets": Fact(
        f"dict[str, {_DATASET}]", "the documented Dataset only makes datasets"
    ),
    "azureml.core.workspace.Workspace.datastores": Fact(
        f"dict[str, {_BLOB}]", "the documented Datastore only makes datastores"
    ),
    "azureml.core.workspace.Workspace.get_default_datastore": Fact(
        _BLOB, "the documented Datastore only makes datastores; the default is a blob container"
    ),
    "azureml.core.datastore.Datastore.__new__": Fact(_BLOB, "the usual kind has most members"),
    "azureml.core.datastore.Datastore.get": Fact(_BLOB, "the usual kind has most members"),
    "azureml.core.datastore.Datastore.get_default": Fact(_BLOB, "the usual kind"),
    "azureml.pipeline.core.graph.PortDataReference.datastore": Fact(
        _BLOB, "the documented Datastore only makes datastores"
    ),
    "azureml.data.data_reference.DataReference.datastore": Fact(
        _BLOB, "the documented class is an abstract one"
    ),
    "azureml.core.dataset.Dataset.get_by_name": Fact(_DATASET, "one of the two kinds"),
    "azureml.core.dataset.Dataset.get_by_id": Fact(_DATASET, "one of the two kinds"),
    "azureml.core.dataset.Dataset.get_all": Fact(f"dict[str, {_DATASET}]", "a lazy dict"),
    "azureml.data.abstract_dataset.AbstractDataset.register": Fact(
        "Self", "a dataset stays of its kind"
    ),
    "azureml.data.abstract_dataset.AbstractDataset.update": Fact(
        "Self", "a dataset stays of its kind"
    ),
    "azureml.data.abstract_dataset.AbstractDataset.add_tags": Fact(
        "Self", "a dataset stays of its kind"
    ),
    "azureml.data.abstract_dataset.AbstractDataset.remove_tags": Fact(
        "Self", "a dataset stays of its kind"
    ),
    "azureml.data.abstract_dataset.AbstractDataset.tags": Fact(
        "dict[str, str]", "documented as text"
    ),
    "azureml.core.compute.compute.ComputeTarget.create": Fact(
        _COMPUTE, "the kind depends on the configuration"
    ),
    "azureml.core.compute.compute.ComputeTarget.get_status": Fact(
        "azureml.core.compute.amlcompute.AmlComputeStatus | str",
        "the abstract method says text, the usual kind of target gives an object",
    ),
    "azureml.core.model.Model.deploy": Fact(_WEBSERVICE, "the kind depends on the configuration"),
    "azureml.core.model.Model.datasets": Fact(
        f"dict[str, list[{_DATASET}]]", "documented as a bare dict"
    ),
    "azureml.core.image.image.Image.list": Fact(
        "list[azureml.core.image.image.Image]", "documented with a class that does not exist"
    ),
    "azureml.pipeline.core.run.StepRun.get_outputs": Fact(
        "dict[str, azureml.pipeline.core.run.StepRunOutput]", "documented as a bare dict"
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
V1_RUNTIME_DISTRIBUTIONS = frozenset({
    "azureml-automl-core",
    "azureml-automl-runtime",
    "azureml-train-automl-runtime",
})  # fmt: skip

#: Distributions released with v1 that are part of the jobs of both SDKs: first-party components
#: and generated scoring files import them.
RUNTIME_DISTRIBUTIONS = frozenset({
    "azureml-automl-dnn-nlp",
    "azureml-automl-dnn-vision",
    "azureml-contrib-automl-dnn-forecasting",
    "azureml-responsibleai",
    "azureml-telemetry",
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
