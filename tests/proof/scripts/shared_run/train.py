"""A run that another file imports by name: taking it away breaks that file."""

# recipes: log: float

import evaluation

print(evaluation.evaluate([1.0, 0.5]))
