"""Classes of the project that inherit from v1 classes."""

from azureml.core import Run, Workspace  # AZL101, AZL101
from azureml.pipeline.core import PipelineStep  # AZL101


class MyRun(Run):  # AZL290
    def log(self, name, value):
        super().log(name, value)  # AZL202
        self.tag("logged", name)  # AZL230
        self.own()

    def own(self):
        return self.parent  # AZL253


class More(MyRun):
    def more(self):
        self.own()
        self.log_list("losses", [0.25])  # AZL203


class Space(Workspace):  # AZL501
    pass


class Step(PipelineStep):  # AZL605
    pass


run = MyRun(None, "id")
run.log("loss", 0.25)
run.own()
run.get_metrics()  # AZL270
More(None, "id").complete()  # AZL240
Space.from_config().get_default_datastore()  # AZL501, AZL501
