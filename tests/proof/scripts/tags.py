"""Tags that are text or numbers for certain are safe; a tag is replaced by the next one."""

# recipes: tag, set_tags, complete

from azureml.core import Run

run = Run.get_context()
depth = 3
run.tag("model", "tree")
run.tag("depth", depth)
run.tag("depth", depth + 1)
run.tag(key="kind", value=f"tree of {depth}")
run.set_tags({"owner": "team", "version": 2, "ready": True})
run.set_tags(tags={"share": 0.5})
run.complete()
