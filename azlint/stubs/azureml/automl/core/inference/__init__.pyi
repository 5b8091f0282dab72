# Generated from azureml-automl-core 1.62.0
from azureml.automl.core.inference.inference import AutoMLInferenceArtifactIDs as AutoMLInferenceArtifactIDs
