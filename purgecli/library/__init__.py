"""The library: one SQLite file made from the content, and the questions that commands ask it.

`build` writes it, `store` finds, opens and renews it, `queries` reads it. Only `build` and what it uses import YAML and msgspec.
"""
