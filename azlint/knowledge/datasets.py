"""What is said about v1 datasets: registering them, reading them, choosing what is read."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_INPUTS = "how-to-read-write-data-v2"
_INTERACTIVE = "how-to-access-data-interactive"
_ASSETS = "migrate-to-v2-assets-data"
_STORES = "migrate-to-v2-resource-datastore"

_DATASET = "azureml.core.dataset.Dataset"
_ABSTRACT = "azureml.data.abstract_dataset.AbstractDataset"
_TABULAR_CLASS = "azureml.data.tabular_dataset.TabularDataset"
_FILE_CLASS = "azureml.data.file_dataset.FileDataset"
_TABULAR_FACTORY = "azureml.data.dataset_factory.TabularDatasetFactory"
_FILE_FACTORY = "azureml.data.dataset_factory.FileDatasetFactory"

_ARGUMENT = """\
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--<input>", dest="path", type=str)
args = parser.parse_args()"""
_ARGUMENT_TABLE = """\
import argparse

import mltable

parser = argparse.ArgumentParser()
parser.add_argument("--<input>", dest="path", type=str)
args = parser.parse_args()
frame = mltable.load(args.path).to_pandas_dataframe()"""
_FILE_SYSTEM = """\
from azureml.fsspec import AzureMachineLearningFileSystem

fs = AzureMachineLearningFileSystem(
    "azureml://subscriptions/<subscription>/resourcegroups/<resource group>"
    "/workspaces/<workspace>/datastores/<datastore>/paths/"
)"""

# Registered datasets
_BY_NAME = Guide(
    'get the data asset with `ml_client.data.get(name=..., label="latest")`, or `version="<n>"` as '
    'text; read a table with `mltable.load(f"azureml:/{data.id}")`',
    """\
import mltable

data = ml_client.data.get(name="<name>", label="latest")
table = mltable.load(f"azureml:/{data.id}")""",
)
_BY_NAME_IN_JOB = Guide(
    "take the path as an argparse argument fed by a job input, "
    '`Input(type="mltable", path="azureml:<name>@latest")`, where `version=3` is '
    "`azureml:<name>:3`; read it with `mltable.load(path)`",
    _ARGUMENT_TABLE,
)
_BY_ID = Guide(
    "get it with `ml_client.data.get(name=..., version=...)`: the ids of v1 are not those of v2",
    'data = ml_client.data.get(name="<name>", version="<version>")',
)
_BY_ID_IN_JOB = Guide(
    "take the path as an argparse argument fed by a job input: the argument then holds a path, "
    "not an id, and `mltable.load(path)` reads it",
    _ARGUMENT_TABLE,
)
_LIST = Guide(
    "list them with `ml_client.data.list()`, which gives an iterator, not a dictionary; "
    "`ml_client.data.list(name=...)` gives the versions of one",
    "for data in ml_client.data.list():\n    print(data.name, data.latest_version)",
)
_REGISTER = Guide(
    "register it with `ml_client.data.create_or_update(Data(name=..., path=..., type=...))`, where "
    'a table with an `MLTable` file is `type="mltable"`, files are `type="uri_folder"` and one '
    'file is `type="uri_file"`; each call makes a new version, so `create_new_version` goes',
    """\
from azure.ai.ml.entities import Data

data = Data(
    name="<name>", path="azureml://datastores/<datastore>/paths/<path>", type="uri_folder",
    description="<description>", tags={},
)
ml_client.data.create_or_update(data)""",
)
_REGISTER_IN_JOB = Guide(
    "name the output that the job writes, `Output(type=..., name=...)`, which registers it when "
    "the job ends",
    """\
from azure.ai.ml import Output

outputs = {"<output>": Output(type="uri_folder", name="<name>")}""",
)
_UPDATE = Guide(
    "change `tags` or `description` of the `Data` object that `ml_client.data.get` returns and "
    "pass it to `ml_client.data.create_or_update`",
    """\
