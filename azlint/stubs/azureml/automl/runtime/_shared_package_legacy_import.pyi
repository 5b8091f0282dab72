# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.runtime import handle_legacy_shared_package_imports as handle_legacy_shared_package_imports
