# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.runtime.onnx_convert.operator_converters import OpConverterUtil as OpConverterUtil
