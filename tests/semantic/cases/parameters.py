"""What parameters hold: by annotation, default and call site."""

from typing import Annotated, Optional, Union

from azureml.core import Run  # AZL101
from azureml.core import Workspace as Ws  # AZL101

RUN = Run.get_context()  # AZL201


def annotated(run: Run):  # AZL290
    run.log("loss", 0.25)  # AZL202


def in_a_string(run: "Run", other: "Optional[Run]" = None):
    run.log("loss", 0.25)  # AZL202
    other.log("loss", 0.25)  # AZL202


def optional(
    a: Optional[Run],  # AZL290
    b: Run | None,  # AZL290
    c: Union[None, Run],  # AZL290
    d: list[Run],  # AZL290
    e: dict[str, Run],  # AZL290
    f: Annotated[Run, "the run"],  # AZL290
    *,
    g: Optional["Run"] = None,
):
    a.log("loss", 0.25)  # AZL202
    b.log("loss", 0.25)  # AZL202
    c.log("loss", 0.25)  # AZL202
    for item in d:
        item.log("loss", 0.25)  # AZL202
    d[0].log("loss", 0.25)  # AZL202
    e["first"].log("loss", 0.25)  # AZL202
    f.log("loss", 0.25)  # AZL202
    g.log("loss", 0.25)  # AZL202


def by_default(run=RUN, *, other=RUN):
    run.log("loss", 0.25)  # AZL202
    other.log("loss", 0.25)  # AZL202


def by_call(first, run):
    first.log("loss", 0.25)
    run.log("loss", 0.25)  # AZL202


def by_keyword(first=None, *, run=None):
    first.log("loss", 0.25)
    run.log("loss", 0.25)  # AZL202


def through(run):
    by_next(run)


def by_next(run):
    run.log("loss", 0.25)  # AZL202


def positional_only(run, /, other):
    run.log("loss", 0.25)  # AZL202
    other.log("loss", 0.25)


class Trainer:
    def __init__(self, ws, run):
        self.ws = ws
        self._run = run

    def fit(self):
        self._run.log("loss", 0.25)  # AZL202
        self.ws.get_default_datastore()  # AZL501

    def step(self, run):
        run.log("loss", 0.25)  # AZL202

    @staticmethod
    def static(run):
        run.log("loss", 0.25)  # AZL202

    @classmethod
    def made(cls, run):
        run.log("loss", 0.25)  # AZL202
        return cls(None, run)


by_call(None, RUN)
by_keyword(run=RUN)
through(RUN)
positional_only(RUN, None)
Trainer(Ws.from_config(), run=RUN).step(RUN)  # AZL501
Trainer.static(RUN)
Trainer.made(RUN)
log = lambda run, name: run.log(name, 0.25)  # noqa: E731  # AZL202
log(RUN, "loss")


def under_its_own_name(RUN=RUN):
    RUN.log("loss", 0.25)  # AZL202


def of_one_line(RUN=RUN): RUN.log("loss", 0.25)  # AZL202
