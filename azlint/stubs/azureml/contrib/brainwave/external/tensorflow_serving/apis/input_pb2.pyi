# Generated from azureml-contrib-brainwave 1.0.33
from typing import Any
DESCRIPTOR: Any
ExampleList: Any
ExampleListWithContext: Any
Input: Any
