# Generated from azureml-train-automl-runtime 1.62.0
from azureml.train.automl.runtime import ManyModelsInferenceParameters as ManyModelsInferenceParameters
from azureml.train.automl.runtime import ManyModelsTrainParameters as ManyModelsTrainParameters
