"""A callback that is given a run by another file."""


class LogCallback:
    def __init__(self, run, every=1):
        self.run = run
        self.every = every

    def on_epoch_end(self, epoch, logs):
        if epoch % self.every == 0:
            self.run.log("loss", logs["loss"])  # AZL202
            self.run.parent.log("loss", logs["loss"])  # AZL202


def evaluate(model, ws=None, children=()):
    ws.get_default_datastore()  # AZL501
    for child in children:
        child.log("loss", model.loss)  # AZL202


def run_all(log):
    log("loss", 0.25)
