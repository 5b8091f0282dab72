"""Everything else that logs."""

import logging
import math

import numpy as np
from pytorch_lightning import LightningModule
from torch.utils.tensorboard import SummaryWriter

logger = logging.getLogger(__name__)
logger.log(logging.INFO, "epoch done")
run = logger
run.log(logging.INFO, "epoch done")
np.log(2)
math.log(2)
writer = SummaryWriter()
writer.add_scalar("loss", 0.25)


class Net(LightningModule):
    def training_step(self, batch, index):
        self.log("loss", 0.25)
        self.log_dict({"loss": 0.25})
        self.logger.log_metrics({"loss": 0.25})
        return batch
