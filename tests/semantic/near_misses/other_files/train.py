"""Takes the run of another file."""

from tracking import Tracker, get_run

run = get_run()
run.log({"loss": 0.25})
Tracker().run.log({"loss": 0.25})
