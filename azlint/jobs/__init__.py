"""What the code of a project says of the jobs that run its scripts."""
