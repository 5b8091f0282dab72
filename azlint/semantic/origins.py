"""Where the runs of v1 come from: what gives the parent, a child, a step, a submitted run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from azlint.knowledge.model import Origin
from azlint.semantic import values
from azlint.semantic.values import Instance, Value, Values

_RUN = "azureml.core.run.Run"
_EXPERIMENT = "azureml.core.experiment.Experiment"
# What the member of that name gives, alone or in a container.
_GIVEN: Mapping[str, Origin] = {
    f"{_RUN}.parent": Origin.PARENT,
    f"{_RUN}.child_run": Origin.CHILD,
    f"{_RUN}.create_children": Origin.CHILD,
    f"{_RUN}.submit_child": Origin.SUBMITTED,
    f"{_RUN}.get_children": Origin.FOUND,
    f"{_RUN}.get": Origin.FOUND,
    f"{_RUN}.list": Origin.FOUND,
    f"{_RUN}.list_by_compute": Origin.FOUND,
    "azureml.core.run.get_run": Origin.FOUND,
    f"{_EXPERIMENT}.submit": Origin.SUBMITTED,
    f"{_EXPERIMENT}.start_logging": Origin.STARTED,
    f"{_EXPERIMENT}.get_runs": Origin.FOUND,
    "azureml.core.workspace.Workspace.get_run": Origin.FOUND,
    "azureml.core.workspace.Workspace.experiments": Origin.FOUND,
    "azureml.data.dataset_profile.DatasetProfile.get_producing_run": Origin.FOUND,
    "azureml.data.tabular_dataset.TabularDataset.get_profile_runs": Origin.FOUND,
    "azureml.pipeline.core.run.PipelineRun.child_run": Origin.CHILD,
    "azureml.pipeline.core.run.PipelineRun.get": Origin.FOUND,
    "azureml.pipeline.core.run.PipelineRun.get_pipeline_runs": Origin.FOUND,
    "azureml.pipeline.core.run.StepRun.child_run": Origin.CHILD,
    "azureml.pipeline.core.schedule.Schedule.get_last_pipeline_run": Origin.FOUND,
    "azureml.pipeline.core.schedule.Schedule.get_pipeline_runs": Origin.FOUND,
    "azureml.train.automl.run.AutoMLRun.get_best_child": Origin.FOUND,
    "azureml.train.automl.run.AutoMLRun.get_output": Origin.FOUND,
    "azureml.train.hyperdrive.run.HyperDriveRun.get_best_run_by_primary_metric": Origin.FOUND,
}
_OF_CLASS: Mapping[str, Origin] = {
    "azureml.core.run._SubmittedRun": Origin.OWN,
    "azureml.core.run._OfflineRun": Origin.OWN,
    "azureml.core.script_run.ScriptRun": Origin.SUBMITTED,
    "azureml.pipeline.core.run.PipelineRun": Origin.SUBMITTED,
    "azureml.pipeline.core.run.StepRun": Origin.STEP,
    "azureml.train.automl.run.AutoMLRun": Origin.SUBMITTED,
    "azureml.train.hyperdrive.run.HyperDriveRun": Origin.SUBMITTED,
}
# Runs that are in the experiment of the job.
_IN_OWN_EXPERIMENT = frozenset({Origin.OWN, Origin.PARENT, Origin.CHILD})


def origin_of(value: Instance, ancestors: Iterable[str]) -> Origin | None:
    """Where ``value``, of a class with these ``ancestors``, comes from; None if it is not known."""
    known = (_OF_CLASS[name] for name in ancestors if name in _OF_CLASS)
    return value.origin or next(known, None)


def given(symbol: str, found: Values, receiver: Origin | None) -> Values:
    """What the member ``symbol`` of something of the origin ``receiver`` gives, with its origin."""
    if symbol == f"{_RUN}.experiment" and receiver is not None:
        own = receiver in _IN_OWN_EXPERIMENT
        return _with_origin(found, Origin.OWN if own else Origin.FOUND)
    origin = _GIVEN.get(symbol)
    return _with_origin(found, origin) if origin is not None else found


def made(name: str, ancestors: Iterable[str]) -> Instance:
    """What the constructor of the class ``name`` gives: a run is one that it looks up."""
    looked_up = _RUN in ancestors or name == _EXPERIMENT
    return Instance(name, Origin.FOUND if looked_up else None)


def _with_origin(found: Values, origin: Origin) -> Values:
    return tuple(_held(value, origin) for value in found)


def _held(value: Value, origin: Origin) -> Value:
    match value:
        case Instance():
            # A step is one, however it was found.
            is_step = _OF_CLASS.get(value.name) is Origin.STEP
            return value if is_step else replace(value, origin=origin)
        case values.Sequence(items):
            return values.Sequence(_with_origin(items, origin))
        case values.Tuple(items):
            return values.Tuple(tuple(_with_origin(item, origin) for item in items))
        case values.Mapping(items):
            return values.Mapping(_with_origin(items, origin))
        case _:
            return value
