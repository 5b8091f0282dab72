"""`Dataset` and `Model` of torch, Hugging Face, Keras and of the file itself."""

import datasets
import torch.utils.data
from datasets import Dataset as HubDataset
from keras.models import Model
from sklearn.base import BaseEstimator
from torch.utils.data import Dataset


class Images(Dataset):
    def __len__(self):
        return 3

    def to_pandas_dataframe(self):
        return None


class Rows(torch.utils.data.Dataset):
    pass


class Net(Model):
    def get_model_path(self):
        return "model.pkl"

    def register(self, workspace):
        return workspace


class Forest(BaseEstimator):
    def deploy(self):
        return self


images = Images()
images.to_pandas_dataframe()
table = HubDataset.from_dict({"a": [1]})
table.to_pandas()
table.register("name")
datasets.Dataset.get_by_name("ws", "name")
model = Model(inputs=[], outputs=[])
model.download("outputs")
Net().register("ws")
Net().get_model_path()
Model.get_model_path("churn")
Forest().deploy()
