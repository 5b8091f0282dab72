"""Several files by lists of names and paths."""

# recipes: upload_files

from azureml.core import Run

run = Run.get_context()
for name in ("a.csv", "b.csv"):
    with open(name, "w") as stream:
        stream.write(f"{name}\n1\n")
run.upload_files(["data/a.csv", "data/b.csv"], ["a.csv", "b.csv"])
if True:
    run.upload_files(names=["b.csv"], paths=["./b.csv"], timeout_seconds=60)