data = ml_client.data.get(name="<name>", version="<version>")
data.tags["<key>"] = "<value>"
ml_client.data.create_or_update(data)""",
)
_ARCHIVE = Guide(
    "archive it with `ml_client.data.archive(name=...)`: data assets are hidden, not deleted"
)
_RESTORE = Guide("restore it with `ml_client.data.restore(name=...)`")
_SNAPSHOT = Gone("a data asset points to its data and has no snapshots")
_PROFILE = Gone("data assets have no profiles; describe the data frame with `pandas`")
_DEFINITION = Gone("a data asset has versions, but no definition that can be edited")


def _attribute(name: str) -> Guide:
    """An attribute that the data asset has under the same name."""
    return Guide(f"read `{name}` of the data asset that `ml_client.data.get(...)` returns")


# Tables
_PATHS = (
    '`{"file": path}` for one file, `{"pattern": path}` for a path with `*`, `{"folder": path}` '
    "for a folder; `(datastore, path)` is an `azureml://` address with "
    "`.../datastores/<datastore>/paths/<path>`"
)


def _table(reader: str, of_pandas: str, renamed: str = "") -> Guide:
    return Guide(
        f"define a table with `mltable.{reader}(paths=[...])`: {_PATHS}{renamed}; `{of_pandas}` "
        "reads a single file",
        f"""\
import mltable

table = mltable.{reader}(
    paths=[
        {{
            "pattern": "azureml://subscriptions/<subscription>/resourcegroups/<resource group>"
            "/workspaces/<workspace>/datastores/<datastore>/paths/<folder>/*.<ending>"
        }}
    ]
)
frame = table.to_pandas_dataframe()""",
    )


_FROM_DELIMITED = _table(
    "from_delimited_files",
    "pandas.read_csv(path)",
    "; `separator` becomes `delimiter=`, `include_path` becomes `include_path_column=`",
)
_FROM_PARQUET = _table("from_parquet_files", "pandas.read_parquet(path)")
_FROM_JSON_LINES = _table("from_json_lines_files", "pandas.read_json(path, lines=True)")
_FROM_SQL = Guide(
    "import the result of the query with `ml_client.data.import_data(DataImport(...))` and a "
    "workspace connection, or query the database from Python: SQL datastores have no v2 form",
    """\
from azure.ai.ml.data_transfer import Database
from azure.ai.ml.entities import DataImport

data_import = DataImport(
    name="<name>", path="azureml://datastores/<datastore>/paths/<path>",
    source=Database(connection="azureml:<connection>", query="<query>"),
)
ml_client.data.import_data(data_import=data_import)""",
)
_FROM_FRAME = Guide(
    "write the frame to a file and register that with `ml_client.data.create_or_update(Data(name="
    '..., path=..., type="uri_file"))`, which uploads it; `target` is then the path',
    """\
from azure.ai.ml.entities import Data

frame.to_parquet("<name>.parquet")
data = Data(name="<name>", path="<name>.parquet", type="uri_file")
ml_client.data.create_or_update(data)""",
)
_FROM_FRAME_IN_JOB = Guide(
    "write the frame below the path of a job output; `Output(type=..., name=...)` registers it "
    "when the job ends",
    'import os\n\nframe.to_parquet(os.path.join(args.output, "<name>.parquet"))',
)
_FROM_EXCEL = Guide(
    "read it with `pandas.read_excel(path)`: mltable reads no Excel files",
    'import pandas as pd\n\nframe = pd.read_excel("<path>")',
)
_TABULAR = Guide(
    "define a table with `mltable.from_delimited_files`, `mltable.from_parquet_files` or "
    "`mltable.from_json_lines_files`, or read a single file with pandas",
)
_TO_PANDAS = Guide(
    "load it with `mltable.load(path).to_pandas_dataframe()`, where `path` is "
    '`f"azureml:/{data.id}"` of the data asset that `ml_client.data.get(...)` returns; a single '
    "file is read with `pandas.read_csv(path)`",
    """\
import mltable

