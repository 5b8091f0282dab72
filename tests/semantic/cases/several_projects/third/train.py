# Two packages have this name, so which one is meant cannot be known.
from same.runs import current_run

current_run().log("loss", 0.25)
