# Generated from azureml-responsibleai 1.62.0
import azureml.responsibleai.tools._common.base_request
class CausalRequest(azureml.responsibleai.tools._common.base_request.BaseRequest):
    treatment_features: list[str]
    heterogeneity_features: list[str]
    nuisance_model: str
    heterogeneity_model: str
    alpha: float
    upper_bound_on_cat_expansion: int
    treatment_cost: float
    min_tree_leaf_samples: int
    max_tree_depth: int
    skip_cat_limit_checks: bool
    n_jobs: int
    categories: str | list
    verbose: int
    random_state: int
    comment: str
    def __init__(self, treatment_features, heterogeneity_features, nuisance_model, heterogeneity_model, alpha, upper_bound_on_cat_expansion, treatment_cost, min_tree_leaf_samples, max_tree_depth, skip_cat_limit_checks, n_jobs, categories, verbose, random_state, comment): ...
