"""What a comprehension goes over first belongs to the scope around it."""

from azureml.core import Run  # AZL101

run = Run.get_context()  # AZL201
ids = [run.id for run in run.get_children()]  # AZL250, AZL260
any(run.status == "Failed" for run in run.get_children())  # AZL241, AZL260
{run.id: run for run in [run for run in run.get_children()]}  # AZL250, AZL260
numbers = [run for run in [1, 2] if run.real]
names = [name for name in ids for run in [name] if run.id]
run.log("loss", 0.25)  # AZL202


def failed():
    run = Run.get_context()  # AZL201
    return [run for run in run.get_children() if run.status == "Failed"]  # AZL241, AZL260


class Holder:
    run = Run.get_context()  # AZL201
    ids = [run.id for run in run.get_children()]  # AZL250, AZL260