data = ml_client.data.get(name="<name>", label="latest")
frame = mltable.load(f"azureml:/{data.id}").to_pandas_dataframe()""",
)
_TO_PANDAS_IN_JOB = Guide(
    "load it with `mltable.load(path).to_pandas_dataframe()`, where `path` is the argument that a "
    "job input of type `mltable` feeds; an input of type `uri_file` is read with "
    "`pandas.read_csv(path)`",
    _ARGUMENT_TABLE,
)
_TO_SPARK = Guide("read the path with Spark, such as `spark.read.parquet(path)`, in a Spark job")
_TO_DASK = Guide("read the path with dask, such as `dask.dataframe.read_parquet(path)`")
_TO_FILES = Guide("load the frame and write it with pandas, such as `frame.to_csv(path)`")
_TIME_FILTER = Guide(
    "filter the data frame by its time column, or the table with "
    "`table.filter(\"col('<time>') > ...\")`: mltable has no time filters"
)


def _transform(call: str, change: str = "") -> Guide:
    """A method of TabularDataset that MLTable has too."""
    return Guide(
        f"call `table.{call}` on the table that `mltable.load(path)` returns{change}",
        f'import mltable\n\ntable = mltable.load("<path>").{call}',
    )


def _files(does: str) -> Guide:
    """A method of FileDataset: v2 hands over a folder, and Python chooses among its files."""
    return Guide(f"{does} the files of the input folder in Python: a `uri_folder` has no such call")


# Files
_FROM_FILES = Guide(
    'use a path: `Input(type="uri_folder", path=...)` for a job, '
    '`Data(name=..., path=..., type="uri_folder")` to register it; `(datastore, path)` is '
    "`azureml://datastores/<datastore>/paths/<path>`, one file is `uri_file`, several paths need "
    "an `MLTable` file",
    """\
from azure.ai.ml import Input

data = Input(
    type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>", mode="ro_mount"
)""",
)
_FROM_FILES_IN_JOB = Guide(
    "take the path as an argparse argument fed by a job input of type `uri_folder`",
    _ARGUMENT,
)
_UPLOAD_DIRECTORY = Guide(
    "register the local folder with `ml_client.data.create_or_update(Data(name=..., path=..., "
    'type="uri_folder"))`, which uploads it to the default datastore, or to another with '
    "`datastore=` of `Data(...)`",
    """\
from azure.ai.ml.entities import Data

