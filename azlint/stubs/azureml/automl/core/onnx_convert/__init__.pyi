# Generated from azureml-automl-core 1.62.0
from azureml.automl.core.onnx_convert.onnx_convert_constants import OnnxConvertConstants as OnnxConvertConstants
from azureml.automl.core.onnx_convert.onnx_convert_constants import SplitOnnxModelName as SplitOnnxModelName
