"""Lists of texts and rows with a text become files; numbers under computed names do not."""

# recipes: log_list: texts, log_row: texts, log_row: columns, log_list: a literal, log_table
# arguments: --ids A1,A2

import argparse

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--ids", default="A1")
args = parser.parse_args()
usage = {"GPU1": {"load": 0.5}, "GPU2": {"load": 0.7}}

run = Run.get_context()
run.log_list("training", [part.lower() for part in args.ids.split(",")])
for name, values in usage.items():
    run.log_row("usage", device=name, **values)
fold = len(usage)
run.log_row(f"fold {fold}", loss=0.5, accuracy=0.25)
run.log_list(f"curve {fold}", [0.5, 0.25])
run.log_table(f"table {fold}", {"a": [1, 2]})
