"""One finding a name, at the name, however the statement is laid out."""

from azureml.core import (
    Dataset,  # AZL101
    Experiment,  # AZL101
    Workspace as Ws,  # AZL101
)
import os, azureml.core, sys  # AZL101

print(os, sys)
