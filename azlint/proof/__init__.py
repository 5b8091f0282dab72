"""Runs a script and records what it logs, so that two forms of it can be compared.

What is loaded in the process of the script (`child`, `events`, `journal`, `recorder`, `v1_run`,
`v1_names`, `mlflow_recorder`) needs Python 3.8 and nothing else: that process is the user's own.
"""
