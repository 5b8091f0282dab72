# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.timeseries.unique_target_grain_dropper_base import UniqueTargetGrainDropperBase as UniqueTargetGrainDropperBase
