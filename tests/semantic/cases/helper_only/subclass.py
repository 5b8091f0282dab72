"""Inherits from a class that holds a run."""

from tracking import Tracker


class Mine(Tracker):
    def again(self):
        self.run.log("loss", 0.25)  # AZL202
        self.log("loss", 0.25)


Mine().run.log("loss", 0.25)  # AZL202
