# Generated from azureml-automl-dnn-nlp 1.62.0
import azureml.automl.dnn.nlp.validation.validators
class NLPNERDataValidator(azureml.automl.dnn.nlp.validation.validators.AbstractNERDataValidator):
    def validate(self, dir, train_file, valid_file=...) -> None: ...
