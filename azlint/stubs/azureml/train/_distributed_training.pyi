# Generated from azureml-train-core 1.62.0
from azureml.train.dnn import Gloo as Gloo
from azureml.train.dnn import Mpi as Mpi
from azureml.train.dnn import Nccl as Nccl
from azureml.train.dnn import ParameterServer as ParameterServer
class _DistributedTraining:
    def validate(self, estimator_name): ...
