"""A training loop in the style of PyTorch: what `item` takes out of a tensor that learns."""

# recipes: log: float, log: step, log: in a loop
# arguments: --epochs 2 --lr 0.1

import argparse

from azureml.core.run import Run


class Tensor:
    """A number that remembers how it is to change."""

    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope

    def backward(self):
        return self.slope

    def item(self):
        return self.value


class Net:
    def __init__(self):
        self.weight = 0.0

    def loss(self, x, y):
        error = self.weight * x - y
        return Tensor(error * error, 2 * error * x)


def train(net, data, lr, epoch):
    for index, (x, y) in enumerate(data):
        loss = net.loss(x, y)
        net.weight -= lr * loss.backward()
        run.log("train loss", loss.item(), step=epoch * 2 + index)


def test(net, data):
    total = 0.0
    for x, y in data:
        total += net.loss(x, y).item()
    return total / len(data)


parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=1)
parser.add_argument("--lr", type=float, default=0.5)
args = parser.parse_args()
run = Run.get_context()
net = Net()
data = [(1.0, 2.0), (0.5, 1.0)]
for epoch in range(args.epochs):
    train(net, data, args.lr, epoch)
    run.log("lr", args.lr)
    run.log("test loss", float(test(net, data)))
