"""A run that a class keeps."""

from azureml.core import Run  # AZL101
from keras.callbacks import Callback


class LogToAzure(Callback):
    def __init__(self, run, prefix=""):
        super().__init__()
        self.run = run
        self._prefix = prefix
        self.best: float = 0.0

    def on_epoch_end(self, epoch, logs=None):
        for name, value in (logs or {}).items():
            self.run.log(self._prefix + name, value)  # AZL202
        self._log_best(logs["accuracy"])

    def _log_best(self, accuracy):
        if accuracy > self.best:
            self.best = accuracy
            self.run.tag("best", str(accuracy))  # AZL230


class Holder:
    run = Run.get_context()  # AZL201
    other = None

    def log(self):
        self.run.log("loss", 0.25)  # AZL202
        Holder.run.log("loss", 0.25)  # AZL202
        self.other.log("loss", 0.25)

    @classmethod
    def log_class(cls):
        cls.run.log("loss", 0.25)  # AZL202


class Lazy:
    def __init__(self):
        self._run = None

    @property
    def run(self):
        if self._run is None:
            self._run = Run.get_context()  # AZL201
        return self._run

    def log(self):
        self.run.log("loss", 0.25)  # AZL202


callback = LogToAzure(Run.get_context())  # AZL201
callback.run.log("loss", 0.25)  # AZL202
Holder().run.log("loss", 0.25)  # AZL202
Lazy().run.log("loss", 0.25)  # AZL202
Lazy().log()
