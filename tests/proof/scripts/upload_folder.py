"""A folder by its path: the same files below the same name."""

# recipes: upload_folder

import pathlib

from azureml.core import Run

run = Run.get_context()
folder = pathlib.Path("model/variables")
folder.mkdir(parents=True)
(folder / "weights.bin").write_bytes(bytes(range(8)))
pathlib.Path("model/config.json").write_text("{}")
run.upload_folder("saved", "model")
run.upload_folder(name="outputs/model", path="./model")
