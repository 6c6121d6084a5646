"""For authors of content: reading YAML, checking it, and saying what is wrong and where."""
