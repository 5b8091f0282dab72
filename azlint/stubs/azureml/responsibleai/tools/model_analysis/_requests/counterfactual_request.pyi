# Generated from azureml-responsibleai 1.62.0
import azureml.responsibleai.tools._common.base_request
class CounterfactualRequest(azureml.responsibleai.tools._common.base_request.BaseRequest):
    total_CFs: int
    method: str
    desired_class: str | int
    desired_range: list[float]
    feature_importance: bool
    features_to_vary: list[str] | str
    permitted_range: dict[str, list[float]]
    comment: str
    def __init__(self, total_CFs, method=..., desired_class=..., desired_range=..., feature_importance=..., comment=..., permitted_range=..., features_to_vary=...): ...
