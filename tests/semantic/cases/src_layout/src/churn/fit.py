"""Uses the session of the module beside it."""

from . import track
from .track import Session


def fit(model):
    with Session() as session:
        session.run.log("loss", model.loss)  # AZL202
    with track.Session() as session:
        session.run.log("loss", model.loss)  # AZL202
    return session
