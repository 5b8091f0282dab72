"""Names of NumPy for builtins, as NumPy had them up to 1.23, give way to the builtins."""

# recipes: an alias of NumPy, log: float

import numpy as np
from azureml.core import Run

ALIASES = {"float": float, "int": int}
for name, builtin in ALIASES.items():
    if name not in vars(np):
        vars(np)[name] = builtin

run = Run.get_context()
run.log("alpha", np.float(0.5))
run.log("zeros", len(np.zeros(3, dtype=np.int)))
