"""What the patterns of `match` capture."""

from azureml.core import Experiment, Run  # AZL101, AZL101


def report(thing):
    match thing:
        case Run() as found:  # AZL290
            found.log("loss", 0.25)  # AZL202
        case [Experiment() as experiment, other]:  # AZL601
            experiment.submit(None)  # AZL601
            other.submit(None)
        case {"run": Run() as held, **rest}:  # AZL290
            held.log("loss", 0.25)  # AZL202
            rest.log("loss", 0.25)
        case str() as text:
            text.log("loss", 0.25)


match Run.get_context():  # AZL201
    case None:
        pass
    case run if run.id:  # AZL250
        run.log("loss", 0.25)  # AZL202
