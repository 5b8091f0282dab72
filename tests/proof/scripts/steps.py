"""Steps that are integers for certain are safe, by keyword and by position."""

# recipes: log: step, log: in a loop, log: all by position, log: all by keyword

from azureml.core import Run

run = Run.get_context()
weight, rate = 0.0, 0.1
data = [(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]
step = 0
for epoch in range(4):
    loss = 0.0
    for x, y in data:
        error = weight * x - y
        weight -= rate * error * x / 10
        loss += error * error
        step += 1
    run.log("loss", loss, step=epoch)
    run.log("seen", step, "", epoch)
    run.log(name="weight by step", value=float(weight), step=step)
run.log(step=4, value=weight * 1.0, name="weight by step", description="")
