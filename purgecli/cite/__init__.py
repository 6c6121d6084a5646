"""Citation formats: one module a format, each a pure function from sources to text."""
