"""What is said about the data of v1 jobs: inputs and outputs of scripts and of steps."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_INPUTS = "how-to-read-write-data-v2"
_STORES = "migrate-to-v2-resource-datastore"
_PIPELINE = "migrate-to-v2-execution-pipeline"
_SWEEP = "migrate-to-v2-execution-hyperdrive"

_RUN = "azureml.core.run"
_CONSUMPTION = "azureml.data.dataset_consumption_config.DatasetConsumptionConfig"
_OUTPUTS = "azureml.data.output_dataset_config"
_PIPELINE_DATA_CLASS = "azureml.pipeline.core.builder.PipelineData"
_PORT = "azureml.pipeline.core.graph.PortDataReference"
_STEP_OUTPUT = "azureml.pipeline.core.pipeline_output_dataset"
_REFERENCE = "azureml.data.data_reference.DataReference"
_DATA_PATH_CLASS = "azureml.data.datapath.DataPath"
_BINDING = "azureml.data.datapath.DataPathComputeBinding"

# Inputs and outputs of the running script
_INPUT_DATASETS = Guide(
    "take the path as an argparse argument fed by a job input (`${{inputs.<input>}}` in the "
    "command); read a table with `mltable.load(path)`",
    """\
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--<input>", dest="path", type=str)
args = parser.parse_args()""",
)
_OUTPUT_DATASETS = Guide(
    "take the path as an argparse argument fed by a job output (`${{outputs.<output>}}` in the "
    "command)",
    """\
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--<output>", dest="path", type=str)
args = parser.parse_args()""",
)
_LINK_OUTPUT = Gone("an output of a v2 job is written, not linked to a dataset")


# Datasets as inputs of a job
def _input(type_: str, mode: str) -> str:
    return f"""\
from azure.ai.ml import Input

inputs = {{"<input>": Input(type="{type_}", path="azureml:<name>@latest", mode="{mode}")}}"""


_NAMED_INPUT = Guide(
    'make the name a key of `inputs` of the job, `inputs={"<input>": Input(type=..., path=...)}`, '
    'and hand it to the script as `${{inputs.<input>}}`: a FileDataset is `type="uri_folder"`, a '
    'TabularDataset `type="mltable"` with `mode="direct"`',
    _input("mltable", "direct"),
)
_INPUT_MOUNT = Guide(
    'use `Input(type="uri_folder", path=..., mode="ro_mount")`; `path_on_compute=` stays',
    _input("uri_folder", "ro_mount"),
)
_INPUT_DOWNLOAD = Guide(
    'use `Input(type="uri_folder", path=..., mode="download")`; `path_on_compute=` stays',
    _input("uri_folder", "download"),
)
_INPUT_HDFS = Guide(
    'use an `Input(type="uri_folder", path=..., mode="direct")` of a Spark job',
    _input("uri_folder", "direct"),
)

# References to data
_REFERENCE_INPUT = Guide(
    'use `Input(type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>", '
    'mode="ro_mount")`: `datastore` and `path_on_datastore` make the path, `mode="mount"` is '
    '`mode="ro_mount"`, and `path_on_compute=` stays',
    """\
from azure.ai.ml import Input

data = Input(
    type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>", mode="ro_mount"
)""",
)
_REFERENCE_UPLOAD = Guide(
    'use `Output(type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>", '
    'mode="upload")`',
    """\
from azure.ai.ml import Output

output = Output(
    type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>", mode="upload"
)""",
)
_PATH_PART = Guide(
    "keep the parts as text: v2 writes them as `azureml://datastores/<datastore>/paths/<path>`"
)
_ON_COMPUTE = Guide("give it as `path_on_compute=` of `Input(...)` or `Output(...)`")
_SQL_REFERENCE = Guide(
    "import the result of the query into storage with `ml_client.data.import_data(...)` and a "
    "workspace connection: SQL datastores have no v2 form"
)
_DATA_PATH = Guide(
    "write a path in a datastore as `azureml://datastores/<datastore>/paths/<path>`; for "
    "`DataPath(datastore, query)` import the result of the query with "
    "`ml_client.data.import_data(...)`, since SQL datastores have no v2 form; a `DataPath` that is "
    "the default of a pipeline parameter becomes an `Input` of the pipeline job"
)
_DATA_BINDING = Guide(
    'make it an input of the pipeline function, an `Input(type="uri_folder", path=..., '
    'mode="ro_mount")` that is given at each call; `mode="mount"` is `mode="ro_mount"`',
    """\
