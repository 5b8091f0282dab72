# Generated from azureml-train-automl-runtime 1.62.0
from azureml.train.automl.runtime import HTSInferenceParameters as HTSInferenceParameters
from azureml.train.automl.runtime import HTSTrainParameters as HTSTrainParameters
