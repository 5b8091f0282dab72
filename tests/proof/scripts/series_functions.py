"""Functions that a loop calls: the number of the round is one of their parameters."""

# recipes: log: in a loop, log: float, log: self.run

from azureml.core import Run

run = Run.get_context()


def train(epoch, rate):
    run.log("rate", rate > 0.25)
    for batch in range(2):
        run.log("loss", 1.0 / (1 + epoch * 2 + batch))


def test(round_number=0):
    run.log("accuracy", 0.5 - round_number)


class Trainer:
    def __init__(self):
        self.run = Run.get_context()
        self.run.log("made", 1)

    def fit(self, epochs):
        for epoch in range(epochs):
            self.step(epoch)

    def step(self, epoch):
        self.run.log("trained", 2.0 - epoch)


def main():
    for epoch in range(1, 4):
        train(epoch, 0.5 / epoch)
        test(round_number=epoch + 1)
    Trainer().fit(3)
    run.log("finished", True)


if __name__ == "__main__":
    main()
