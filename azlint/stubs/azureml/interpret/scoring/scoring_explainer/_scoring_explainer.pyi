# Generated from azureml-interpret 1.62.0
from azureml.interpret.scoring.scoring_explainer import DeepScoringExplainer as DeepScoringExplainer
from azureml.interpret.scoring.scoring_explainer import KernelScoringExplainer as KernelScoringExplainer
from azureml.interpret.scoring.scoring_explainer import LinearScoringExplainer as LinearScoringExplainer
from azureml.interpret.scoring.scoring_explainer import ScoringExplainer as ScoringExplainer
from azureml.interpret.scoring.scoring_explainer import TreeScoringExplainer as TreeScoringExplainer
from azureml.interpret.scoring.scoring_explainer import load as _load
from azureml.interpret.scoring.scoring_explainer import save as _save
