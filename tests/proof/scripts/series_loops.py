"""Series of loops that count: each keeps its order, and the last value is read back."""

# recipes: log: in a loop, log: integer, log: float

import itertools

from azureml.core import Run

run = Run.get_context()
losses = [0.9, 0.5, 0.7, 0.1]
for epoch in range(4):
    run.log("by range", losses[epoch] < 0.6)
for epoch in range(10, 40, 10):
    run.log("by tens", 1.0 / epoch)
for number, loss in enumerate([0.9, 0.1], start=1):
    run.log("from one", loss)
for number, (name, loss) in enumerate(zip("ab", [0.9, 0.1])):
    run.log("pairs", float(loss))
for number, loss in zip(range(4), losses):
    run.log("beside a range", float(loss))
for number in itertools.count(5):
    run.log("endless", -number)
    if number == 7:
        break
for size in [1, 10, 100]:
    run.log(
        "sizes",
        -size,
    )
[run.log("comprehended", -number) for number in range(3)]
done = 0
while done < 3:
    done += 1
    if done == 2:
        run.log("skipped", 1)
        continue
    run.log("while", -done)
