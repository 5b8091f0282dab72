"""Parameters and attributes that are called like v1 objects, without any sign that they are."""

import json


def log_epoch(run, epoch, loss, ws=None, dataset=None):
    run.log("loss", loss)
    run.log_list("losses", [loss])
    ws.get_default_datastore().upload(src_dir=".")
    return dataset.to_pandas_dataframe()


def init():
    return json.loads("{}")


def register(model, experiment):
    experiment.submit(model)
    model.register(workspace="ws", model_name="churn")
    model.get_model_path("churn")


class Callback:
    run = None

    def __init__(self, run, **kwargs):
        self.run = run
        self.ws = kwargs["workspace"]

    def on_epoch_end(self, logs):
        self.run.log("loss", logs["loss"])
        self.run.parent.log("loss", logs["loss"])
        self.ws.datastores.keys()


Callback(object(), workspace={}).on_epoch_end({"loss": 1})
log_epoch(None, 1, 0.1)
