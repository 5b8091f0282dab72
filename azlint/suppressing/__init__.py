"""Comments that suppress findings: read, judged, and written."""
