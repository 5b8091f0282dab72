"""Whatever real code reads or calls on the classes that it uses has an answer of its own."""

from __future__ import annotations

import pytest

from azlint.knowledge.lookup import rows
from azlint.semantic.surface import Surface

SURFACE = Surface()

# The classes of v1 whose objects public code handles.
CLASSES = """
azureml._restclient.constants.RunStatus
azureml.automl.core.featurization.featurizationconfig.FeaturizationConfig
azureml.automl.core.forecasting_parameters.ForecastingParameters
azureml.core._portal.HasExperimentPortal
azureml.core._portal.HasPipelinePortal
azureml.core._portal.HasRunPortal
azureml.core.authentication.AbstractAuthentication
azureml.core.authentication.AzureCliAuthentication
azureml.core.authentication.InteractiveLoginAuthentication
azureml.core.authentication.MsiAuthentication
azureml.core.authentication.ServicePrincipalAuthentication
azureml.core.compute.aks.AksCompute
azureml.core.compute.amlcompute.AmlCompute
azureml.core.compute.amlcompute.AmlComputeStatus
azureml.core.compute.compute.ComputeTarget
azureml.core.compute.computeinstance.ComputeInstance
azureml.core.compute.computeinstance.ComputeInstanceStatus
azureml.core.compute.kubernetescompute.KubernetesCompute
azureml.core.compute.remote.RemoteCompute
azureml.core.conda_dependencies.CondaDependencies
azureml.core.dataset.Dataset
azureml.core.datastore.Datastore
azureml.core.environment.DockerBuildContext
azureml.core.environment.DockerSection
azureml.core.environment.Environment
azureml.core.environment.ImageBuildDetails
azureml.core.environment.PythonSection
azureml.core.environment.SparkSection
azureml.core.experiment.Experiment
azureml.core.image.container.ContainerImage
azureml.core.image.image.Image
azureml.core.keyvault.Keyvault
azureml.core.model.InferenceConfig
azureml.core.model.Model
azureml.core.model.ModelPackage
azureml.core.run.Run
azureml.core.run._OfflineRun
azureml.core.run._SubmittedRun
azureml.core.runconfig.DockerConfiguration
azureml.core.runconfig.MpiConfiguration
azureml.core.runconfig.PyTorchConfiguration
azureml.core.runconfig.RunConfiguration
azureml.core.runconfig.SparkConfiguration
azureml.core.runconfig.TensorflowConfiguration
azureml.core.script_run.ScriptRun
azureml.core.script_run_config.ScriptRunConfig
azureml.core.webservice.aci.AciWebservice
azureml.core.webservice.aks.AksEndpoint
azureml.core.webservice.aks.AksWebservice
azureml.core.webservice.local.LocalWebservice
azureml.core.webservice.webservice.Webservice
azureml.core.workspace.Workspace
azureml.data.abstract_dataset.AbstractDataset
azureml.data.abstract_datastore.AbstractDatastore
azureml.data.azure_data_lake_datastore.AbstractADLSDatastore
azureml.data.azure_data_lake_datastore.AzureDataLakeDatastore
azureml.data.azure_data_lake_datastore.AzureDataLakeGen2Datastore
azureml.data.azure_sql_database_datastore.AzureSqlDatabaseDatastore
azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore
azureml.data.azure_storage_datastore.AzureBlobDatastore
azureml.data.azure_storage_datastore.AzureFileDatastore
azureml.data.data_reference.DataReference
azureml.data.datapath.DataPath
azureml.data.datapath.DataPathComputeBinding
azureml.data.dataset_consumption_config.DatasetConsumptionConfig
azureml.data.dataset_factory.FileDatasetFactory
azureml.data.dataset_factory.TabularDatasetFactory
azureml.data.file_dataset.FileDataset
azureml.data.output_dataset_config.OutputDatasetConfig
azureml.data.output_dataset_config.OutputFileDatasetConfig
azureml.data.output_dataset_config.OutputTabularDatasetConfig
azureml.data.output_dataset_config.TransformationMixin
azureml.data.tabular_dataset.TabularDataset
azureml.datadrift.datadriftdetector.DataDriftDetector
azureml.interpret.ExplanationClient
azureml.pipeline.core._parallel_run_config_base._ParallelRunConfigBase
azureml.pipeline.core.builder.PipelineData
azureml.pipeline.core.builder.PipelineStep
azureml.pipeline.core.builder.StepSequence
azureml.pipeline.core.graph.PipelineParameter
azureml.pipeline.core.graph.PortDataReference
azureml.pipeline.core.graph.PublishedPipeline
azureml.pipeline.core.graph.TrainingOutput
azureml.pipeline.core.pipeline.Pipeline
azureml.pipeline.core.pipeline_draft.PipelineDraft
azureml.pipeline.core.pipeline_endpoint.PipelineEndpoint
azureml.pipeline.core.pipeline_output_dataset.PipelineOutputAbstractDataset
azureml.pipeline.core.pipeline_output_dataset.PipelineOutputFileDataset
azureml.pipeline.core.pipeline_output_dataset.PipelineOutputTabularDataset
azureml.pipeline.core.run.PipelineRun
azureml.pipeline.core.run.StepRun
azureml.pipeline.core.run.StepRunOutput
azureml.pipeline.core.schedule.Schedule
azureml.pipeline.core.schedule.ScheduleRecurrence
azureml.pipeline.steps.parallel_run_config.ParallelRunConfig
azureml.tensorboard.tensorboard.Tensorboard
azureml.train.automl.automlconfig.AutoMLConfig
azureml.train.automl.run.AutoMLRun
azureml.train.estimator.MMLBaseEstimator
azureml.train.hyperdrive.run.HyperDriveRun
azureml.train.hyperdrive.runconfig.HyperDriveConfig
azureml.train.hyperdrive.runconfig.PrimaryMetricGoal
azureml.widgets.run_details.RunDetails
""".split()


def members(cls: str) -> list[str]:
    """The public members that the class itself defines."""
    module, _, name = cls.rpartition(".")
    stub = SURFACE.module(module)
    assert stub is not None
    parsed = stub.parsed_class(name)
    return [member for member in (*parsed.members, *parsed.nested) if member[0] != "_"]


@pytest.mark.parametrize("cls", CLASSES)
def test_every_member_has_a_row(cls: str) -> None:
    """The class has a row and so has each of its public members."""
    assert [name for name in members(cls) if f"{cls}.{name}" not in rows()] == []
    assert cls in rows() or cls.startswith("azureml.core._portal.")


def test_what_code_reads_is_not_told_to_create() -> None:
    """An attribute is read or kept, whatever the class as a whole is replaced by."""
    read = ("name", "version", "id", "status", "vm_size", "tags", "location", "provisioning_errors")
    for symbol, row in rows().items():
        if symbol.rpartition(".")[2] in read and symbol.rpartition(".")[0] in CLASSES:
            assert not row.replacement.text.startswith(("create", "describe", "submit")), symbol
