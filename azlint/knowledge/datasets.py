"""What is said about v1 data: datasets, datastores, inputs and outputs of scripts and steps."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_INPUTS = "how-to-read-write-data-v2"
_INTERACTIVE = "how-to-access-data-interactive"
_ASSETS = "migrate-to-v2-assets-data"
_STORES = "migrate-to-v2-resource-datastore"
_PIPELINE = "migrate-to-v2-execution-pipeline"
_SWEEP = "migrate-to-v2-execution-hyperdrive"

_ARGUMENT = 'parser.add_argument("--train", type=str)\nargs = parser.parse_args()'
_TABLE_INPUT = 'Input(type="mltable", path="azureml:churn@latest")'
_FILE_SYSTEM = (
    "from azureml.fsspec import AzureMachineLearningFileSystem\n\n"
    'fs = AzureMachineLearningFileSystem("azureml://subscriptions/.../datastores/blob/paths/")\n'
)
_UPLOAD = _FILE_SYSTEM + (
    'fs.upload(lpath="data", rpath="churn", recursive=True, overwrite="MERGE_WITH_OVERWRITE")'
)
_DOWNLOAD = _FILE_SYSTEM + 'fs.download(rpath="churn", lpath="data", recursive=True)'

# Inputs and outputs of the running script
_INPUT_DATASETS = Guide(
    "take the path as an argparse argument fed by a job input (`${{inputs.train}}`); "
    "read a table with `mltable.load(path)`",
    _ARGUMENT,
)
_OUTPUT_DATASETS = Guide(
    "take the path as an argparse argument fed by a job output (`${{outputs.model}}`)",
    'parser.add_argument("--model", type=str)\nargs = parser.parse_args()',
)

# Registered datasets
_BY_NAME = Guide(
    'get it with `ml_client.data.get(name=..., label="latest")`',
    'data = ml_client.data.get(name="churn", label="latest")\n'
    'table = mltable.load(f"azureml:/{data.id}")',
)
_BY_NAME_IN_JOB = Guide(
    f"take the path as an argparse argument fed by a job input, `{_TABLE_INPUT}`",
    f"{_ARGUMENT}\ntable = mltable.load(args.train)",
)
_BY_ID = Guide(
    "get it with `ml_client.data.get(name=..., version=...)`: the ids of v1 are not those of v2",
    'data = ml_client.data.get(name="churn", version="3")',
)
_BY_ID_IN_JOB = Guide(
    "take the path as an argparse argument fed by a job input: the argument then holds a path, "
    "not an id",
    f"{_ARGUMENT}\ntable = mltable.load(args.train)",
)
_LIST = Guide("list them with `ml_client.data.list()`, which gives an iterator, not a dictionary")
_REGISTER = Guide(
    "register it with `ml_client.data.create_or_update(Data(name=..., path=..., type=...))`, "
    "or name the output of the job (`Output(..., name=...)`)",
    'data = Data(name="churn", path="azureml://datastores/blob/paths/churn", '
    'type="uri_folder")\n'
    "ml_client.data.create_or_update(data)",
)
_UPDATE = Guide("change the `Data` object and pass it to `ml_client.data.create_or_update`")
_ARCHIVE = Guide("archive it with `ml_client.data.archive(name=...)`: data assets are not deleted")
_RESTORE = Guide("restore it with `ml_client.data.restore(name=...)`")
_ASSET = Guide("read it from the `Data` object that `ml_client.data.get` returns")
_SNAPSHOT = Gone("a data asset points to its data and has no snapshots")
_PROFILE = Gone("data assets have no profiles; describe the data frame with `pandas`")
_DEFINITION = Gone("a data asset has versions, but no definition that can be edited")

# Tables
_FROM_DELIMITED = Guide(
    "read it with `pandas.read_csv(path)`, or define a table with "
    '`mltable.from_delimited_files(paths=[{"file": path}])`',
    'table = mltable.from_delimited_files(paths=[{"file": path}])\n'
    "frame = table.to_pandas_dataframe()",
)
_FROM_PARQUET = Guide(
    "read it with `pandas.read_parquet(path)`, or define a table with "
    '`mltable.from_parquet_files(paths=[{"file": path}])`',
    'table = mltable.from_parquet_files(paths=[{"file": path}])\n'
    "frame = table.to_pandas_dataframe()",
)
_FROM_JSON_LINES = Guide(
    "read it with `pandas.read_json(path, lines=True)`, or define a table with "
    '`mltable.from_json_lines_files(paths=[{"file": path}])`',
    'table = mltable.from_json_lines_files(paths=[{"file": path}])\n'
    "frame = table.to_pandas_dataframe()",
)
_FROM_SQL = Guide(
    "import the data into storage first, with `ml_client.data.import_data(...)` and a connection: "
    "SQL datastores have no v2 form"
)
_FROM_FRAME = Guide(
    "write the frame to a file and register that with `ml_client.data.create_or_update(Data(...))`",
    'frame.to_parquet("churn.parquet")\n'
    'data = Data(name="churn", path="churn.parquet", type="uri_file")\n'
    "ml_client.data.create_or_update(data)",
)
_FROM_FRAME_IN_JOB = Guide(
    "write the frame to the path of a job output; `Output(..., name=...)` registers it",
    'frame.to_parquet(os.path.join(args.output, "churn.parquet"))',
)
_FROM_EXCEL = Guide("read it with `pandas.read_excel(path)`: mltable reads no Excel files")
_TABULAR = Guide(
    "read the files with `pandas`, or define a table with `mltable.from_delimited_files` "
    "and its relatives"
)
_TO_PANDAS = Guide(
    "load it with `mltable.load(path).to_pandas_dataframe()`, or a single file with "
    "`pandas.read_csv(path)`",
    "frame = mltable.load(path).to_pandas_dataframe()",
)
_TO_SPARK = Guide("read the path with Spark, such as `spark.read.parquet(path)`, in a Spark job")
_TO_DASK = Guide("read the path with dask, such as `dask.dataframe.read_parquet(path)`")
_TO_FILES = Guide("load the frame and write it with pandas, such as `frame.to_csv(path)`")
_TIME_FILTER = Guide("filter the data frame by its time column: mltable has no time filters")
_MLTABLE_ONLY = "a `uri_folder` has no such call"


def _transform(name: str) -> Guide:
    """A method of TabularDataset that MLTable has too."""
    return Guide(f"call `{name}` on the table that `mltable.load(path)` returns")


def _files(does: str) -> Guide:
    """A method of FileDataset: v2 hands over a folder, and Python chooses among its files."""
    return Guide(f"{does} the files of the input folder in Python: {_MLTABLE_ONLY}")


# Files
_FROM_FILES = Guide(
    'use a path: `Input(type="uri_folder", path=...)` for a job, '
    '`Data(name=..., path=..., type="uri_folder")` to register it',
    'Input(type="uri_folder", path="azureml://datastores/blob/paths/images/", mode="ro_mount")',
)
_FROM_FILES_IN_JOB = Guide(
    "take the path as an argparse argument fed by a job input of type `uri_folder`",
    _ARGUMENT,
)
_UPLOAD_DIRECTORY = Guide(
    "register the local folder with `ml_client.data.create_or_update(Data(name=..., path=folder, "
    'type="uri_folder"))`, which uploads it',
    'data = Data(name="images", path="./images", type="uri_folder")\n'
    "ml_client.data.create_or_update(data)",
)
_DOWNLOAD_DATASET = Guide(
    "download it with `AzureMachineLearningFileSystem(uri).download(rpath, lpath, recursive=True)`",
    _DOWNLOAD,
)
_DOWNLOAD_DATASET_IN_JOB = Guide(
    'declare the job input with `mode="download"` and take its path as an argparse argument',
    'Input(type="uri_folder", path="azureml:images@latest", mode="download")',
)
_MOUNT_DATASET = Guide(
    "read it in place with `AzureMachineLearningFileSystem(uri)`; only a job mounts it",
    _FILE_SYSTEM + 'with fs.open("churn/a.csv") as file:\n    frame = pd.read_csv(file)',
)
_MOUNT_DATASET_IN_JOB = Guide(
    'declare the job input with `mode="ro_mount"` and take its path as an argparse argument',
    'Input(type="uri_folder", path="azureml:images@latest", mode="ro_mount")',
)
_TO_PATH = Guide("list the files with `AzureMachineLearningFileSystem(uri).glob(pattern)`")
_TO_PATH_IN_JOB = Guide("list the files with `os.walk(path)` below the path of the job input")

# Datasets as inputs of a job
_NAMED_INPUT = Guide(
    'make the name a key of `inputs` of the job: `inputs={"train": Input(...)}`',
    'inputs={"train": Input(type="mltable", path="azureml:churn@latest")}',
)
_INPUT_MOUNT = Guide(
    'use `Input(type="uri_folder", path=..., mode="ro_mount")`',
    'inputs={"train": Input(type="uri_folder", path="azureml:churn@latest", mode="ro_mount")}',
)
_INPUT_DOWNLOAD = Guide(
    'use `Input(type="uri_folder", path=..., mode="download")`',
    'inputs={"train": Input(type="uri_folder", path="azureml:churn@latest", mode="download")}',
)
_INPUT_DIRECT = Guide('use `Input(type="mltable", path=..., mode="direct")`')
_INPUT_HDFS = Guide('use an `Input(..., mode="direct")` of a Spark job')

# Datastores
_DATASTORE = Guide(
    "get it with `ml_client.datastores.get(name)`, or write the path as "
    "`azureml://datastores/<name>/paths/<path>`"
)
_DATASTORE_IN_JOB = Guide(
    "take the path as an argparse argument fed by a job input, such as "
    '`Input(type="uri_folder", path="azureml://datastores/<name>/paths/<path>")`'
)
_DATASTORE_DEFAULT = Guide("get it with `ml_client.datastores.get_default()`")
_SET_DEFAULT = Gone("SDK v2 does not change the default datastore of a workspace")
_DATASTORE_DELETE = Guide("remove it with `ml_client.datastores.delete(name)`")
_DATASTORE_READ = Guide("read it from `ml_client.datastores.get(name)`")
_DATASTORE_TYPE = Guide("read `ml_client.datastores.get(name).type`")
_UPLOAD_FILES = Guide(
    "upload with `AzureMachineLearningFileSystem(uri).upload(lpath, rpath)`, "
    "or register a `Data` asset with a local path",
    _UPLOAD,
)
_UPLOAD_FILES_IN_JOB = Guide(
    "write to the path of a job output, "
    '`Output(type="uri_folder", path="azureml://datastores/<name>/paths/<path>")`'
)
_DOWNLOAD_FILES = Guide(
    "download with `AzureMachineLearningFileSystem(uri).download(rpath, lpath, recursive=True)`",
    _DOWNLOAD,
)
_DATASTORE_PATH = Guide(
    "write the path as `azureml://datastores/<name>/paths/<path>` in an `Input` or `Output`",
    'Input(type="uri_folder", path="azureml://datastores/blob/paths/churn", mode="ro_mount")',
)
_REFERENCE_UPLOAD = Guide(
    'use `Output(type="uri_folder", path="azureml://datastores/<name>/paths/<path>", '
    'mode="upload")`'
)
_SQL_STORE = Gone("SQL datastores have no v2 form; import the data into storage with a connection")
_REGISTER_BLOB = Guide(
    "create it with `ml_client.create_or_update(AzureBlobDatastore(name=..., account_name=..., "
    "container_name=...))`",
    "ml_client.create_or_update(\n"
    "    AzureBlobDatastore(\n"
    '        name="blob", account_name="account", container_name="data",\n'
    '        credentials=AccountKeyConfiguration(account_key="..."),\n'
    "    )\n"
    ")",
)

# Outputs of steps
_OUTPUT = Guide(
    'declare it as `Output(type="uri_folder", mode="rw_mount")` of the job or component',
    'outputs={"prepared": Output(type="uri_folder", mode="rw_mount")}',
)
_OUTPUT_MOUNT = Guide('use `Output(type="uri_folder", mode="rw_mount")`')
_OUTPUT_UPLOAD = Guide('use `Output(type="uri_folder", mode="upload")`')
_AS_INPUT = Guide(
    "pass the output to the next step: `next_step(data=step.outputs.prepared)`",
    "train_step = train(data=prepare_step.outputs.prepared)",
)
_REGISTER_OUTPUT = Guide(
    "name the output of the job: `Output(..., name=..., version=...)` registers it",
    'Output(type="uri_folder", name="prepared", version="1")',
)
_READ_OUTPUT = Guide('write an `MLTable` file beside the data and declare `Output(type="mltable")`')
_LINK_OUTPUT = Gone("an output of a v2 job is written, not linked to a dataset")
_STEP_TABLE = Guide("choose rows and columns in the script that reads the output")
_PIPELINE_DATA = Guide(
    "declare an `Output` of the step and pass `step.outputs.<name>` to the next one",
    "train_step = train(data=prepare_step.outputs.prepared)",
)
_TRAINING_OUTPUT = Guide("use the outputs of the sweep or AutoML node of the pipeline job")
_PORT_DOWNLOAD = Guide(
    "download it with `ml_client.jobs.download(job_name, output_name=..., download_path=...)`",
    'ml_client.jobs.download(child_job.name, output_name="prepared", download_path="out")',
)
_DATA_PATH = Guide(
    "make it an input of type `uri_folder` of the pipeline job, with a path such as "
    "`azureml://datastores/<name>/paths/<path>`"
)
_OPEN_DATA = Guide(
    "read the public files of the data set with pandas: SDK v2 has no open datasets",
)
_CACHE = Gone("SDK v2 has no datacache")
_REST = Guide(
    "use `Input`, `Output` and `Data` of `azure.ai.ml` with paths, and `mltable` for tables"
)

SYMBOLS = (
    # Inputs and outputs of the running script
    Symbol("azureml.core.run._SubmittedRun.input_datasets", _INPUT_DATASETS, _INPUTS),
    Symbol("azureml.core.run.InputDatasets", _INPUT_DATASETS, _INPUTS),
    Symbol("azureml.core.run._SubmittedRun.output_datasets", _OUTPUT_DATASETS, _INPUTS),
    Symbol("azureml.core.run.OutputDatasets", _OUTPUT_DATASETS, _INPUTS),
    Symbol("azureml.core.run.LinkOutput", _LINK_OUTPUT, _INPUTS),
    Symbol("azureml.core.run.LinkOutput.link", _LINK_OUTPUT, _INPUTS),
    # Registered datasets
    Symbol("azureml.core.dataset.Dataset.get_by_name", _BY_NAME, _INPUTS, in_job=_BY_NAME_IN_JOB),
    Symbol(
        "azureml.data.abstract_dataset.AbstractDataset.get_by_name",
        _BY_NAME,
        _INPUTS,
        in_job=_BY_NAME_IN_JOB,
    ),
    Symbol("azureml.core.dataset.Dataset.get_by_id", _BY_ID, _INPUTS, in_job=_BY_ID_IN_JOB),
    Symbol(
        "azureml.data.abstract_dataset.AbstractDataset.get_by_id",
        _BY_ID,
        _INPUTS,
        in_job=_BY_ID_IN_JOB,
    ),
    Symbol("azureml.core.dataset.Dataset.get", _BY_NAME, _INPUTS, in_job=_BY_NAME_IN_JOB),
    Symbol("azureml.core.dataset.Dataset.get_all", _LIST, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.get_all", _LIST, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.list", _LIST, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.register", _REGISTER, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.register", _REGISTER, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.update", _UPDATE, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.update", _UPDATE, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.add_tags", _UPDATE, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.remove_tags", _UPDATE, _ASSETS),
    Symbol(
        "azureml.data.abstract_dataset.AbstractDataset.unregister_all_versions", _ARCHIVE, _ASSETS
    ),
    Symbol("azureml.core.dataset.Dataset.archive", _ARCHIVE, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.deprecate", _ARCHIVE, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.reactivate", _RESTORE, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.id", _ASSET, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.name", _ASSET, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.version", _ASSET, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.description", _ASSET, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset.tags", _ASSET, _ASSETS),
    Symbol(
        "azureml.data.abstract_dataset.AbstractDataset.data_changed_time",
        Guide("read the time of change from the storage: a data asset does not look at its data"),
        _ASSETS,
    ),
    Symbol("azureml.core.dataset.Dataset.id", _ASSET, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.name", _ASSET, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.description", _ASSET, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.tags", _ASSET, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.workspace", Guide("use the `MLClient`"), _ASSETS),
    # Tables from files
    Symbol("azureml.data.dataset_factory.TabularDatasetFactory", _TABULAR, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.Tabular", _TABULAR, _ASSETS),
    Symbol(
        "azureml.data.dataset_factory.TabularDatasetFactory.from_delimited_files",
        _FROM_DELIMITED,
        _ASSETS,
    ),
    Symbol(
        "azureml.data.dataset_factory.TabularDatasetFactory.from_parquet_files",
        _FROM_PARQUET,
        _ASSETS,
    ),
    Symbol(
        "azureml.data.dataset_factory.TabularDatasetFactory.from_json_lines_files",
        _FROM_JSON_LINES,
        _ASSETS,
    ),
    Symbol("azureml.data.dataset_factory.TabularDatasetFactory.from_sql_query", _FROM_SQL, _STORES),
    Symbol(
        "azureml.data.dataset_factory.TabularDatasetFactory.register_pandas_dataframe",
        _FROM_FRAME,
        _INPUTS,
        in_job=_FROM_FRAME_IN_JOB,
    ),
    Symbol(
        "azureml.data.dataset_factory.TabularDatasetFactory.register_spark_dataframe",
        _FROM_FRAME,
        _INPUTS,
        in_job=_FROM_FRAME_IN_JOB,
    ),
    Symbol(
        "azureml.data.dataset_factory.TabularDatasetFactory.register_dask_dataframe",
        _FROM_FRAME,
        _INPUTS,
        in_job=_FROM_FRAME_IN_JOB,
    ),
    Symbol(
        "azureml.data.dataset_factory.DataType",
        Guide("use `mltable.DataType`, where `to_long` is called `to_int`"),
        _ASSETS,
    ),
    Symbol("azureml.core.dataset.Dataset.from_delimited_files", _FROM_DELIMITED, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.auto_read_files", _FROM_DELIMITED, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.from_parquet_files", _FROM_PARQUET, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.from_json_files", _FROM_JSON_LINES, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.from_excel_files", _FROM_EXCEL, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.from_sql_query", _FROM_SQL, _STORES),
    Symbol(
        "azureml.core.dataset.Dataset.from_pandas_dataframe",
        _FROM_FRAME,
        _INPUTS,
        in_job=_FROM_FRAME_IN_JOB,
    ),
    # Files
    Symbol(
        "azureml.data.dataset_factory.FileDatasetFactory",
        _FROM_FILES,
        _ASSETS,
        in_job=_FROM_FILES_IN_JOB,
    ),
    Symbol("azureml.core.dataset.Dataset.File", _FROM_FILES, _ASSETS, in_job=_FROM_FILES_IN_JOB),
    Symbol(
        "azureml.data.dataset_factory.FileDatasetFactory.from_files",
        _FROM_FILES,
        _ASSETS,
        in_job=_FROM_FILES_IN_JOB,
    ),
    Symbol(
        "azureml.core.dataset.Dataset.from_binary_files",
        _FROM_FILES,
        _ASSETS,
        in_job=_FROM_FILES_IN_JOB,
    ),
    Symbol(
        "azureml.data.dataset_factory.FileDatasetFactory.upload_directory",
        _UPLOAD_DIRECTORY,
        _INTERACTIVE,
        in_job=_UPLOAD_FILES_IN_JOB,
    ),
    # Reading tables
    Symbol("azureml.data.tabular_dataset.TabularDataset.to_pandas_dataframe", _TO_PANDAS, _ASSETS),
    Symbol("azureml.data.tabular_dataset.TabularDataset.to_spark_dataframe", _TO_SPARK, _INPUTS),
    Symbol("azureml.data.tabular_dataset.TabularDataset.to_dask_dataframe", _TO_DASK, _INPUTS),
    Symbol("azureml.data.tabular_dataset.TabularDataset.to_csv_files", _TO_FILES, _INPUTS),
    Symbol("azureml.data.tabular_dataset.TabularDataset.to_parquet_files", _TO_FILES, _INPUTS),
    Symbol("azureml.core.dataset.Dataset.to_pandas_dataframe", _TO_PANDAS, _ASSETS),
    Symbol("azureml.core.dataset.Dataset.to_spark_dataframe", _TO_SPARK, _INPUTS),
    Symbol("azureml.core.dataset.Dataset.head", _transform("show"), _ASSETS),
    # Reading files
    Symbol(
        "azureml.data.file_dataset.FileDataset.download",
        _DOWNLOAD_DATASET,
        _INTERACTIVE,
        in_job=_DOWNLOAD_DATASET_IN_JOB,
    ),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.download",
        _DOWNLOAD_DATASET,
        _INTERACTIVE,
        in_job=_DOWNLOAD_DATASET_IN_JOB,
    ),
    Symbol(
        "azureml.data.file_dataset.FileDataset.to_path",
        _TO_PATH,
        _INTERACTIVE,
        in_job=_TO_PATH_IN_JOB,
    ),
    Symbol("azureml.data.file_dataset.FileDataset.as_download", _INPUT_DOWNLOAD, _INPUTS),
    Symbol(
        "azureml.data.file_dataset.FileDataset.mount",
        _MOUNT_DATASET,
        _INTERACTIVE,
        in_job=_MOUNT_DATASET_IN_JOB,
    ),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.mount",
        _MOUNT_DATASET,
        _INTERACTIVE,
        in_job=_MOUNT_DATASET_IN_JOB,
    ),
    Symbol("azureml.data.file_dataset.FileDataset.as_mount", _INPUT_MOUNT, _INPUTS),
    Symbol(
        "azureml.data.context_managers.DatasetContextManager",
        _MOUNT_DATASET,
        _INTERACTIVE,
        in_job=_MOUNT_DATASET_IN_JOB,
    ),
    # Choosing rows, columns and files
    Symbol("azureml.data.tabular_dataset.TabularDataset.take", _transform("take"), _ASSETS),
    Symbol("azureml.data.tabular_dataset.TabularDataset.skip", _transform("skip"), _ASSETS),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.take_sample",
        _transform("take_random_sample"),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.random_split",
        _transform("random_split(percent=...)"),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.keep_columns",
        _transform("keep_columns"),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.drop_columns",
        _transform("drop_columns"),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.filter",
        Guide(
            "call `filter` with an expression in text, such as `\"col('age') > 30\"`, "
            "on the table that `mltable.load(path)` returns"
        ),
        _ASSETS,
    ),
    Symbol("azureml.core.dataset.Dataset.sample", _transform("take_random_sample"), _ASSETS),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.partition_by",
        Guide(
            "write the partitions yourself, such as `frame.to_parquet(path, partition_cols=[...])`"
        ),
        _ASSETS,
    ),
    Symbol("azureml.data.tabular_dataset.TabularDataset.time_before", _TIME_FILTER, _ASSETS),
    Symbol("azureml.data.tabular_dataset.TabularDataset.time_after", _TIME_FILTER, _ASSETS),
    Symbol("azureml.data.tabular_dataset.TabularDataset.time_between", _TIME_FILTER, _ASSETS),
    Symbol("azureml.data.tabular_dataset.TabularDataset.time_recent", _TIME_FILTER, _ASSETS),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.with_timestamp_columns",
        Guide("set `table.traits.timestamp_column` of an MLTable"),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset.timestamp_columns",
        Guide("read `table.traits.timestamp_column` of an MLTable"),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.abstract_dataset.AbstractDataset.partition_keys",
        Guide("read `table.partition_keys` of an MLTable"),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.abstract_dataset.AbstractDataset.get_partition_key_values",
        Guide("take the distinct values from the data frame"),
        _ASSETS,
    ),
    Symbol("azureml.data.file_dataset.FileDataset.take", _files("choose among"), _INPUTS),
    Symbol("azureml.data.file_dataset.FileDataset.skip", _files("choose among"), _INPUTS),
    Symbol("azureml.data.file_dataset.FileDataset.take_sample", _files("sample"), _INPUTS),
    Symbol("azureml.data.file_dataset.FileDataset.random_split", _files("split"), _INPUTS),
    Symbol("azureml.data.file_dataset.FileDataset.filter", _files("filter"), _INPUTS),
    Symbol(
        "azureml.data.file_dataset.FileDataset.file_metadata",
        Guide("read size and times with `os.stat(path)`, or `AzureMachineLearningFileSystem.info`"),
        _INTERACTIVE,
    ),
    # Datasets as inputs of a job
    Symbol("azureml.data.abstract_dataset.AbstractDataset.as_named_input", _NAMED_INPUT, _PIPELINE),
    Symbol(
        "azureml.data.dataset_consumption_config.DatasetConsumptionConfig",
        _NAMED_INPUT,
        _PIPELINE,
    ),
    Symbol(
        "azureml.data.dataset_consumption_config.DatasetConsumptionConfig.as_mount",
        _INPUT_MOUNT,
        _PIPELINE,
    ),
    Symbol(
        "azureml.data.dataset_consumption_config.DatasetConsumptionConfig.as_download",
        _INPUT_DOWNLOAD,
        _PIPELINE,
    ),
    Symbol(
        "azureml.data.dataset_consumption_config.DatasetConsumptionConfig.as_hdfs",
        _INPUT_HDFS,
        _INPUTS,
    ),
    Symbol("azureml.data.file_dataset.FileDataset.as_hdfs", _INPUT_HDFS, _INPUTS),
    # Datastores
    Symbol("azureml.core.datastore.Datastore", _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol("azureml.core.datastore.Datastore.get", _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol(
        "azureml.core.datastore.Datastore.get_default",
        _DATASTORE_DEFAULT,
        _STORES,
        in_job=_DATASTORE_IN_JOB,
    ),
    Symbol("azureml.core.datastore.Datastore.set_as_default", _SET_DEFAULT, _STORES),
    Symbol("azureml.core.datastore.Datastore.unregister", _DATASTORE_DELETE, _STORES),
    Symbol(
        "azureml.core.datastore.Datastore.register_azure_blob_container", _REGISTER_BLOB, _STORES
    ),
    Symbol(
        "azureml.core.datastore.Datastore.register_azure_file_share",
        Guide(
            "create it with `ml_client.create_or_update(AzureFileDatastore(name=..., "
            "account_name=..., file_share_name=...))`"
        ),
        _STORES,
    ),
    Symbol(
        "azureml.core.datastore.Datastore.register_azure_data_lake",
        Guide(
            "create it with `ml_client.create_or_update(AzureDataLakeGen1Datastore(name=..., "
            "store_name=...))`"
        ),
        _STORES,
    ),
    Symbol(
        "azureml.core.datastore.Datastore.register_azure_data_lake_gen2",
        Guide(
            "create it with `ml_client.create_or_update(AzureDataLakeGen2Datastore(name=..., "
            "account_name=..., filesystem=...))`"
        ),
        _STORES,
    ),
    Symbol("azureml.core.datastore.Datastore.register_azure_sql_database", _SQL_STORE, _STORES),
    Symbol("azureml.core.datastore.Datastore.register_azure_postgre_sql", _SQL_STORE, _STORES),
    Symbol("azureml.core.datastore.Datastore.register_azure_my_sql", _SQL_STORE, _STORES),
    Symbol(
        "azureml.core.datastore.Datastore.register_dbfs",
        Gone("SDK v2 has no Databricks datastore"),
        _STORES,
    ),
    Symbol(
        "azureml.core.datastore.Datastore.register_hdfs",
        Gone("SDK v2 has no HDFS datastore"),
        _STORES,
    ),
    Symbol(
        "azureml.data.abstract_datastore.AbstractDatastore",
        _DATASTORE,
        _STORES,
        in_job=_DATASTORE_IN_JOB,
    ),
    Symbol("azureml.data.abstract_datastore.AbstractDatastore.name", _DATASTORE_READ, _STORES),
    Symbol(
        "azureml.data.abstract_datastore.AbstractDatastore.datastore_type",
        _DATASTORE_TYPE,
        _STORES,
    ),
    Symbol(
        "azureml.data.abstract_datastore.AbstractDatastore.workspace",
        Guide("use the `MLClient`"),
        _STORES,
    ),
    Symbol(
        "azureml.data.abstract_datastore.AbstractDatastore.set_as_default", _SET_DEFAULT, _STORES
    ),
    Symbol(
        "azureml.data.abstract_datastore.AbstractDatastore.unregister", _DATASTORE_DELETE, _STORES
    ),
    Symbol(
        "azureml.data.azure_storage_datastore",
        _DATASTORE,
        _STORES,
        in_job=_DATASTORE_IN_JOB,
    ),
    Symbol(
        "azureml.data.azure_storage_datastore.AzureBlobDatastore",
        Guide(
            "use `azure.ai.ml.entities.AzureBlobDatastore`, "
            "or write the path as an `azureml://` URI"
        ),
        _STORES,
        in_job=_DATASTORE_IN_JOB,
    ),
    Symbol(
        "azureml.data.azure_storage_datastore.AzureFileDatastore",
        Guide(
            "use `azure.ai.ml.entities.AzureFileDatastore`, "
            "or write the path as an `azureml://` URI"
        ),
        _STORES,
        in_job=_DATASTORE_IN_JOB,
    ),
    Symbol(
        "azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore.path",
        _DATASTORE_PATH,
        _INPUTS,
    ),
    Symbol(
        "azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore.as_mount",
        _DATASTORE_PATH,
        _INPUTS,
    ),
    Symbol(
        "azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore.as_download",
        _INPUT_DOWNLOAD,
        _INPUTS,
    ),
    Symbol(
        "azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore.as_upload",
        _REFERENCE_UPLOAD,
        _INPUTS,
    ),
    *(
        Symbol(
            f"azureml.data.azure_storage_datastore.{datastore}.{method}",
            _UPLOAD_FILES,
            _INTERACTIVE,
            in_job=_UPLOAD_FILES_IN_JOB,
        )
        for datastore in (
            "AbstractAzureStorageDatastore",
            "AzureBlobDatastore",
            "AzureFileDatastore",
        )
        for method in ("upload", "upload_files")
    ),
    *(
        Symbol(
            f"azureml.data.azure_storage_datastore.{datastore}.download",
            _DOWNLOAD_FILES,
            _INTERACTIVE,
            in_job=_DOWNLOAD_DATASET_IN_JOB,
        )
        for datastore in (
            "AbstractAzureStorageDatastore",
            "AzureBlobDatastore",
            "AzureFileDatastore",
        )
    ),
    *(
        Symbol(
            f"azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore.{attribute}",
            _DATASTORE_READ,
            _STORES,
        )
        for attribute in ("account_name", "container_name", "protocol", "endpoint")
    ),
    *(
        Symbol(
            f"azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore.{attribute}",
            Guide(
                "read `ml_client.datastores.get(name, include_secrets=True).credentials`, "
                "or better use an identity instead of the key"
            ),
            _STORES,
        )
        for attribute in ("account_key", "sas_token")
    ),
    Symbol(
        "azureml.data.azure_data_lake_datastore",
        Guide("use `AzureDataLakeGen2Datastore` of `azure.ai.ml.entities`"),
        _STORES,
    ),
    Symbol("azureml.data.azure_sql_database_datastore", _SQL_STORE, _STORES),
    Symbol("azureml.data.azure_postgre_sql_datastore", _SQL_STORE, _STORES),
    Symbol("azureml.data.azure_my_sql_datastore", _SQL_STORE, _STORES),
    Symbol("azureml.data.dbfs_datastore", Gone("SDK v2 has no Databricks datastore"), _STORES),
    Symbol("azureml.data.hdfs_datastore", Gone("SDK v2 has no HDFS datastore"), _STORES),
    Symbol("azureml.data.datastore_client", _DATASTORE, _STORES),
    Symbol("azureml.core.datastore", _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol("azureml.data.abstract_datastore", _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol(
        "azureml.data.context_managers.DatastoreContextManager",
        _MOUNT_DATASET,
        _INTERACTIVE,
        in_job=_MOUNT_DATASET_IN_JOB,
    ),
    # References to data
    Symbol("azureml.data.data_reference", _DATASTORE_PATH, _INPUTS),
    Symbol("azureml.data.data_reference.DataReference", _DATASTORE_PATH, _INPUTS),
    Symbol("azureml.data.data_reference.DataReference.as_mount", _INPUT_MOUNT, _INPUTS),
    Symbol("azureml.data.data_reference.DataReference.as_download", _INPUT_DOWNLOAD, _INPUTS),
    Symbol("azureml.data.data_reference.DataReference.as_upload", _REFERENCE_UPLOAD, _INPUTS),
    Symbol("azureml.data.data_reference.DataReference.path", _DATASTORE_PATH, _INPUTS),
    Symbol("azureml.data.data_reference.DataReference.create", _DATASTORE_PATH, _INPUTS),
    Symbol("azureml.data.data_reference.DataReference.to_config", _DATASTORE_PATH, _INPUTS),
    Symbol("azureml.data.sql_data_reference", _FROM_SQL, _STORES),
    Symbol("azureml.data.sql_data_reference.SqlDataReference", _FROM_SQL, _STORES),
    Symbol("azureml.data.stored_procedure_parameter", _FROM_SQL, _STORES),
    Symbol("azureml.data.datapath", _DATA_PATH, _PIPELINE),
    Symbol("azureml.data.datapath.DataPath", _DATA_PATH, _PIPELINE),
    Symbol("azureml.data.datapath.DataPath.create_data_reference", _DATASTORE_PATH, _INPUTS),
    Symbol("azureml.data.datapath.DataPathComputeBinding", _DATA_PATH, _PIPELINE),
    # Outputs of steps
    Symbol("azureml.data.output_dataset_config", _OUTPUT, _PIPELINE),
    Symbol("azureml.data.output_dataset_config.OutputDatasetConfig", _OUTPUT, _PIPELINE),
    Symbol(
        "azureml.data.output_dataset_config.OutputDatasetConfig.register_on_complete",
        _REGISTER_OUTPUT,
        _INPUTS,
    ),
    Symbol("azureml.data.output_dataset_config.OutputDatasetConfig.as_input", _AS_INPUT, _PIPELINE),
    Symbol("azureml.data.output_dataset_config.OutputFileDatasetConfig", _OUTPUT, _PIPELINE),
    Symbol(
        "azureml.data.output_dataset_config.OutputFileDatasetConfig.as_input", _AS_INPUT, _PIPELINE
    ),
    Symbol(
        "azureml.data.output_dataset_config.OutputFileDatasetConfig.as_mount",
        _OUTPUT_MOUNT,
        _PIPELINE,
    ),
    Symbol(
        "azureml.data.output_dataset_config.OutputFileDatasetConfig.as_upload",
        _OUTPUT_UPLOAD,
        _PIPELINE,
    ),
    Symbol("azureml.data.output_dataset_config.OutputTabularDatasetConfig", _READ_OUTPUT, _INPUTS),
    Symbol(
        "azureml.data.output_dataset_config.OutputTabularDatasetConfig.as_input",
        _AS_INPUT,
        _PIPELINE,
    ),
    Symbol(
        "azureml.data.output_dataset_config.OutputTabularDatasetConfig.as_mount",
        _OUTPUT_MOUNT,
        _PIPELINE,
    ),
    Symbol(
        "azureml.data.output_dataset_config.OutputTabularDatasetConfig.as_upload",
        _OUTPUT_UPLOAD,
        _PIPELINE,
    ),
    *(
        Symbol(
            f"azureml.data.output_dataset_config.OutputTabularDatasetConfig.{method}",
            _STEP_TABLE,
            _INPUTS,
        )
        for method in ("keep_columns", "drop_columns", "random_split")
    ),
    Symbol("azureml.data.output_dataset_config.TransformationMixin", _READ_OUTPUT, _INPUTS),
    Symbol(
        "azureml.data.output_dataset_config.TransformationMixin.read_delimited_files",
        _READ_OUTPUT,
        _INPUTS,
    ),
    Symbol(
        "azureml.data.output_dataset_config.TransformationMixin.read_parquet_files",
        _READ_OUTPUT,
        _INPUTS,
    ),
    Symbol("azureml.data.output_dataset_config.LinkFileOutputDatasetConfig", _LINK_OUTPUT, _INPUTS),
    Symbol(
        "azureml.data.output_dataset_config.LinkTabularOutputDatasetConfig", _LINK_OUTPUT, _INPUTS
    ),
    Symbol(
        "azureml.data.output_dataset_config.HDFSOutputDatasetConfig",
        Gone("a v2 job has no HDFS outputs; a Spark job writes to the path of an `Output`"),
        _INPUTS,
    ),
    Symbol("azureml.data.output_dataset_config.UploadOptions", _OUTPUT_UPLOAD, _PIPELINE),
    Symbol("azureml.data.output_dataset_config.MountOptions", _OUTPUT_MOUNT, _PIPELINE),
    Symbol(
        "azureml.data.output_dataset_config.RegistrationConfiguration", _REGISTER_OUTPUT, _INPUTS
    ),
    Symbol("azureml.pipeline.core.builder.PipelineData", _PIPELINE_DATA, _PIPELINE),
    Symbol("azureml.pipeline.core.builder.PipelineData.as_dataset", _PIPELINE_DATA, _PIPELINE),
    Symbol("azureml.pipeline.core.builder.PipelineData.as_input", _AS_INPUT, _PIPELINE),
    Symbol("azureml.pipeline.core.builder.PipelineData.as_mount", _AS_INPUT, _PIPELINE),
    Symbol("azureml.pipeline.core.builder.PipelineData.as_download", _AS_INPUT, _PIPELINE),
    Symbol("azureml.pipeline.core.graph.PipelineDataset", _NAMED_INPUT, _PIPELINE),
    Symbol("azureml.pipeline.core.graph.PortDataReference", _PORT_DOWNLOAD, _PIPELINE),
    Symbol("azureml.pipeline.core.graph.PortDataReference.download", _PORT_DOWNLOAD, _PIPELINE),
    Symbol("azureml.pipeline.core.graph.TrainingOutput", _TRAINING_OUTPUT, _SWEEP),
    Symbol("azureml.pipeline.core.pipeline_output_dataset", _PIPELINE_DATA, _PIPELINE),
    Symbol(
        "azureml.pipeline.core.pipeline_output_dataset.PipelineOutputAbstractDataset",
        _PIPELINE_DATA,
        _PIPELINE,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_output_dataset.PipelineOutputAbstractDataset.register",
        _REGISTER_OUTPUT,
        _INPUTS,
    ),
    Symbol(
        "azureml.pipeline.core.pipeline_output_dataset.PipelineOutputAbstractDataset.as_named_input",
        _AS_INPUT,
        _PIPELINE,
    ),
    *(
        Symbol(
            f"azureml.pipeline.core.pipeline_output_dataset.PipelineOutputFileDataset.{method}",
            _READ_OUTPUT,
            _INPUTS,
        )
        for method in ("parse_delimited_files", "parse_parquet_files")
    ),
    *(
        Symbol(
            f"azureml.pipeline.core.pipeline_output_dataset.PipelineOutputFileDataset.{method}",
            _AS_INPUT,
            _PIPELINE,
        )
        for method in ("as_direct", "as_download", "as_mount")
    ),
    *(
        Symbol(
            f"azureml.pipeline.core.pipeline_output_dataset.PipelineOutputTabularDataset.{method}",
            _STEP_TABLE,
            _INPUTS,
        )
        for method in ("keep_columns", "drop_columns", "random_split")
    ),
    # Public data
    Symbol("azureml.opendatasets", _OPEN_DATA, _ASSETS),
    Symbol("azureml.contrib.opendatasets", _OPEN_DATA, _ASSETS),
    # The rest
    Symbol("azureml.data", _REST, _ASSETS),
    Symbol("azureml.data.abstract_dataset", _REST, _ASSETS),
    Symbol("azureml.data.abstract_dataset.AbstractDataset", _REST, _ASSETS),
    Symbol("azureml.data.tabular_dataset", _TABULAR, _ASSETS),
    Symbol(
        "azureml.data.tabular_dataset.TabularDataset",
        Guide("use an `MLTable`: `mltable.load(path)`"),
        _ASSETS,
    ),
    Symbol("azureml.data.file_dataset", _FROM_FILES, _ASSETS, in_job=_FROM_FILES_IN_JOB),
    Symbol(
        "azureml.data.file_dataset.FileDataset",
        _FROM_FILES,
        _ASSETS,
        in_job=_FROM_FILES_IN_JOB,
    ),
    Symbol("azureml.data.dataset_factory", _REST, _ASSETS),
    Symbol("azureml.data.dataset_consumption_config", _NAMED_INPUT, _PIPELINE),
    Symbol("azureml.core.dataset", _REST, _ASSETS),
    Symbol(
        "azureml.core.dataset.Dataset",
        Guide("use data assets (`ml_client.data`), `mltable` for tables and paths for files"),
        _ASSETS,
        in_job=Guide(
            "take the path as an argparse argument fed by a job input; "
            "read a table with `mltable.load(path)`",
            _ARGUMENT,
        ),
    ),
    *(
        Symbol(f"azureml.core.dataset.Dataset.{method}", _SNAPSHOT, _ASSETS)
        for method in ("create_snapshot", "delete_snapshot", "get_all_snapshots", "get_snapshot")
    ),
    *(
        Symbol(f"azureml.core.dataset.Dataset.{method}", _PROFILE, _ASSETS)
        for method in ("compare_profiles", "diff", "generate_profile", "get_profile")
    ),
    *(
        Symbol(f"azureml.core.dataset.Dataset.{member}", _DEFINITION, _ASSETS)
        for member in (
            "definition",
            "definition_version",
            "get_definition",
            "get_definitions",
            "update_definition",
            "state",
            "is_visible",
        )
    ),
    Symbol(
        "azureml.core.dataset.Dataset.Scenario",
        Gone("data assets are not marked with a scenario; use a tag"),
        _ASSETS,
    ),
    *(
        Symbol(f"azureml.data.tabular_dataset.TabularDataset.{method}", _PROFILE, _ASSETS)
        for method in ("get_profile", "get_profile_runs", "submit_profile_run")
    ),
    Symbol("azureml.data.dataset_profile", _PROFILE, _ASSETS),
    Symbol("azureml.data.dataset_profile_run", _PROFILE, _ASSETS),
    Symbol("azureml.data.dataset_profile_run_config", _PROFILE, _ASSETS),
    Symbol("azureml.data.dataset_action_run", _PROFILE, _ASSETS),
    Symbol("azureml.data.dataset_definition", _DEFINITION, _ASSETS),
    Symbol("azureml.data.dataset_snapshot", _SNAPSHOT, _ASSETS),
    Symbol("azureml.data.file_dataset.FileDataset.as_cache", _CACHE, _ASSETS),
    Symbol("azureml.data.file_dataset.FileDataset.hydrate", _CACHE, _ASSETS),
    Symbol("azureml.data.datacache", _CACHE, _ASSETS),
    Symbol("azureml.data.datacache_client", _CACHE, _ASSETS),
    Symbol("azureml.data.datacache_consumption_config", _CACHE, _ASSETS),
    Symbol("azureml.data.datacache_singularity_settings", _CACHE, _ASSETS),
    Symbol("azureml.data.context_managers", _MOUNT_DATASET, _INTERACTIVE),
    Symbol("azureml.data.constants", _REST, _ASSETS),
    Symbol(
        "azureml.data.dataset_error_handling",
        Guide("catch the errors of the reader that is used, such as those of `pandas`"),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.dataset_error_handling.DatasetValidationError",
        Guide("catch the errors of the reader that is used, such as those of `pandas`"),
        _ASSETS,
    ),
    Symbol("azureml.data.dataset_type_definitions", _TABULAR, _ASSETS),
    Symbol(
        "azureml.data.dataset_type_definitions.PromoteHeadersBehavior",
        Guide(
            "use `mltable.MLTableHeaders`, or its values as text, such as `all_files_same_headers`"
        ),
        _ASSETS,
    ),
    Symbol(
        "azureml.data.dataset_type_definitions.FileEncoding",
        Guide("use `mltable.MLTableFileEncoding`, or its values as text, such as `utf8`"),
        _ASSETS,
    ),
    Symbol(
        "azureml.contrib.dataset",
        Guide("read the exported labels as files: SDK v2 has no class for labeled data"),
        _ASSETS,
    ),
)