data = Data(name="<name>", path="<local folder>", type="uri_folder", datastore="<datastore>")
ml_client.data.create_or_update(data)""",
)
_UPLOAD_DIRECTORY_IN_JOB = Guide(
    "write to the path of a job output, "
    '`Output(type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>")`'
)
_DOWNLOAD_DATASET = Guide(
    "download it with `AzureMachineLearningFileSystem(uri).download(rpath=..., lpath=..., "
    "recursive=True)` of azureml-fsspec, where v1's `target_path` is `lpath`; it returns no list "
    "of files",
    f'{_FILE_SYSTEM}\nfs.download(rpath="<path>", lpath="<local folder>", recursive=True)',
)
_DOWNLOAD_DATASET_IN_JOB = Guide(
    'declare the job input with `mode="download"` and take its path as an argparse argument',
    _ARGUMENT,
)
MOUNT = Guide(
    "mount a data asset with `ml_client.data.mount(path=..., mount_point=...)`, a preview that "
    "needs `azure-ai-ml[mount]` and Linux, or open its files with "
    "`AzureMachineLearningFileSystem(uri)`",
    'ml_client.data.mount(path="azureml:<name>:<version>", mount_point="<local folder>")',
)
MOUNT_IN_JOB = Guide(
    'declare the job input with `mode="ro_mount"` and take its path as an argparse argument',
    _ARGUMENT,
)
_TO_PATH = Guide(
    "list the files with `AzureMachineLearningFileSystem(uri).glob(pattern)` of azureml-fsspec",
    f'{_FILE_SYSTEM}\nnames = fs.glob("<path>/*")',
)
_TO_PATH_IN_JOB = Guide("list the files with `os.walk(path)` below the path of the job input")
_OPEN_DATA = Guide(
    "read the public files of the data set by their address with pandas, or give the address to "
    "an `Input`: SDK v2 has no open datasets",
)
_CACHE = Gone("SDK v2 has no datacache; mount or download the input")
_REST = Guide(
    "use `Input`, `Output` and `Data` of `azure.ai.ml` with paths, and `mltable` for tables"
)
_READER_ERRORS = Guide("catch the errors of the reader that is used, such as those of `pandas`")

_ROWS_REGISTERED = (
    *(
        Symbol(f"{owner}.get_by_name", _BY_NAME, _INPUTS, in_job=_BY_NAME_IN_JOB)
        for owner in (_DATASET, _ABSTRACT)
    ),
    *(
        Symbol(f"{owner}.get_by_id", _BY_ID, _INPUTS, in_job=_BY_ID_IN_JOB)
        for owner in (_DATASET, _ABSTRACT)
    ),
    Symbol(f"{_DATASET}.get", _BY_NAME, _INPUTS, in_job=_BY_NAME_IN_JOB),
    *(
        Symbol(f"{owner}.register", _REGISTER, _ASSETS, in_job=_REGISTER_IN_JOB)
        for owner in (_DATASET, _ABSTRACT)
    ),
    *of_members(
        _ABSTRACT,
        _ASSETS,
        {
            "get_all": _LIST,
            "update add_tags remove_tags": _UPDATE,
            "unregister_all_versions": _ARCHIVE,
            "id": _attribute("id"),
            "name": _attribute("name"),
            "version": "read `version` of the data asset that `ml_client.data.get(...)` returns, "
            "which is text",
            "description": _attribute("description"),
            "tags": _attribute("tags"),
            "data_changed_time": "read the time of change from the storage: a data asset does not "
            "look at its data",
            "partition_keys": "read `table.partition_keys` of the table that `mltable.load(path)` "
            "returns",
            "get_partition_key_values": "take the distinct values from the data frame",
            "Tabular": _TABULAR,
        },
    ),
    *of_members(
        _DATASET,
        _ASSETS,
        {
            "get_all list": _LIST,
            "update": _UPDATE,
            "archive deprecate": _ARCHIVE,
            "reactivate": _RESTORE,
            "id": _attribute("id"),
            "name": _attribute("name"),
            "description": _attribute("description"),
            "tags": _attribute("tags"),
            "workspace": "use the `MLClient`",
            "create_snapshot delete_snapshot get_all_snapshots get_snapshot": _SNAPSHOT,
            "compare_profiles diff generate_profile get_profile": _PROFILE,
            "definition definition_version get_definition get_definitions update_definition "
            "state is_visible": _DEFINITION,
            "Scenario": Gone("data assets are not marked with a scenario; use a tag"),
        },
    ),
)

_ROWS_TABLES = (
    Symbol(_TABULAR_FACTORY, _TABULAR, _ASSETS),
    *of_members(
        _TABULAR_FACTORY,
        _ASSETS,
        {
            "from_delimited_files": _FROM_DELIMITED,
            "from_parquet_files": _FROM_PARQUET,
            "from_json_lines_files": _FROM_JSON_LINES,
        },
    ),
    Symbol(f"{_TABULAR_FACTORY}.from_sql_query", _FROM_SQL, _STORES),
    *(
        Symbol(
            f"{_TABULAR_FACTORY}.register_{kind}_dataframe",
            _FROM_FRAME,
            _INPUTS,
            in_job=_FROM_FRAME_IN_JOB,
        )
        for kind in ("pandas", "spark", "dask")
    ),
    Symbol(
        "azureml.data.dataset_factory.DataType",
        Guide(
            "use `mltable.DataType`, where `to_long` is called `to_int`, in "
            "`table.convert_column_types({...})`"
        ),
        _ASSETS,
    ),
    *of_members(
        _DATASET,
        _ASSETS,
        {
            "Tabular": _TABULAR,
            "from_delimited_files auto_read_files": _FROM_DELIMITED,
            "from_parquet_files": _FROM_PARQUET,
            "from_json_files": _FROM_JSON_LINES,
            "from_excel_files": _FROM_EXCEL,
            "head": _transform("show(count=...)"),
            "sample": _transform("take_random_sample(probability=..., seed=...)"),
        },
    ),
    Symbol(f"{_DATASET}.from_sql_query", _FROM_SQL, _STORES),
    Symbol(f"{_DATASET}.from_pandas_dataframe", _FROM_FRAME, _INPUTS, in_job=_FROM_FRAME_IN_JOB),
    *(
        Symbol(f"{owner}.to_pandas_dataframe", _TO_PANDAS, _ASSETS, in_job=_TO_PANDAS_IN_JOB)
        for owner in (_TABULAR_CLASS, _DATASET)
    ),
    Symbol(f"{_DATASET}.to_spark_dataframe", _TO_SPARK, _INPUTS),
    *of_members(
        _TABULAR_CLASS,
        _INPUTS,
        {
            "to_spark_dataframe": _TO_SPARK,
            "to_dask_dataframe": _TO_DASK,
            "to_csv_files to_parquet_files": _TO_FILES,
        },
    ),
    *of_members(
        _TABULAR_CLASS,
        _ASSETS,
        {
            "take": _transform("take(count=...)"),
            "skip": _transform("skip(count=...)"),
            "take_sample": _transform("take_random_sample(probability=..., seed=...)"),
            "random_split": _transform(
                "random_split(percent=..., seed=...)", ", where v1's `percentage` is `percent=`"
            ),
            "keep_columns": _transform("keep_columns(columns=[...])"),
            "drop_columns": _transform("drop_columns(columns=[...])"),
            "filter": "call `filter` with an expression in text, such as "
            "`\"col('<column>') > 30\"`, on the table that `mltable.load(path)` returns",
            "partition_by": "write the partitions yourself, such as "
            "`frame.to_parquet(path, partition_cols=[...])`",
            "time_before time_after time_between time_recent": _TIME_FILTER,
            "with_timestamp_columns": "set `table.traits.timestamp_column` of the table that "
            "`mltable.load(path)` returns",
            "timestamp_columns": "read `table.traits.timestamp_column` of the table that "
            "`mltable.load(path)` returns",
            "get_profile get_profile_runs submit_profile_run": _PROFILE,
        },
    ),
)

_ROWS_FILES = (
    *(
        Symbol(name, _FROM_FILES, _ASSETS, in_job=_FROM_FILES_IN_JOB)
        for name in (
            _FILE_FACTORY,
            f"{_FILE_FACTORY}.from_files",
            f"{_DATASET}.File",
            f"{_ABSTRACT}.File",
            f"{_DATASET}.from_binary_files",
        )
    ),
    Symbol(
        f"{_FILE_FACTORY}.upload_directory",
        _UPLOAD_DIRECTORY,
        _INTERACTIVE,
        in_job=_UPLOAD_DIRECTORY_IN_JOB,
    ),
    *(
        Symbol(
            f"{owner}.download", _DOWNLOAD_DATASET, _INTERACTIVE, in_job=_DOWNLOAD_DATASET_IN_JOB
        )
        for owner in (_FILE_CLASS, _TABULAR_CLASS)
    ),
    Symbol(f"{_FILE_CLASS}.to_path", _TO_PATH, _INTERACTIVE, in_job=_TO_PATH_IN_JOB),
    *(
        Symbol(name, MOUNT, _INTERACTIVE, in_job=MOUNT_IN_JOB)
        for name in (
            f"{_FILE_CLASS}.mount",
            f"{_TABULAR_CLASS}.mount",
            "azureml.data.context_managers.DatasetContextManager",
        )
    ),
    *of_members(
        _FILE_CLASS,
        _INPUTS,
        {
            "take skip": _files("choose among"),
            "take_sample": _files("sample"),
            "random_split": _files("split"),
            "filter": _files("filter"),
            "file_metadata": "read size and times with `os.stat(path)`, or with "
            "`AzureMachineLearningFileSystem(uri).info(path)` outside a job",
            "as_cache hydrate": _CACHE,
        },
    ),
)

_ROWS_REST = (
    # Public data
    Symbol("azureml.opendatasets", _OPEN_DATA, _ASSETS),
    Symbol("azureml.contrib.opendatasets", _OPEN_DATA, _ASSETS),
    *of_members(
        "azureml.opendatasets.MNIST",
        _ASSETS,
        {
            "get_file_dataset": "read the four files of MNIST by their public address, or fetch "
            'them with `sklearn.datasets.fetch_openml("mnist_784")`',
            "get_tabular_dataset": "fetch the table with "
            '`sklearn.datasets.fetch_openml("mnist_784")`',
        },
    ),
    Symbol(
        "azureml.opendatasets.MNIST",
        Guide(
            "read the four files of MNIST by their public address, or fetch them with "
            '`sklearn.datasets.fetch_openml("mnist_784")`: SDK v2 has no open datasets'
        ),
        _ASSETS,
    ),
    Symbol(
        "azureml.opendatasets.accessories.open_dataset_base.OpenDatasetBase.to_pandas_dataframe",
        Guide(
            "read the public files of the data set with `pandas.read_parquet(url)` and filter the "
            "frame by date and columns"
        ),
        _ASSETS,
    ),
    # The rest
    Symbol("azureml.data", _REST, _ASSETS),
    Symbol("azureml.data.abstract_dataset", _REST, _ASSETS),
    Symbol(_ABSTRACT, _REST, _ASSETS),
    Symbol("azureml.data.tabular_dataset", _TABULAR, _ASSETS),
    Symbol(_TABULAR_CLASS, Guide("use an `MLTable`: `mltable.load(path)`"), _ASSETS),
    Symbol("azureml.data.file_dataset", _FROM_FILES, _ASSETS, in_job=_FROM_FILES_IN_JOB),
    Symbol(_FILE_CLASS, _FROM_FILES, _ASSETS, in_job=_FROM_FILES_IN_JOB),
    Symbol("azureml.data.dataset_factory", _REST, _ASSETS),
    Symbol("azureml.core.dataset", _REST, _ASSETS),
    Symbol(
        _DATASET,
        Guide("use data assets (`ml_client.data`), `mltable` for tables and paths for files"),
        _ASSETS,
        in_job=Guide(
            "take the path as an argparse argument fed by a job input; "
            "read a table with `mltable.load(path)`",
            _ARGUMENT_TABLE,
        ),
    ),
    Symbol("azureml.data.dataset_profile", _PROFILE, _ASSETS),
    Symbol("azureml.data.dataset_profile_run", _PROFILE, _ASSETS),
    Symbol("azureml.data.dataset_profile_run_config", _PROFILE, _ASSETS),
    Symbol("azureml.data.dataset_action_run", _PROFILE, _ASSETS),
    Symbol("azureml.data.dataset_definition", _DEFINITION, _ASSETS),
    Symbol("azureml.data.dataset_snapshot", _SNAPSHOT, _ASSETS),
    Symbol("azureml.data.datacache", _CACHE, _ASSETS),
    Symbol("azureml.data.datacache_client", _CACHE, _ASSETS),
    Symbol("azureml.data.datacache_consumption_config", _CACHE, _ASSETS),
    Symbol("azureml.data.datacache_singularity_settings", _CACHE, _ASSETS),
    Symbol("azureml.data.context_managers", MOUNT, _INTERACTIVE),
    Symbol("azureml.data.constants", _REST, _ASSETS),
    Symbol("azureml.data.dataset_error_handling", _READER_ERRORS, _ASSETS),
    Symbol("azureml.data.dataset_error_handling.DatasetValidationError", _READER_ERRORS, _ASSETS),
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

SYMBOLS = (*_ROWS_REGISTERED, *_ROWS_TABLES, *_ROWS_FILES, *_ROWS_REST)
