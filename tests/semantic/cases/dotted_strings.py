"""Strings that are looked up when the line runs."""

import importlib.util
import sys
from unittest import mock
from unittest.mock import MagicMock, patch

import pytest

sys.modules["azureml.core"] = MagicMock()  # AZL107
spec = importlib.util.find_spec("azureml.core")  # AZL107
core = pytest.importorskip("azureml.core")  # AZL107


@patch("azureml.core.Run.get_context")  # AZL107
@mock.patch("azureml.core.Workspace")  # AZL107
def test_train(workspace, get_context, monkeypatch):
    monkeypatch.setattr("azureml.core.run.Run.log", print)  # AZL107
    with patch("azureml.mlflow.get_portal_url"):
        print("azureml.core.Run")
