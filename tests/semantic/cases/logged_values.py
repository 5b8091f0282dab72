"""Names and values that MLflow refuses, and metrics that are logged twice."""

import mlflow
import numpy as np
from azureml.core import Run  # AZL101

run = Run.get_context()  # AZL201
run.log("accuracy (%)", 0.25)  # AZL202, AZL282
run.log("loss", "high")  # AZL202, AZL283
run.log("loss", None)  # AZL202, AZL283
run.log("losses", [1, 2])  # AZL202, AZL283
run.log("loss", np.float(0.25))  # AZL202, AZL284
run.log("loss", np.float64(0.25))  # AZL202
run.log("loss", "0.25")  # AZL202
mlflow.log_metric("auc", 0.25)
run.log("auc", 0.25)  # AZL202, AZL281
run.log(name="auc", value=0.25)  # AZL202, AZL281
run.log(f"fold {1}", 0.25)  # AZL202
run.log(*("loss", "high"))  # AZL202
