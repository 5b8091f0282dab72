from helpers.runs import current_run

current_run().log("loss", 0.25)  # AZL202
