# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import BaseModel as BaseModel
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import Batch as Batch
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import BiLSTMAttentionTransformer as BiLSTMAttentionTransformer
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import CharEmbed as CharEmbed
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import EarlyStopping as EarlyStopping
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import Eval as Eval
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import EvalResult as EvalResult
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import TextAttentionModel as TextAttentionModel
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import TextDataset as TextDataset
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import TextUtils as TextUtils
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import Utils as Utils
from azureml.training.tabular.featurization.text.bilstm_attention_transformer import WordEmbed as WordEmbed
