"""A test double in the place of `Run.get_context`: v1 logs nothing, MLflow does."""

# recipes: log: float

from azureml.core import Run


class Silent:
    def log(self, name, value, description="", step=None):
        print(name, value)


Run.get_context = staticmethod(lambda: Silent())
run = Run.get_context()
run.log("loss", 0.5)
