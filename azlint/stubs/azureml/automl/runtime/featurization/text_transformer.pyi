# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.training.tabular.featurization._azureml_transformer
class TextTransformer(azureml.training.tabular.featurization._azureml_transformer.AzureMLTransformer):
    def __init__(self, task_type=..., is_onnx_compatible=..., featurization_config=...): ...
