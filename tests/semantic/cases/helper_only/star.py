"""Takes everything of the helper."""

from tracking import *

get_run().log("loss", 0.25)  # AZL202
Tracker().run.log("loss", 0.25)  # AZL202
