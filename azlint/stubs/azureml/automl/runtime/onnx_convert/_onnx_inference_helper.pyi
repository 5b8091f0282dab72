# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.runtime.onnx_convert import InferenceDataFeedMode as InferenceDataFeedMode
from azureml.automl.runtime.onnx_convert import OnnxFeaturizerHelper as OnnxFeaturizerHelper
from azureml.automl.runtime.onnx_convert import OnnxInferenceFromFeaturesHelper as OnnxInferenceFromFeaturesHelper
from azureml.automl.runtime.onnx_convert import OnnxInferenceHelper as OnnxInferenceHelper
class _OnnxInferenceHelperBase:
    def __init__(self, onnx_model_bytes, input_generator): ...
