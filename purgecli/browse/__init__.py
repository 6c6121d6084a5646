"""`purge browse`: the pages of the other commands, to be walked through. It composes nothing: each page is that of a call.

Needs Textual, which is an extra (`purgecli[browse]`); nothing outside this package imports it.
"""
