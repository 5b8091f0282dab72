"""Takes runs; nothing here names the SDK."""


def log_all(run, values):
    for name, value in values.items():
        run.log(name, value)  # AZL202
    _complete(run)


def _complete(run):
    run.complete()  # AZL240


def log_one(tracker, name):
    tracker.log(name, 0.25)  # AZL202


def never_called(run):
    run.log("loss", 0.25)


class Logger:
    def __init__(self, tracker):
        self.tracker = tracker

    def log(self, name, value):
        self.tracker.log(name, value)  # AZL202
