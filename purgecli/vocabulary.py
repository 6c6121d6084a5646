"""The closed lists of the content, each word with its label for the screen.

`MANNERS` and `VERDICTS` are the contract's; scripts rely on the keys.
"""

FOLDERS = ("figures", "reasons", "passages", "claims", "omissions", "scholars", "events", "trials", "cohorts", "sources")
"""The folders of the content, one for each kind of record."""

MANNERS = {
    "executed": "executed",
    "murdered": "murdered",
    "died-in-custody": "died in custody",
    "suicide": "suicide",
    "assassinated": "assassinated",
    "natural": "natural causes",
    "accident": "accident",
    "war": "killed in war",
    "unknown": "manner unknown",
}

VERDICTS = {
    "supported": "supported",
    "qualified": "qualified",
    "contested": "contested",
    "misattributed": "misattributed",
    "unsupported": "unsupported",
    "wrong": "wrong",
}

OUTCOMES = {
    "death": "death",
    "imprisonment": "imprisonment",
    "exile": "exile",
    "camp": "labour camp",
    "acquittal": "acquittal",
    "other": "other",
}

REHABILITATION = {"granted": "rehabilitated", "refused": "rehabilitation refused", "none": "not rehabilitated"}

RELATIONS = {
    "ally": "ally",
    "opponent": "opponent",
    "friend": "friend",
    "colleague": "colleague",
    "patron": "patron",
    "protege": "protégé",
    "spouse": "spouse",
    "relative": "relative",
    "accuser": "accuser",
    "accused": "accused by him or her",
}

NAMED = "named"
"""The kind, beside those of RELATIONS, of a link that a confession makes; it is computed, not written."""

SETTINGS = {
    "interrogation": "under interrogation",
    "confrontation": "at a confrontation",
    "court": "in court",
    "letter": "in a letter",
}

EVENT_KINDS = {
    "politics": "politics",
    "opposition": "opposition",
    "law": "law",
    "arrest": "arrest",
    "trial": "trial",
    "execution": "execution",
    "death": "death",
    "rehabilitation": "rehabilitation",
}

SIDES = {"for": "for", "against": "against", "qualifies": "qualifies"}

SOURCE_TYPES = {
    "book": "book",
    "chapter": "chapter",
    "article-journal": "journal article",
    "article-newspaper": "newspaper article",
    "article-magazine": "magazine article",
    "entry-encyclopedia": "encyclopaedia entry",
    "webpage": "web page",
    "document": "document",
    "speech": "speech",
    "report": "report",
    "thesis": "dissertation",
    "review": "review",
}

SOURCE_KINDS = {
    "primary": "Primary documents",
    "archive-based": "Archive-based studies",
    "synthesis": "Syntheses and studies",
    "memoir": "Memoirs",
    "reference": "Reference works",
}

SEEN = {"text": "read", "excerpt": "read in part", "record": "bibliographic data only"}
