"""`purge browse`: the pages of the other commands, to be walked through. It composes nothing: each page is that of a call.

Needs Textual, which is an extra (`purgecli[browse]`); nothing outside this package imports it.
"""

import os

# How long Textual waits for more after an Esc, which may begin the code of another key, in ms; it reads this when it is imported.
# A tenth of a second, its own choice, is felt. The codes of a key come together, over ssh too.
os.environ.setdefault("ESCDELAY", "20")
