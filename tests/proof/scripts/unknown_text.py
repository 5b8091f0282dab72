"""The type of a value from a file is not known; text that looks like a number becomes one."""

# recipes: log: an unknown type

import csv
import io

from azureml.core import Run

TABLE = "name,rows,accuracy\ntrain,100,0.75\n"

run = Run.get_context()
row = next(csv.DictReader(io.StringIO(TABLE)))
run.log("rows", row["rows"])
run.log("accuracy", row["accuracy"])
run.log("ratio", float(row["accuracy"]))
