"""The report for people who look rather than read: one HTML file that needs nothing else."""
