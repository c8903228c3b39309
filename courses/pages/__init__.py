"""The learning pages and their editors. What is published here becomes rows and versions in `courses` and `assessments`."""
