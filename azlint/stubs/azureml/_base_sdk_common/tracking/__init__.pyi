# Generated from azureml-core 1.61.0.post4
import azureml._base_sdk_common.tracking.tracking_info_registry
global_tracking_info_registry: azureml._base_sdk_common.tracking.tracking_info_registry.TrackingInfoRegistry
