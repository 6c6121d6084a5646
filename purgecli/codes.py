"""The closed lists of the content as types. Their words' labels are in `purgecli.vocabulary`.

Apart from the labels because to make a `Literal` costs a tenth of a millisecond, and a look-up needs the labels only.
`Manner` and `Verdict` are the contract's; scripts rely on the words.
"""

from typing import Literal

Manner = Literal[
    "executed", "murdered", "died-in-custody", "suicide", "assassinated", "natural", "accident", "war", "unknown"
]  # fmt: skip

Verdict = Literal["supported", "qualified", "contested", "misattributed", "unsupported", "wrong"]

Outcome = Literal["death", "imprisonment", "exile", "camp", "acquittal", "other"]

Calendar = Literal["julian", "gregorian"]

Rehabilitated = Literal["granted", "refused", "none"]

Relation = Literal[
    "ally", "opponent", "friend", "colleague", "patron", "protege", "spouse", "relative", "accuser", "accused"
]  # fmt: skip

Setting = Literal["interrogation", "confrontation", "court", "letter"]

EventKind = Literal["politics", "opposition", "law", "arrest", "trial", "execution", "death", "rehabilitation"]

EntryKind = EventKind | Literal["life"]
"""What an entry of a timeline may be: an event, or a part of a life."""

DocumentKind = Literal["law", "decree", "order", "decision", "directive", "letter", "report", "platform", "declaration"]

Side = Literal["for", "against", "qualifies"]

SourceType = Literal[
    "book", "chapter", "article-journal", "article-newspaper", "article-magazine", "entry-encyclopedia", "webpage",
    "document", "speech", "report", "thesis", "review",
]  # fmt: skip

SourceKind = Literal["primary", "archive-based", "synthesis", "memoir", "reference"]

Unfound = Literal["author", "year", "publisher", "place", "journal", "volume", "page", "site", "archive"]
"""What a real search for a source's data did not find; the styles print `n.d.`, `s.n.`, `s.l.` for it."""

Grade = Literal["documents", "studies", "edited", "open"]
"""What a statement stands on, the best first; computed from the record of the source (see `purgecli.evidence`)."""

Shelf = Literal["listed", "reference", "web"]
"""Where a source stands: in the bibliography, or among the reference works or web pages, which are had by asking."""

SourceOrder = Literal["author", "year", "title", "id"]

Searched = Literal["birth", "death", "party", "offices", "arrests", "sentences", "rehabilitation", "disputes"]
"""A part of a dossier that matters: it stands on more than open reference, or the record says what was asked in vain."""

Seen = Literal["text", "excerpt", "record"]
