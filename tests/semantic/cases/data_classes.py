"""Dataclasses and named tuples with fields that hold v1 values."""

from dataclasses import dataclass, field
from typing import NamedTuple, Optional

from azureml.core import Run, Workspace  # AZL101, AZL101


@dataclass
class Context:
    run: Run  # AZL290
    ws: Optional[Workspace] = None  # AZL501
    name: str = "churn"
    runs: "list[Run]" = field(default_factory=list)

    def log(self):
        self.run.log("loss", 0.25)  # AZL202
        self.name.log("loss", 0.25)
        for one in self.runs:
            one.log("loss", 0.25)  # AZL202


class Pair(NamedTuple):
    run: Run  # AZL290
    epoch: int


context = Context(Run.get_context())  # AZL201
context.run.log("loss", 0.25)  # AZL202
context.ws.get_default_datastore()  # AZL501
pair = Pair(context.run, 1)
pair.run.log("loss", 0.25)  # AZL202
pair.epoch.log("loss", 0.25)
