"""Full-text search; `purgecli.library.search` is its door.

The words of records and of questions are made comparable (`words`, `stems`), filed (`index`), asked for (`query`), put in order
(`relevance`; without SQLite's FTS5 by `scan`) and shown in their sentences (`snippets`).
"""
