"""Takes a name from a file that takes it from here."""

from names_a import run

value = 1
run.log("loss", 0.25)
