"""Takes a name from a file that takes it from here."""

from names_b import run, value

run.log("loss", 0.25)
print(value)
