# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.automl.runtime.onnx_convert._onnx_inference_helper
from typing import Any
from azureml.automl.runtime.onnx_convert.onnx_converter import OnnxConverter as OnnxConverter
from azureml.automl.runtime.onnx_convert.operator_converter_manager import OperatorConverterManager as OperatorConverterManager
from azureml.automl.runtime.onnx_convert.operator_converters import CatImputerConverter as CatImputerConverter
from azureml.automl.runtime.onnx_convert.operator_converters import DataTransformerFeatureConcatenatorConverter as DataTransformerFeatureConcatenatorConverter
from azureml.automl.runtime.onnx_convert.operator_converters import DatetimeTransformerConverter as DatetimeTransformerConverter
from azureml.automl.runtime.onnx_convert.operator_converters import HashOneHotVectorizerConverter as HashOneHotVectorizerConverter
from azureml.automl.runtime.onnx_convert.operator_converters import ImputationMarkerConverter as ImputationMarkerConverter
from azureml.automl.runtime.onnx_convert.operator_converters import LaggingTransformerConverter as LaggingTransformerConverter
from azureml.automl.runtime.onnx_convert.operator_converters import MissingValReplaceProcessorConverter as MissingValReplaceProcessorConverter
from azureml.automl.runtime.onnx_convert.operator_converters import PrefittedVotingClassifierConverter as PrefittedVotingClassifierConverter
from azureml.automl.runtime.onnx_convert.operator_converters import PrefittedVotingRegressorConverter as PrefittedVotingRegressorConverter
from azureml.automl.runtime.onnx_convert.operator_converters import StringCastTransformerConverter as StringCastTransformerConverter
from azureml.automl.runtime.onnx_convert.operator_converters import YTransformerLabelEncoderConverter as YTransformerLabelEncoderConverter
class OnnxInferenceHelper(azureml.automl.runtime.onnx_convert._onnx_inference_helper._OnnxInferenceHelperBase):
    def __init__(self, onnx_model_bytes, onnx_res, data_feed_mode=...): ...
    def predict(self, X, with_prob=...) -> tuple[Any, Any]: ...
class OnnxFeaturizerHelper:
    def __init__(self, featurizer_onnx_model_bytes, onnx_res, data_feed_mode=...): ...
    def featurize(self, X) -> Any: ...
class OnnxInferenceFromFeaturesHelper(azureml.automl.runtime.onnx_convert._onnx_inference_helper._OnnxInferenceHelperBase):
    def __init__(self, onnx_model_bytes, onnx_res): ...
    def predict(self, X, with_prob=...) -> tuple[Any, Any]: ...
class InferenceDataFeedMode: ...
