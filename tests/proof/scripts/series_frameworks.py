"""Callbacks in the style of several frameworks, each called twice as a second training calls it."""

# recipes: log: in a loop, log: float

from types import SimpleNamespace

from azureml.core import Run

run = Run.get_context()


class OfTransformers:
    def on_log(self, args, state, control, logs=None, **kwargs):
        run.log("loss", float(logs["loss"]))


class OfLightning:
    def on_train_epoch_end(self, trainer, pl_module):
        run.log("epoch loss", float(trainer.loss))

    def on_train_batch_end(self, trainer, pl_module, outputs, batch, batch_idx):
        run.log("batch loss", float(outputs))


class OfFastai:
    def on_epoch_end(self, last_metrics, epoch, **kwargs):
        run.log("error", float(last_metrics[0]))


class OfBoosting:
    def after_iteration(self, model, epoch, evals_log):
        run.log("rmse", float(evals_log))


def train(losses):
    for step, loss in enumerate(losses):
        state = SimpleNamespace(global_step=step)
        trainer = SimpleNamespace(global_step=step, current_epoch=step, loss=loss)
        OfTransformers().on_log(None, state, None, {"loss": loss})
        OfLightning().on_train_epoch_end(trainer, None)
        OfLightning().on_train_batch_end(trainer, None, loss, None, 0)
        OfFastai().on_epoch_end([loss], step)
        OfBoosting().after_iteration(None, step, loss)


train([0.9, 0.5])
train([0.1])
