"""Names in docstrings mean what the module means by them."""

import mlflow.entities
import wandb
from azureml.core import Run as AmlRun  # AZL101
from mlflow.entities import Run


def own(run):
    """Writes.

    :param AmlRun run: where to
    """
    run.log("a", 1)  # AZL202


def mlflow_s(run):
    """Reads.

    :param Run run: of MLflow
    """
    run.log("a", 1)


def either(run):
    """Writes.

    Args:
        run (AmlRun or wandb.Run): Where to.
    """
    run.log("a", 1)


def code_knows_better(run: wandb.Run, other=print):
    """Writes.

    :param AmlRun run: not any more
    :param AmlRun other: not any more
    """
    run.log("a", 1)
    other.log("a", 1)


def prose(run, model):
    """Writes to the AmlRun run: the one that model (AmlRun) gave.

    :param run: an AmlRun
    :param model: model of AmlRun
    """
    run.log("a", 1)
    model.log("a", 1)
