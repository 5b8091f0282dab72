"""Test doubles, and strings that are looked up but are not of SDK v1."""

import importlib
import sys
from unittest import mock
from unittest.mock import MagicMock, patch

import pytest

run = MagicMock()
run.log("loss", 0.25)
run.get_context.return_value.log("loss", 0.25)
sys.modules["mlflow"] = MagicMock()
importlib.import_module("mlflow")
importlib.import_module("my.azureml.core")
pytest.importorskip("azureml.mlflow")


@patch("azureml.mlflow.get_portal_url")
@mock.patch("train.run")
def test_train(run, portal):
    run.log("loss", 0.25)
    print("azureml.core.Run.get_context", ["azureml.core"])
