"""MLflow reads the number out of a formatted one; a sign or a unit makes it text."""

# recipes: log: a formatted number, log: text by its type

from azureml.core import Run

run = Run.get_context()
loss = 0.123456
run.log("f-string", f"{loss:.3f}")
run.log("old format", "%.2f" % loss)
run.log("format", "{:.4f}".format(loss))
run.log("text", str(round(loss, 2)))
run.log("share", f"{100 * loss:.1f}%")
run.log("time", "{:.1f} s".format(loss))
