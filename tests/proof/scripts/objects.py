"""v1 keeps the repr of a path or a date; a tag holds its text."""

# recipes: log: an object

from datetime import date
from pathlib import Path

from azureml.core import Run

run = Run.get_context()
run.log("model", Path("outputs") / "model.pkl")
run.log("day", date(2024, 1, 2).isoformat())
