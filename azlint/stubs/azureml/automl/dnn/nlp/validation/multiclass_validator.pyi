# Generated from azureml-automl-dnn-nlp 1.62.0
import azureml.automl.dnn.nlp.validation.validators
class NLPMulticlassDataValidator(azureml.automl.dnn.nlp.validation.validators.AbstractNLPClassificationDataValidator):
    def check_custom_validation(self, label_column_name, train_data, valid_data=...) -> None: ...
