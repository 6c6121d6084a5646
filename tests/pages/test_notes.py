"""The numbers of a page's citations, and the lists of sources at its foot."""

from purgecli.pages import notes as lists
from purgecli.pages.model import References, Strong, page
from purgecli.pages.notes import Notes
from purgecli.show.terminal import screen
from purgecli.views import Cite, SourceNote, TextCite
from tests.show.test_screens import shown


def named(source_id: str, evidence: str = "studies") -> SourceNote:
    """A book without an author, of a grade of evidence."""
    empty: dict[str, object] = dict.fromkeys(SourceNote.fields())
    return SourceNote.read({**empty, "id": source_id, "text": "A Book.", "evidence": evidence})


def test_a_source_has_one_number_on_a_page():
    notes = Notes({one: named(one) for one in "ab"})
    first = notes.mark([Cite(source="a", at=None), Cite(source="b", at="p. 2")])
    assert "".join(first) == " [1] [2, p. 2]"
    assert "".join(notes.mark([Cite(source="a", at="ch. 3")])) == " [1, ch. 3]"


def test_a_hundred_sources_stand_in_one_column():
    sources = {f"s{number}": named(f"s{number}") for number in range(1, 101)}
    notes = Notes(sources)
    notes.mark(Cite(source=one, at=None) for one in sources)
    lines = shown(screen(page("A page", lists.foot(notes, sources))), 60)
    assert "  [1]   A Book. s1" in lines
    assert "  [100] A Book. s100" in lines
    assert lines[-1] == "  Stands on 100 studies."


def test_a_citation_stands_behind_its_sentences_and_that_of_a_whole_text_at_its_end():
    notes = Notes({one: named(one) for one in "abcd"})
    for_sentences = {"a": [3], "b": [1, 3], "c": [], "d": [1]}
    cites = [TextCite(source=one, at="p. 2" if one == "d" else None, for_=numbers) for one, numbers in for_sentences.items()]
    text = "J. V. Stalin wrote. Lenin did not. All read it."
    shown = "J. V. Stalin wrote. [1] [2, p. 2] Lenin did not. All read it. [3] [1] On the whole text: [4]"
    assert "".join(notes.cited(Strong("Lead:"), text, cites=cites)) == f"Lead: {shown}"
    # What has another text than its own, or none, has them all at its end.
    assert "".join(notes.cited(Strong("A title"), cites=cites)) == "A title [3] [1] [4] [2, p. 2]"
    whole = [TextCite(source="b", at=None, for_=[])]
    assert "".join(notes.cited(text, cites=whole)) == f"{text} [1]"


def test_what_is_cited_is_no_further_reading():
    sources = {one: named(one) for one in ("cited", "not-cited")}
    notes = Notes(sources)
    notes.mark([Cite(source="cited", at=None)])
    found = lists.further(["cited", "not-cited"], notes, sources)
    assert found is not None
    (block,) = found.blocks
    assert isinstance(block, References)
    assert [line.source for line in block.lines] == ["not-cited"]


def test_what_stands_on_open_reference_alone_is_marked():
    sources = {"open": named("open", "open"), "edited": named("edited", "edited"), "document": named("document", "documents")}
    notes = Notes(sources)
    assert "".join(notes.mark([Cite(source="edited", at=None)])) == " [1]"
    assert "".join(notes.mark([Cite(source="document", at=None), Cite(source="open", at=None)])) == " [2] [3]"
    assert "on open reference alone" not in "\n".join(shown(screen(page("A page", lists.foot(notes, sources))), 80))
    assert "".join(notes.mark([Cite(source="open", at=None)])) == " [3]*"
    lines = "\n".join(shown(screen(page("A page", lists.foot(notes, sources))), 100))
    assert "  Stands on 1 document, 1 edited, 1 open.\n" in lines
    assert "  * on open reference alone: encyclopaedias that anyone edits, pages that nobody signs" in lines


def test_a_word_on_what_a_source_bears_is_no_place():
    notes = Notes({"a": named("a")})
    assert "".join(notes.mark([Cite(source="a", at="p. 5 (start)")])) == " [1, p. 5 (start)]"
    assert "".join(notes.mark([Cite(source="a", at="(the post)")])) == " [1 (the post)]"
