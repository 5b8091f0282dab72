"""Types that only docstrings name."""


class ToAzure:
    def __init__(self, run):
        """
        :param azureml.core.Run run:
        """
        self.run = run

    def log(self, name, value):
        self.run.log(name, value)  # AZL202


def sphinx(job_run, other):
    """Writes.

    :param job_run: where to
    :type job_run: azureml.core.run.Run
    :param other: something of azureml.core
    """
    job_run.log("a", 1)  # AZL202
    other.log("a", 1)


def sphinx_role(run=None):
    """Writes.

    :param run: where to
    :type run: :class:`~azureml.core.Run`, optional
    """
    run.tag("a", "b")  # AZL230


def google(run, path, workspace):
    """Writes.

    Args:
        run (azureml.core.Run): Where to.
        path (str): From where.
        workspace (azureml.core.Workspace or None): Where that is.
    """
    run.upload_file("a", path)  # AZL220
    path.log("a", 1)
    workspace.get_default_keyvault()  # AZL503


def numpy(runs, run):
    """Write.

    Parameters
    ----------
    runs : list of azureml.core.Run
        Where to.
    run : azureml.core.Run, optional
        Where else.
    """
    for each in runs:
        each.log("a", 1)  # AZL202
    run.complete()  # AZL240


class Documented:
    """Holds a run.

    Args:
        run (azureml.core.Run): What it holds.
    """

    def __init__(self, run):
        self.run = run

    def flush(self):
        self.run.flush()  # AZL240
