"""Submits the script with its data."""

from azureml.core import Experiment, ScriptRunConfig, Workspace

ws = Workspace.from_config()
data = ws.datasets.get("files")
config = ScriptRunConfig(
    source_directory=".",
    script="train.py",
    arguments=["--data", data.as_named_input("training").as_download()],
)
Experiment(ws, "x").submit(config)
