"""A callback in the style of Keras keeps the run in `self.run`; its logs are numbers of a dict."""

# recipes: log: self.run, log: in a loop, log: step

import math

from azureml.core import Run


class Callback:
    """What Keras has: called at the end of each epoch with what was measured."""

    def on_epoch_end(self, epoch, logs=None):
        pass


class LogToRun(Callback):
    def __init__(self):
        super().__init__()
        self.run = Run.get_context()

    def on_epoch_end(self, epoch, logs=None):
        self.run.log("Loss", float(logs["loss"]))
        self.run.log("Accuracy", float(logs["accuracy"]))
        self.run.log("Epoch", int(epoch))


class Model:
    def fit(self, epochs, callbacks):
        for epoch in range(epochs):
            loss = math.exp(-epoch)
            for callback in callbacks:
                callback.on_epoch_end(epoch, {"loss": loss, "accuracy": 1 - loss})


Model().fit(epochs=3, callbacks=[LogToRun()])
