"""Uses the package."""

import lib
from lib import Run, aml, get_run
from lib.inner.deep import get_run as deep

get_run().log("loss", 0.25)  # AZL202
deep().log("loss", 0.25)  # AZL202
lib.get_run().log("loss", 0.25)  # AZL202
lib.inner.deep.get_run().log("loss", 0.25)  # AZL202
Run.get_context().log("loss", 0.25)  # AZL201, AZL202
aml.Workspace.from_config()  # AZL501
lib.Run.get_context()  # AZL201
