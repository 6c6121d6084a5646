"""The labels of the closed lists, for the screen; the words themselves are the types in `purgecli.codes`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from purgecli.codes import (
        DocumentKind,
        EventKind,
        Grade,
        Manner,
        Outcome,
        Rehabilitated,
        Relation,
        Seen,
        Setting,
        Side,
        SourceKind,
        SourceType,
        Verdict,
    )

MANNERS: Final[dict[Manner, str]] = {
    "executed": "executed",
    "murdered": "murdered",
    "died-in-custody": "died in custody",
    "suicide": "suicide",
    "assassinated": "assassinated",
    "natural": "natural causes",
    "accident": "accident",
    "war": "killed in war",
    "unknown": "cause not known",
}

VERDICTS: Final[dict[Verdict, str]] = {
    "supported": "supported",
    "qualified": "qualified",
    "contested": "contested",
    "misattributed": "misattributed",
    "unsupported": "unsupported",
    "wrong": "wrong",
}

OUTCOMES: Final[dict[Outcome, str]] = {
    "death": "death",
    "imprisonment": "imprisonment",
    "exile": "exile",
    "camp": "labour camp",
    "acquittal": "acquittal",
    "other": "other",
}

REHABILITATION: Final[dict[Rehabilitated, str]] = {
    "granted": "rehabilitated",
    "refused": "rehabilitation refused",
    "none": "not rehabilitated",
}

RELATIONS: Final[dict[Relation, str]] = {
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

NAMED: Final = "named"
"""The kind, beside those of RELATIONS, of a link that a confession makes; it is computed, not written."""

SETTINGS: Final[dict[Setting, str]] = {
    "interrogation": "under interrogation",
    "confrontation": "at a confrontation",
    "court": "in court",
    "letter": "in a letter",
}

EVENT_KINDS: Final[dict[EventKind, str]] = {
    "politics": "politics",
    "opposition": "opposition",
    "law": "law",
    "arrest": "arrest",
    "trial": "trial",
    "execution": "execution",
    "death": "death",
    "rehabilitation": "rehabilitation",
}

DOCUMENT_KINDS: Final[dict[DocumentKind, str]] = {
    "law": "law",
    "decree": "decree",
    "order": "order",
    "decision": "decision",
    "directive": "directive",
    "letter": "letter",
    "report": "report",
    "platform": "platform",
    "declaration": "declaration",
}

SIDES: Final[dict[Side, str]] = {"for": "For", "against": "Against", "qualifies": "Qualifies"}

SOURCE_TYPES: Final[dict[SourceType, str]] = {
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

SOURCE_KINDS: Final[dict[SourceKind, str]] = {
    "primary": "Primary documents",
    "archive-based": "Archive-based studies",
    "synthesis": "Syntheses and studies",
    "memoir": "Memoirs",
    "reference": "Reference works",
}

GRADES: Final[dict[Grade, str]] = {
    "documents": "Documents",
    "studies": "Studies",
    "edited": "Edited reference, signed press, memoirs",
    "open": "Open reference",
}

SEEN: Final[dict[Seen, str]] = {"text": "read", "excerpt": "read in part", "record": "bibliographic data only"}


def without(fact: str) -> str:
    """What is said of people who have no fact of a kind (`born`, `faction` and so on)."""
    return "not known" if fact in ("party", "born", "died") else "none"
