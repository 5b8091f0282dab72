"""Runs that come from submitting and from interactive logging."""

from azureml.core import Environment, Experiment  # AZL101, AZL101
from azureml.core import ScriptRunConfig, Workspace  # AZL101, AZL101
from azureml.pipeline.core import Pipeline  # AZL101
from azureml.train.hyperdrive import HyperDriveConfig  # AZL101

ws = Workspace.from_config()  # AZL501
experiment = Experiment(ws, "churn")  # AZL601
config = ScriptRunConfig("src", script="train.py")  # AZL602
run = experiment.submit(config)  # AZL601
run.wait_for_completion(show_output=True)  # AZL240
print(run.get_metrics(), run.get_portal_url())  # AZL241, AZL270
run.register_model("churn", "outputs/model.pkl")  # AZL403
Experiment(ws, "other").submit(config).wait_for_completion()  # AZL240, AZL601, AZL601
logged = experiment.start_logging()  # AZL272
logged.log("loss", 0.25)  # AZL202
logged.complete()  # AZL240
with experiment.start_logging() as logged:  # AZL272
    logged.log("loss", 0.25)  # AZL202
sweep = experiment.submit(HyperDriveConfig(run_config=config))  # AZL601, AZL610
sweep.get_best_run_by_primary_metric().get_metrics()  # AZL270, AZL610
pipeline = Pipeline(ws, steps=[])  # AZL605
pipeline_run = experiment.submit(pipeline)  # AZL601
pipeline_run.find_step_run("train")  # AZL609
environment = Environment("e")  # AZL505
config.run_config.environment = environment  # AZL603


def unknown_experiment(somewhere):
    somewhere.submit(config).wait_for_completion()  # AZL240, AZL601
