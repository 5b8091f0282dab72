"""Docstrings that name other packages, or nothing that is known."""


def others(run, client, path, job):
    """Works with azureml.core of old.

    :param mlflow.entities.Run run: of MLflow, which took the place of azureml.core.Run
    :param client: was azureml.core.Workspace
    :type client: azure.ai.ml.MLClient
    :param azureml.fsspec.AzureMachineLearningFileSystem path: a file system
    :param Run job: of nothing that is imported
    """
    run.log("a", 1)
    client.get_default_keyvault()
    path.upload("a", "b")
    job.log("a", 1)


def google(run):
    """Works.

    Args:
        run (wandb.Run): Not an azureml.core.Run.
    """
    run.log("a", 1)


def numpy(run):
    """Work.

    Parameters
    ----------
    run : wandb.Run
        Takes the place of (azureml.core.Run).
    """
    run.log("a", 1)
