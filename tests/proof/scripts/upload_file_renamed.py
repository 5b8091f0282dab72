"""Files that are uploaded under another name than they have: a copy gets that name first."""

# recipes: upload_file: another name, upload_files, upload_file: computed names

import os
from pathlib import Path

from azureml.core import Run

run = Run.get_context()
os.makedirs("work", exist_ok=True)
for name in ("model.txt", "scores.txt"):
    with open(os.path.join("work", name), "w") as stream:
        stream.write(name)
source = "model.txt"
run.upload_file("final.txt", os.path.join("work", source))
run.upload_file("outputs/last.txt", path_or_stream="work/" + source)
run.upload_files(["outputs/best.txt", "outputs/scores.txt"], ["work/model.txt", "work/scores.txt"])
for path in sorted(Path("work").iterdir()):
    run.upload_file("outputs/deep/" + os.path.basename(path), str(path))
    run.upload_file(f"work/{os.path.basename(path)}", str(path))
