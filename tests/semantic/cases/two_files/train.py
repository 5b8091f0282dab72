"""Hands its run to functions of another file."""

import metrics
from azureml.core import Run  # AZL101
from metrics import Logger, log_all

run = Run.get_context()  # AZL201
log_all(run, {"loss": 0.25})
metrics.log_one(name="loss", tracker=run)
logger = Logger(run)
logger.log("loss", 0.25)
logger.tracker.log("loss", 0.25)  # AZL202
