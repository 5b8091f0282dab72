# Generated from azureml-explain-model 1.62.0
from azureml.interpret.common.explanation_utils import ArtifactUploader as ArtifactUploader
