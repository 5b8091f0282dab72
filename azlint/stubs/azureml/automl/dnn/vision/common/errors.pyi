# Generated from azureml-automl-dnn-vision 1.62.0.post1
import azureml.automl.core.shared._diagnostics.automl_error_definitions
class AutoMLVisionInternal(azureml.automl.core.shared._diagnostics.automl_error_definitions.AutoMLInternal):
    @property
    def message_format(self) -> str: ...
