"""Snippets and good examples run, with a client, an MLflow and storage that only take calls."""

from __future__ import annotations

import ast
import builtins
import contextlib
import importlib
import inspect
import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock, create_autospec, patch

import pytest

from knowledge import sdk
from knowledge.written import Block, blocks

for _package in sdk.PACKAGES:
    pytest.importorskip(_package, reason="the packages of the extra `test-sdk` are not installed")

# What reaches for a service, a store or the environment of a job, by the module that has it.
OUTSIDE = {
    "mlflow": (
        "MlflowClient active_run delete_experiment_tag delete_tag end_run flush_async_logging "
        "get_experiment get_experiment_by_name get_parent_run get_run log_artifact log_artifacts "
        "log_dict log_figure log_image log_metric log_metrics log_param log_params log_table "
        "log_text register_model search_experiments search_runs set_experiment "
        "set_experiment_tags set_tag set_tags set_tracking_uri start_run"
    ),
    "mlflow.artifacts": "download_artifacts",
    "mlflow.sklearn": "load_model log_model",
    "mltable": "from_delimited_files from_json_lines_files from_parquet_files load",
    "azureml.fsspec": "AzureMachineLearningFileSystem",
    "azure.keyvault.secrets": "SecretClient",
    "azureml.ai.monitoring": "Collector",
    "azure.identity": "ClientSecretCredential DefaultAzureCredential InteractiveBrowserCredential",
    "pandas": "read_csv read_excel read_parquet",
}
# The environment of a job and of a deployment, and what examples keep in their own.
VARIABLES = (
    "AZUREML_ARM_PROJECT_NAME AZUREML_ARM_RESOURCEGROUP AZUREML_ARM_SUBSCRIPTION "
    "AZUREML_ARM_WORKSPACE_NAME AZUREML_MODEL_DIR AZUREML_RUN_ID CLIENT SECRET TENANT VAULT_URL "
    "CLIENT_ID CLIENT_SECRET TENANT_ID PASSWORD"
).split()
# Names that rows about the run use without their import.
FAMILIAR = {"MLClient": "azure.ai.ml", "MlflowClient": "mlflow"}
# What does not run here, and why.
NOT_RUN = {
    "AZL109 good 1": "starts R",
    "AZL310 good 1": "splits a table in two, which a stand-in does not",
    "AZL605 good 1": "loads components from YAML files",
    "AZL608 good 1": "loads a pipeline from a YAML file",
    "AZL630 good 1": "loads a job from a YAML file",
}


class Filled(ast.NodeTransformer):
    """Puts in what the reader does: a number for an ellipsis, `x` for `<name>`."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        """A value that the reader could have written."""
        value = node.value
        if value is ...:
            value = 1
        elif isinstance(value, str):
            value = re.sub(r"<[a-zA-Z][^<>]*>", "x", value)
        return ast.copy_location(ast.Constant(value), node)


@cache
def client() -> MagicMock:
    """An `MLClient` whose operations take what the real ones take, and give anything."""
    ml_client_class = importlib.import_module("azure.ai.ml").MLClient
    made: MagicMock = create_autospec(ml_client_class, instance=True)
    for name, member in inspect.getmembers(ml_client_class, lambda m: isinstance(m, property)):
        operations = sdk.given(member.fget)
        if isinstance(operations, sdk.Made):
            setattr(made, name, create_autospec(operations.classes[0], instance=True))
        else:
            setattr(made, name, "x")
    return made


@cache
def stand_in(module: str, name: str) -> Any:
    """What takes the calls of ``name`` and does nothing."""
    return create_autospec(getattr(importlib.import_module(module), name))


@cache
def client_class() -> Any:
    """What makes the client by the arguments that `MLClient` takes."""
    made = create_autospec(importlib.import_module("azure.ai.ml").MLClient)
    made.return_value = made.from_config.return_value = client()
    return made


@contextlib.contextmanager
def outside() -> Iterator[None]:
    """Nothing leaves the process: what would is replaced by what takes the same calls."""
    with contextlib.ExitStack() as stack:
        for module_name, names in OUTSIDE.items():
            module = sdk.loaded(module_name)
            for name in names.split() if module is not None else ():
                if hasattr(module, name):
                    stack.enter_context(patch.object(module, name, stand_in(module_name, name)))
        ml = importlib.import_module("azure.ai.ml")
        made = client_class()
        stack.enter_context(patch.object(ml, "MLClient", made))
        yield


def of_the_reader(tree: ast.Module) -> dict[str, MagicMock]:
    """A stand-in for each variable of the reader; a class that is not imported is no such."""
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    variables = named - set(dir(builtins)) - sdk.MODULES.keys()
    return {name: MagicMock(name=name) for name in variables if name[:1].islower()}


def run(code: str) -> None:
    """Execute the lines."""
    tree = ast.fix_missing_locations(Filled().visit(ast.parse(code)))
    names: dict[str, Any] = {**of_the_reader(tree), "__name__": "snippet"}
    names.update(ml_client=client(), input_data="{}", os=os)
    with outside():
        for name, module in FAMILIAR.items():
            names[name] = getattr(importlib.import_module(module), name)
        names["mlflow"] = importlib.import_module("mlflow")
        exec(compile(tree, "snippet", "exec"), names)


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the files that snippets name, and the environment of a job."""
    for name in ("x", "conda.yml", "model.pkl"):
        (tmp_path / name).write_text("dependencies: []\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["train.py"])
    for name in VARIABLES:
        monkeypatch.setenv(name, "x")


@pytest.mark.parametrize(
    "block", [pytest.param(b, id=b.where) for b in blocks() if b.where not in NOT_RUN]
)
def test_it_runs(block: Block) -> None:
    """Calls are taken, objects can be made, and each class that is named was imported."""
    run(block.code)


def test_what_does_not_run_is_there() -> None:
    """The list of what is not run holds nothing else."""
    assert NOT_RUN.keys() <= {block.where for block in blocks()}


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("ml_client.jobs.stream('a', 'b')", TypeError),
        ("ml_client.compute.fetch('a')", AttributeError),
        ("cluster = AmlCompute(name='a')", NameError),
        ("from azure.ai.ml import Output\nOutput(type='uri_folder', name='a name')", Exception),
        ("import mlflow\nmlflow.log_metric('a', value=1, times=2)", TypeError),
    ],
)
def test_what_would_fail_is_seen(code: str, error: type[Exception]) -> None:
    """A call that is not taken, and a name that is not there, fail here too."""
    with pytest.raises(error):
        run(code)
