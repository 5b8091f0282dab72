# Generated from azureml-automl-dnn-vision 1.62.0.post1
import azureml.automl.dnn.vision.object_detection.eval.object_detection_instance_segmentation_evaluator
class YoloEvaluator(azureml.automl.dnn.vision.object_detection.eval.object_detection_instance_segmentation_evaluator.ObjectDetectionInstanceSegmentationEvaluator):
    def __init__(self, settings, class_names, dataset_processing_type, dataset_wrapper=...): ...
