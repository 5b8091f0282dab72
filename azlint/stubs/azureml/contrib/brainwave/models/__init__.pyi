# Generated from azureml-contrib-brainwave 1.0.33
from azureml._base_sdk_common import __version__ as VERSION
from azureml.contrib.brainwave.models.densenet121 import Densenet121 as Densenet121
from azureml.contrib.brainwave.models.densenet121 import QuantizedDensenet121 as QuantizedDensenet121
from azureml.contrib.brainwave.models.resnet152 import QuantizedResnet152 as QuantizedResnet152
from azureml.contrib.brainwave.models.resnet152 import Resnet152 as Resnet152
from azureml.contrib.brainwave.models.resnet50 import QuantizedResnet50 as QuantizedResnet50
from azureml.contrib.brainwave.models.resnet50 import Resnet50 as Resnet50
from azureml.contrib.brainwave.models.utils import preprocess_array as preprocess_array
from azureml.contrib.brainwave.models.vgg16 import QuantizedVgg16 as QuantizedVgg16
from azureml.contrib.brainwave.models.vgg16 import Vgg16 as Vgg16
