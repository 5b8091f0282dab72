"""Each kind of number that a script writes down: integers, floats, bools, all of them safe."""

# recipes: log: integer, log: float, log: bool, unused run, unused import

from azureml.core import Run

run = Run.get_context()

samples = [(0.2, 0), (0.8, 1), (0.6, 1), (0.4, 0), (0.9, 0)]
predicted = [int(score > 0.5) for score, _ in samples]
hits = 0
for guess, (_, label) in zip(predicted, samples):
    if guess == label:
        hits += 1

run.log("samples", len(samples))
run.log("hits", hits)
run.log("accuracy", hits / 5)
run.log("threshold", 0.5)
run.log("negative", -1)
run.log("all right", hits == 5)
run.log("balanced", False)
run.log("largest", 2**40)
