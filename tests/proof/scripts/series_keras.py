"""A callback of Keras itself, which is called with the number of each epoch."""

# recipes: log: in a loop, log: float

import sys
import types

from azureml.core import Run

keras, callbacks = types.ModuleType("keras"), types.ModuleType("keras.callbacks")
callbacks.Callback = type("Callback", (), {})
keras.callbacks = callbacks
sys.modules.update({"keras": keras, "keras.callbacks": callbacks})

from keras.callbacks import Callback

run = Run.get_context()


class LogEpochs(Callback):
    def on_epoch_end(self, epoch, logs=None):
        run.log("loss", float(logs["loss"]))
        run.log("accuracy", 1 - float(logs["loss"]))


class Model:
    def fit(self, epochs, callbacks):
        for epoch in range(epochs):
            for callback in callbacks:
                getattr(callback, "on_" + "epoch_end")(epoch, {"loss": 1 / (epoch + 1)})


Model().fit(3, [LogEpochs()])
