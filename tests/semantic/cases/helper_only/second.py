"""Gets it from the file that got it."""

import train
from train import run, tracker

run.log("loss", 0.25)  # AZL202
train.one.log("loss", 0.25)  # AZL202
tracker.run.tag("a", "b")  # AZL230
