"""A run that is handed to a function may be any run; here it is that of the job."""

# recipes: log: a run that is handed in, log: bool

import argparse

from azureml.core import Run


def train(run: Run, alpha: float) -> float:
    run.log("alpha", alpha)
    score = 1 - alpha / 2
    run.log("score", score)
    return score


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--alpha", type=float, default=0.5)
    args = parser.parse_args()
    run = Run.get_context()
    train(run, args.alpha)
    run.log("done", True)


if __name__ == "__main__":
    main()
