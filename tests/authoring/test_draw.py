"""Citations drawn by lot: the same from the same seed, each of them in the content."""

from purgecli.authoring import draw
from purgecli.authoring.stock import whole


def test_a_draw_is_the_same_from_the_same_seed_alone(content):
    found = draw.citations(whole((content,)))
    assert len(found) > 10
    assert draw.draw(found, 10, 1) == draw.draw(found, 10, 1) != draw.draw(found, 10, 2)
    assert draw.draw(found, 10_000, 1) == found


def test_each_citation_stands_in_the_file_that_is_named(content):
    for one in draw.citations(whole((content,))):
        assert one.source in (content / one.file).read_text()


def test_the_command_prints_a_line_for_each(content, capsys):
    assert draw.main([str(content), "5", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [len(line.split("\t")) for line in lines] == [5] * 5


def test_the_command_says_how_it_is_called(tmp_path, capsys):
    for words in ([], [str(tmp_path / "none")], [str(tmp_path), "many"], [str(tmp_path), "1", "2", "3"]):
        assert draw.main(words) == 2
    assert "FOLDER" in capsys.readouterr().err
