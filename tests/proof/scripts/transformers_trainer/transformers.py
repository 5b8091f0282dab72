"""Stands for the library of that name: its trainer logs with MLflow and ends the run."""

import mlflow


class Trainer:
    def train(self, epochs):
        for epoch in range(epochs):
            mlflow.log_metric("loss", 1 / (epoch + 1))
        mlflow.end_run()
