"""What a user chose: selection, severities, patterns and effort, and where that is written."""
