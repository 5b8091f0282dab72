"""Functions that return, yield and pass on a run."""

import contextlib
import functools

from azureml.core import Run  # AZL101


def get_run():
    return Run.get_context()  # AZL201


def get_both():
    run = get_run()
    return run, run.experiment.workspace  # AZL252


def get_named():
    return {"run": get_run(), "name": "churn"}


def maybe(offline):
    if offline:
        return None
    return get_run()


def identity(value):
    return value


def declared() -> "Run":
    raise NotImplementedError


def all_runs():
    for _ in range(3):
        yield get_run()


def all_runs_again():
    yield from all_runs()


@contextlib.contextmanager
def tracked():
    run = get_run()
    yield run
    run.complete()  # AZL240


def decorated(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@functools.lru_cache
def cached():
    return get_run()


@functools.lru_cache(maxsize=None)
def cached_with_size():
    return get_run()


@decorated
def wrapped():
    return get_run()


class Context:
    def __enter__(self):
        self.run = get_run()
        return self.run

    def __exit__(self, *exception):
        self.run.flush()  # AZL240


get_run().log("loss", 0.25)  # AZL202
run, ws = get_both()
run.log("loss", 0.25)  # AZL202
ws.get_default_datastore()  # AZL501
get_both()[0].log("loss", 0.25)  # AZL202
get_named()["run"].log("loss", 0.25)  # AZL202
get_named()["name"].upper()
maybe(False).log("loss", 0.25)  # AZL202
identity(run).log("loss", 0.25)  # AZL202
identity("x").log("loss", 0.25)
declared().log("loss", 0.25)  # AZL202
for one in all_runs():
    one.log("loss", 0.25)  # AZL202
for one in all_runs_again():
    one.log("loss", 0.25)  # AZL202
with tracked() as one:
    one.log("loss", 0.25)  # AZL202
with Context() as one:
    one.log("loss", 0.25)  # AZL202
cached().log("loss", 0.25)  # AZL202
cached_with_size().log("loss", 0.25)  # AZL202
wrapped().log("loss", 0.25)  # AZL202


def maker():
    def made():
        return get_run()

    return made


maker().log("loss", 0.25)
maker()().log("loss", 0.25)  # AZL202
