"""Collects names of the SDK."""

import azureml.core as aml  # AZL101
from azureml.core import Run  # AZL101

__all__ = ["Run", "aml"]
