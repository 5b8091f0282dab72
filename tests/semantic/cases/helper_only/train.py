"""Gets its run from the helper."""

import tracking
from tracking import RUN, Tracker, get_both
from tracking import get_run as start

run = start()
run.log("loss", 0.25)  # AZL202
RUN.log("loss", 0.25)  # AZL202
tracking.get_run().log("loss", 0.25)  # AZL202
tracking.RUN.log("loss", 0.25)  # AZL202
one, ws = get_both()
one.log("loss", 0.25)  # AZL202
ws.get_default_datastore()  # AZL501
tracker = Tracker()
tracker.log("loss", 0.25)
tracker.run.log("loss", 0.25)  # AZL202
tracker.parent.log("loss", 0.25)  # AZL202