from azure.ai.ml import Input

pipeline_job = <pipeline function>(
    data=Input(type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>")
)""".replace("<pipeline function>", "pipeline_function"),
)

# Outputs of steps
_OUTPUT = Guide(
    'declare it as `Output(type="uri_folder", path=..., mode="rw_mount")` of the job or component, '
    "written to `${{outputs.<output>}}`: `destination=(datastore, path)` becomes "
    "`azureml://datastores/<datastore>/paths/<path>`, and without it v2 chooses the place",
    """\
from azure.ai.ml import Output

outputs = {
    "<output>": Output(
        type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>", mode="rw_mount"
    )
}""",
)
_OUTPUT_MOUNT = Guide(
    'use `Output(type="uri_folder", mode="rw_mount")`',
    """\
from azure.ai.ml import Output

outputs = {"<output>": Output(type="uri_folder", mode="rw_mount")}""",
)
_OUTPUT_UPLOAD = Guide(
    'use `Output(type="uri_folder", mode="upload")`',
    """\
from azure.ai.ml import Output

outputs = {"<output>": Output(type="uri_folder", mode="upload")}""",
)
_AS_INPUT = Guide(
    "pass the output to the next step: `next_step(<input>=step.outputs.<output>)`",
    "train_step = train(data=prepare_step.outputs.prepared)",
)
_REGISTER_OUTPUT = Guide(
    "name the output of the job, `Output(type=..., name=..., version=...)`, which registers it as "
    "a data asset when the job ends",
    """\
from azure.ai.ml import Output

outputs = {"<output>": Output(type="uri_folder", name="<name>")}""",
)
_READ_OUTPUT = Guide(
    'write an `MLTable` file beside the data and declare `Output(type="mltable")`',
    """\
import mltable

table = mltable.from_delimited_files(paths=[{"pattern": "<folder>/*.csv"}])
table.save("<folder>")""",
)
_STEP_TABLE = Guide("choose rows and columns in the script that reads the output")
_PIPELINE_DATA = Guide(
    "declare an `Output` of the step, which its command writes to `${{outputs.<output>}}`, and "
    "pass `step.outputs.<output>` to the next step: `is_directory=False` is "
    '`Output(type="uri_file")`, `output_mode="upload"` is `mode="upload"`, `datastore` becomes '
    "`azureml://datastores/<datastore>/paths/<path>`",
    """\
from azure.ai.ml import Output, command

prepare = command(
    command="python <script> --out ${{outputs.prepared}}", code="<folder>",
    outputs={"prepared": Output(type="uri_folder", mode="rw_mount")},
    environment="azureml:<environment>@latest", compute="<compute>",
)""",
)
_OUTPUT_NAME = Guide(
    "keep the name as text: it is the key in `outputs` of the component, and "
    "`step.outputs.<output>` after that"
)
_STEP_MODE = Guide(
    'declare the input of the component as `Input(type="uri_folder", mode=...)`, with `"ro_mount"` '
    'or `"download"`, and pass it `step.outputs.<output>`',
    _AS_INPUT.snippet,
)
_TRAINING_OUTPUT = Guide(
    "take an output of the node: an AutoML node that declares "
    '`outputs={"best_model": Output(type="mlflow_model")}` has `outputs.best_model`, a sweep node '
    "has the outputs of its command",
    """\
from azure.ai.ml import Input, Output, automl

train = automl.classification(
    training_data=Input(type="mltable", path="<folder>"), target_column_name="<label>",
    compute="<compute>", outputs={"best_model": Output(type="mlflow_model")},
)""",
)
_TRAINING_CHOICE = Gone(
    "an AutoML node gives the model of its best trial, a sweep node that of its best trial; "
    "there is no other choice"
)
_PORT_DOWNLOAD = Guide(
    "download it with `ml_client.jobs.download(job_name, output_name=..., download_path=...)`",
    """\
ml_client.jobs.download(
    "<job of the step>", output_name="<output>", download_path="<local folder>"
)""",
)
_PORT_PATH = Guide(
    "read `path` of the output that the job declared, "
    '`ml_client.jobs.get(job_name).outputs["<output>"].path`: set it with '
    '`Output(path="azureml://datastores/<datastore>/paths/<path>")` where you have to know it, or '
    "download with `ml_client.jobs.download(job_name, output_name=...)`",
    """\
from azure.ai.ml import Output

outputs = {
    "<output>": Output(
        type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>", mode="rw_mount"
    )
}""",
)

_ROWS_SCRIPT = (
    Symbol(
        f"{_RUN}._SubmittedRun.input_datasets",
        _INPUT_DATASETS,
        _INPUTS,
        assigned=Guide(
            "keep it in a variable of the script: v1 writes it to a dictionary and nowhere else; "
            "what the job reads is declared where the job is defined, "
            '`inputs={"train": Input(...)}`',
            """\
from azure.ai.ml import Input

inputs = {"train": Input(type="uri_folder", path="azureml:<data asset>@latest")}""",
        ),
    ),
    Symbol(f"{_RUN}.InputDatasets", _INPUT_DATASETS, _INPUTS),
    Symbol(
        f"{_RUN}._SubmittedRun.output_datasets",
        _OUTPUT_DATASETS,
        _INPUTS,
        assigned=Guide(
            'declare the output where the job is defined, `outputs={"model": Output(...)}`: v1 '
            "writes it to a dictionary and nowhere else"
        ),
    ),
    Symbol(f"{_RUN}.OutputDatasets", _OUTPUT_DATASETS, _INPUTS),
    Symbol(f"{_RUN}.LinkOutput", _LINK_OUTPUT, _INPUTS),
    Symbol(f"{_RUN}.LinkOutput.link", _LINK_OUTPUT, _INPUTS),
)

_ROWS_INPUT = (
    Symbol("azureml.data.abstract_dataset.AbstractDataset.as_named_input", _NAMED_INPUT, _PIPELINE),
    Symbol("azureml.data.dataset_consumption_config", _NAMED_INPUT, _PIPELINE),
    Symbol(_CONSUMPTION, _NAMED_INPUT, _PIPELINE),
    *of_members(
        _CONSUMPTION,
        _PIPELINE,
        {
            "as_mount": _INPUT_MOUNT,
            "as_download": _INPUT_DOWNLOAD,
            "as_hdfs": _INPUT_HDFS,
            "dataset": 'name the data as `path="azureml:<name>@latest"` of the `Input`',
            "arg_val": "write `${{inputs.<input>}}` in the `command` of the job",
            "mode": 'give it as `mode=` of `Input(...)`, where `"mount"` is `"ro_mount"`',
            "path_on_compute": _ON_COMPUTE,
            "name": "keep the name as text: it is the key in `inputs` of the job",
        },
    ),
    *of_members(
        "azureml.data.file_dataset.FileDataset",
        _INPUTS,
        {"as_mount": _INPUT_MOUNT, "as_download": _INPUT_DOWNLOAD, "as_hdfs": _INPUT_HDFS},
    ),
)

_ROWS_REFERENCE = (
    Symbol("azureml.data.data_reference", _REFERENCE_INPUT, _INPUTS),
    Symbol(_REFERENCE, _REFERENCE_INPUT, _INPUTS),
    *of_members(
        _REFERENCE,
        _INPUTS,
        {
            "path create to_config": _REFERENCE_INPUT,
            "as_mount": _INPUT_MOUNT,
            "as_download": _INPUT_DOWNLOAD,
            "as_upload": _REFERENCE_UPLOAD,
            "datastore path_on_datastore": _PATH_PART,
            "data_reference_name": "keep the name as text: it is the key in `inputs` of the job",
            "mode": 'give it as `mode=` of `Input(...)`, where `"mount"` is `"ro_mount"`',
            "path_on_compute": _ON_COMPUTE,
            "overwrite": Gone("v2 mounts or downloads an input into a folder of its own"),
        },
    ),
    Symbol("azureml.data.sql_data_reference", _SQL_REFERENCE, _STORES),
    Symbol("azureml.data.sql_data_reference.SqlDataReference", _SQL_REFERENCE, _STORES),
    Symbol("azureml.data.stored_procedure_parameter", _SQL_REFERENCE, _STORES),
    Symbol("azureml.data.datapath", _DATA_PATH, _PIPELINE),
    Symbol(_DATA_PATH_CLASS, _DATA_PATH, _PIPELINE),
    *of_members(
        _DATA_PATH_CLASS,
        _PIPELINE,
        {
            "create_data_reference": _REFERENCE_INPUT,
            "create_from_data_reference": _DATA_PATH,
            "datastore_name path_on_datastore": _PATH_PART,
        },
    ),
    Symbol(_BINDING, _DATA_BINDING, _PIPELINE),
    *of_members(
        _BINDING,
        _PIPELINE,
        {
            "create_data_reference": _REFERENCE_INPUT,
            "create_from_data_reference": _DATA_BINDING,
        },
    ),
)

_ROWS_OUTPUT = (
    Symbol(_OUTPUTS, _OUTPUT, _PIPELINE),
    Symbol(f"{_OUTPUTS}.OutputDatasetConfig", _OUTPUT, _PIPELINE),
    *of_members(
        f"{_OUTPUTS}.OutputDatasetConfig",
        _PIPELINE,
        {
            "register_on_complete": _REGISTER_OUTPUT,
            "as_input": _AS_INPUT,
            "mode": 'give it as `mode=` of `Output(...)`, where `"mount"` is `"rw_mount"`',
            "arg_val": "write `${{outputs.<output>}}` in the `command` of the job",
            "name": _OUTPUT_NAME,
        },
    ),
    Symbol(f"{_OUTPUTS}.OutputFileDatasetConfig", _OUTPUT, _PIPELINE),
    *(
        Symbol(
            f"{_OUTPUTS}.OutputFileDatasetConfig.{method}",
            answer,
            _PIPELINE,
            covers=(f"{_OUTPUTS}.OutputFileDatasetConfig",),
        )
        for method, answer in (("as_mount", _OUTPUT_MOUNT), ("as_upload", _OUTPUT_UPLOAD))
    ),
    *of_members(
        f"{_OUTPUTS}.OutputFileDatasetConfig",
        _PIPELINE,
        {
            "as_input": _AS_INPUT,
            "destination": "give it as `path=` of `Output(...)`, "
            "`azureml://datastores/<datastore>/paths/<path>`",
            "source": "let the script write to `${{outputs.<output>}}`: v2 does not collect "
            "another folder",
        },
    ),
    Symbol(f"{_OUTPUTS}.OutputTabularDatasetConfig", _READ_OUTPUT, _INPUTS),
    *of_members(
        f"{_OUTPUTS}.OutputTabularDatasetConfig",
        _PIPELINE,
        {
            "as_input": _AS_INPUT,
            "as_mount": _OUTPUT_MOUNT,
            "as_upload": _OUTPUT_UPLOAD,
            "keep_columns drop_columns random_split": _STEP_TABLE,
        },
    ),
    Symbol(f"{_OUTPUTS}.TransformationMixin", _READ_OUTPUT, _INPUTS),
    *of_members(
        f"{_OUTPUTS}.TransformationMixin",
        _INPUTS,
        {"read_delimited_files read_parquet_files": _READ_OUTPUT},
    ),
    Symbol(f"{_OUTPUTS}.LinkFileOutputDatasetConfig", _LINK_OUTPUT, _INPUTS),
    Symbol(f"{_OUTPUTS}.LinkTabularOutputDatasetConfig", _LINK_OUTPUT, _INPUTS),
    Symbol(
        f"{_OUTPUTS}.HDFSOutputDatasetConfig",
        Gone("a v2 job has no HDFS outputs; a Spark job writes to the path of an `Output`"),
        _INPUTS,
    ),
    Symbol(f"{_OUTPUTS}.UploadOptions", _OUTPUT_UPLOAD, _PIPELINE),
    Symbol(f"{_OUTPUTS}.MountOptions", _OUTPUT_MOUNT, _PIPELINE),
    Symbol(f"{_OUTPUTS}.RegistrationConfiguration", _REGISTER_OUTPUT, _INPUTS),
)

_ROWS_STEP = (
    Symbol(_PIPELINE_DATA_CLASS, _PIPELINE_DATA, _PIPELINE),
    *of_members(
        _PIPELINE_DATA_CLASS,
        _PIPELINE,
        {
            "as_dataset": _AS_INPUT,
            "as_input": _AS_INPUT,
            "as_mount as_download create_input_binding": _STEP_MODE,
            "get_env_variable_name": "let the command hand over the path, "
            "`--<output> ${{outputs.<output>}}`: v2 sets no variable for it",
            "name": _OUTPUT_NAME,
            "datastore": "give it as `path=` of `Output(...)`, "
            "`azureml://datastores/<datastore>/paths/<path>`",
            "data_type": 'give it as `type=` of `Output(...)`, `"uri_folder"`, `"uri_file"` or '
            '`"mltable"`',
        },
    ),
    Symbol("azureml.pipeline.core.graph.PipelineDataset", _NAMED_INPUT, _PIPELINE),
    Symbol(_PORT, _PORT_DOWNLOAD, _PIPELINE),
    *of_members(
        _PORT,
        _PIPELINE,
        {
            "download": _PORT_DOWNLOAD,
            "path_on_datastore _path_on_datastore datastore datastore_name": _PORT_PATH,
            "name data_reference_name": _OUTPUT_NAME,
            "pipeline_run_id": "read `name` of the pipeline job",
            "as_download as_mount as_input create_input_binding": "give the next job an "
            '`Input(type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>")` '
            "with the path that the output was declared with",
        },
    ),
    Symbol("azureml.pipeline.core.graph.TrainingOutput", _TRAINING_OUTPUT, _SWEEP),
    *of_members(
        "azureml.pipeline.core.graph.TrainingOutput",
        _SWEEP,
        {"type": _TRAINING_OUTPUT, "iteration metric model_file": _TRAINING_CHOICE},
    ),
    Symbol(_STEP_OUTPUT, _PIPELINE_DATA, _PIPELINE),
    Symbol(f"{_STEP_OUTPUT}.PipelineOutputAbstractDataset", _PIPELINE_DATA, _PIPELINE),
    *of_members(
        f"{_STEP_OUTPUT}.PipelineOutputAbstractDataset",
        _PIPELINE,
        {
            "register": _REGISTER_OUTPUT,
            "as_named_input create_input_binding": _AS_INPUT,
            "name": _OUTPUT_NAME,
            "input_name": "keep the name as text: it is the name of the input of the next "
            "component",
        },
    ),
    Symbol(f"{_STEP_OUTPUT}.PipelineOutputFileDataset", _PIPELINE_DATA, _PIPELINE),
    *of_members(
        f"{_STEP_OUTPUT}.PipelineOutputFileDataset",
        _PIPELINE,
        {
            "parse_delimited_files parse_parquet_files": _READ_OUTPUT,
            "as_direct as_download as_mount": _STEP_MODE,
        },
    ),
    Symbol(f"{_STEP_OUTPUT}.PipelineOutputTabularDataset", _READ_OUTPUT, _PIPELINE),
    *of_members(
        f"{_STEP_OUTPUT}.PipelineOutputTabularDataset",
        _PIPELINE,
        {
            "keep_columns drop_columns random_split": _STEP_TABLE,
            "create_input_binding": _AS_INPUT,
        },
    ),
)

SYMBOLS = (*_ROWS_SCRIPT, *_ROWS_INPUT, *_ROWS_REFERENCE, *_ROWS_OUTPUT, *_ROWS_STEP)
