# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.automl.runtime.sweeping.abstract_sweeper
import azureml.automl.runtime.sweeping.binary_sweeper
import azureml.automl.runtime.sweeping.weight_sweeper
from typing import Any
class Sweepers:
    @classmethod
    def default(cls, *args, **kwargs) -> azureml.automl.runtime.sweeping.abstract_sweeper.AbstractSweeper: ...
    @classmethod
    def get(cls, sweeper_type, *args, **kwargs) -> Any: ...
    @classmethod
    def binary(cls, *args, **kwargs) -> azureml.automl.runtime.sweeping.binary_sweeper.BinarySweeper: ...
    @classmethod
    def weight(cls, *args, **kwargs) -> azureml.automl.runtime.sweeping.weight_sweeper.WeightSweeper: ...
