"""`python -m azlint`."""

from azlint.cli import run

if __name__ == "__main__":
    run()
