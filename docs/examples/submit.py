"""Sends train.py to a compute cluster, the SDK v1 way."""

from azureml.core import Environment, Experiment, ScriptRunConfig, Workspace

workspace = Workspace.from_config()
environment = Environment.from_conda_specification("train", "environment.yml")
config = ScriptRunConfig(
    source_directory=".",
    script="train.py",
    arguments=["--alpha", 0.3],
    compute_target="cpu-cluster",
    environment=environment,
)
run = Experiment(workspace, "diabetes").submit(config)
run.wait_for_completion(show_output=True)
