"""Writes a training script of SDK v1 of some 500 lines, as people have them."""

from __future__ import annotations

_HEAD = '''\
"""Trains the demand forecast of all regions, inside an Azure ML job."""

import argparse
import json
import os
import time
from collections import defaultdict

import joblib
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from azureml.core import Dataset, Experiment, Model, Run, Workspace
from azureml.core.authentication import ServicePrincipalAuthentication
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.model_selection import KFold, train_test_split
from sklearn.preprocessing import StandardScaler

SEASONS = {12: "winter", 1: "winter", 2: "winter", 6: "summer", 7: "summer", 8: "summer"}
TARGET = "demand"
HOLIDAYS = ["2023-01-01", "2023-05-01", "2023-12-25", "2023-12-26"]


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--alpha", type=float, default=0.5)
    parser.add_argument("--trees", type=int, default=200)
    parser.add_argument("--depth", type=int, default=6)
    parser.add_argument("--learning-rate", type=float, default=0.05)
    parser.add_argument("--output", type=str, default="outputs")
    parser.add_argument("--register", action="store_true")
    return parser.parse_args()


def get_workspace(run):
    if run.id.startswith("OfflineRun"):
        auth = ServicePrincipalAuthentication(
            tenant_id=os.environ["TENANT_ID"],
            service_principal_id=os.environ["CLIENT_ID"],
            service_principal_password=os.environ["CLIENT_SECRET"],
        )
        return Workspace.from_config(auth=auth)
    return run.experiment.workspace


class Timer:
    """Logs how long a step took."""

    def __init__(self, run, name):
        self.run = run
        self.name = name
        self.start = None

    def __enter__(self):
        self.start = time.time()
        return self

    def __exit__(self, *details):
        self.run.log(f"seconds ({self.name})", time.time() - self.start)

'''

_REGION = '''
def load_@(workspace):
    """The rows of region @, cleaned."""
    dataset = Dataset.get_by_name(workspace, name="demand-@")
    frame = dataset.to_pandas_dataframe()
    frame = frame.dropna(subset=[TARGET]).sort_values("date")
    frame["date"] = pd.to_datetime(frame["date"])
    frame["weekday"] = frame["date"].dt.weekday
    frame["month"] = frame["date"].dt.month
    frame["season"] = [SEASONS.get(month, "between") for month in frame["month"]]
    frame["is_holiday"] = frame["date"].dt.strftime("%Y-%m-%d").isin(HOLIDAYS).astype(int)
    for lag in (1, 7, 14, 28):
        frame[f"lag_{lag}"] = frame[TARGET].shift(lag)
        frame[f"mean_{lag}"] = frame[TARGET].rolling(lag, min_periods=1).mean()
    frame = pd.get_dummies(frame, columns=["season"])
    return frame.dropna().reset_index(drop=True)


def train_@(run, frame, args):
    """The best model of region @ and its errors, fold by fold."""
    features = [column for column in frame.columns if column not in ("date", TARGET)]
    folds = KFold(n_splits=args.folds, shuffle=True, random_state=17)
    errors = defaultdict(list)
    best, best_error = None, float("inf")
    for number, (inside, outside) in enumerate(folds.split(frame)):
        scaler = StandardScaler()
        x_train = scaler.fit_transform(frame.loc[inside, features])
        x_test = scaler.transform(frame.loc[outside, features])
        y_train, y_test = frame.loc[inside, TARGET], frame.loc[outside, TARGET]
        candidates = {
            "ridge": Ridge(alpha=args.alpha),
            "forest": RandomForestRegressor(n_estimators=args.trees, max_depth=args.depth),
            "boosting": GradientBoostingRegressor(learning_rate=args.learning_rate),
        }
        for name, model in candidates.items():
            model.fit(x_train, y_train)
            predicted = model.predict(x_test)
            error = np.sqrt(mean_squared_error(y_test, predicted))
            errors[name].append(error)
            run.log(f"@_{name}_rmse", error)
            run.log_row("@ folds", fold=number, model=name, rmse=error)
            if error < best_error:
                best, best_error = (name, model, scaler), error
    for name, values in errors.items():
        run.log_list(f"@_{name}_all", values)
    run.log("@_best_rmse", best_error)
    run.tag("@_best_model", best[0])
    return best, best_error


def report_@(run, best, frame, folder):
    """A chart of what was predicted for region @."""
    name, model, scaler = best
    features = [column for column in frame.columns if column not in ("date", TARGET)]
    predicted = model.predict(scaler.transform(frame[features]))
    figure, axes = plt.subplots(figsize=(10, 4))
    axes.plot(frame["date"], frame[TARGET], label="demand")
    axes.plot(frame["date"], predicted, label=name)
    axes.set_title("Region @")
    axes.legend()
    run.log_image("@ forecast", plot=plt)
    path = os.path.join(folder, "@.joblib")
    joblib.dump((model, scaler), path)
    run.upload_file(name="models/@.joblib", path_or_stream=path)
    run.log("@_mae", mean_absolute_error(frame[TARGET], predicted))
    run.log("@_r2", r2_score(frame[TARGET], predicted))
    plt.close(figure)
    return path

'''

_TAIL = '''
def main():
    args = parse_arguments()
    run = Run.get_context()
    workspace = get_workspace(run)
    os.makedirs(args.output, exist_ok=True)
    summary = {}
@    print(json.dumps(summary, indent=2))
    run.log_table("summary", {"region": list(summary), "rmse": list(summary.values())})
    if args.register:
        model = Model.register(workspace, model_path=args.output, model_name="demand")
        run.log("version", model.version)
    run.complete()


if __name__ == "__main__":
    main()
'''
_STEP = '''\
    with Timer(run, "@"):
        frame = load_@(workspace)
        best, summary["@"] = train_@(run, frame, args)
        report_@(run, best, frame, args.output)
'''


def source(lines: int = 500) -> str:
    """The script, which has at least so many lines."""
    regions: list[str] = []
    while True:
        text = _HEAD + "".join(_REGION.replace("@", name) for name in regions)
        text += _TAIL.replace("@", "".join(_STEP.replace("@", name) for name in regions))
        if text.count("\n") >= lines:
            return text
        regions.append(f"r{len(regions) + 1}")
