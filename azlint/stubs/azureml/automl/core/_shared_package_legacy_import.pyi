# Generated from azureml-automl-core 1.62.0
from azureml.automl.core import handle_legacy_shared_package_imports as handle_legacy_shared_package_imports
