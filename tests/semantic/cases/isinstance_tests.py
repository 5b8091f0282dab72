from azureml.core import Dataset, Run  # AZL101, AZL101


def by_if(run):
    if isinstance(run, Run):  # AZL290
        run.log("loss", 0.25)  # AZL202
    else:
        run.log("loss", 0.25)
    run.log("loss", 0.25)


def by_both(run, rank):
    if rank == 0 and isinstance(run, Run):  # AZL290
        run.log("loss", 0.25)  # AZL202
    return isinstance(run, Run) and run.id  # AZL290, AZL250


def by_expression(run):
    return run.id if isinstance(run, Run) else None  # AZL250, AZL290


def other_class(run):
    if isinstance(run, dict):
        run.log("loss", 0.25)


def either_of_two(run):
    if isinstance(run, Run) or isinstance(run, dict):  # AZL290
        run.log("loss", 0.25)


def of_a_tuple(thing):
    if isinstance(thing, (Run, Dataset)):  # AZL290, AZL390
        thing.tag("key", "value")  # AZL230
