"""Reports with a run that comes through two other files."""


class Progress:
    def __init__(self, *, quiet, run):
        self.quiet = quiet
        self.run = run

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        return False

    def report(self, values):
        if self.run is not None:
            for name, value in values.items():
                self.run.log(name, float(value))  # AZL202
