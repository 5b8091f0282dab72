"""Family 2: the run: context, logging, artifacts, tags, children, queries."""
