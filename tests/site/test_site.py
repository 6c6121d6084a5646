"""The site as files: every link holds, nothing asks anything of anybody, and the same content gives the same bytes."""

import hashlib
import json
import os
import posixpath
import re
import subprocess
import sys
from pathlib import Path

import pytest

from purgecli import kinds, screens
from purgecli.library.store import Library
from purgecli.site import addresses, build
from tests.conftest import FILES, takes_long, write_content
from tests.site import made
from tests.site.conftest import RIVONIA
from tests.test_other_subject import OURS

_MOST_BYTES = 300_000
_MOST_SECONDS = 15


def links_that_lead_nowhere(folder):
    """(page, address) of each address within the site under which there is no file, or no such place in it."""
    found = dict(made.pages(folder))
    there = set(made.files(folder))
    for page, reader in found.items():
        for one in reader.addresses:
            if one.url.startswith("https://") or one.url.startswith("http://"):
                continue
            path, _, place = one.url.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
            if target not in there or (place and place not in found[target].ids):
                yield page, one.url


@pytest.mark.parametrize("site", ["small", "rivonia"])
def test_every_link_holds(site, request):
    folder = request.getfixturevalue(site)
    assert list(links_that_lead_nowhere(folder)) == []
    assert {"index.html", "figures.html", "links.html", "timeline.html", "trials.html", "cohorts.html"} <= made.files(
        folder
    ).keys()


@takes_long
def test_the_shipped_site_holds_together(shipped_site):
    folder, seconds = shipped_site
    assert list(links_that_lead_nowhere(folder)) == []
    sizes = {path: len(data) for path, data in made.files(folder).items() if path != "assets/index.js"}
    assert max(sizes.values()) < _MOST_BYTES, max(sizes, key=sizes.__getitem__)
    assert seconds < _MOST_SECONDS


def test_every_page_can_be_reached_from_the_first(small):
    reached, waiting = set(), ["index.html"]
    found = dict(made.pages(small))
    while waiting:
        page = waiting.pop()
        if page in found and page not in reached:
            reached.add(page)
            paths = (one.url.partition("#")[0] for one in found[page].addresses if not one.url.startswith("http"))
            waiting += [posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) for path in paths if path]
    assert reached == found.keys()


@pytest.mark.parametrize("site", ["small", "rivonia"])
def test_nothing_is_asked_of_anybody(site, request):
    folder = request.getfixturevalue(site)
    for page, reader in made.pages(folder):
        assert not [one for one in reader.addresses if one.tag != "a" and re.match(r"\w+:|//", one.url)], page
        assert {one.url.partition(":")[0] for one in reader.addresses if ":" in one.url} <= {"https", "http"}, page
        assert not set(reader.tags) & {"iframe", "object", "embed", "img", "base"}, page
    for path, data in made.files(folder).items():
        text = data.decode()
        if path.endswith(".css"):
            assert "url(" not in text and "@import" not in text
        # What runs is watched in the browser; the comments of MiniSearch show how others fetch an index.
        if path.endswith(".js") and "minisearch" not in path:
            assert not re.search(r"\bfetch\(|XMLHttpRequest|WebSocket|\bimport\(|sendBeacon|\beval\(", text), path


@pytest.mark.parametrize("site", ["small", "rivonia"])
def test_every_page_says_how_to_cite_it_and_its_licence(site, request):
    for page, reader in made.pages(request.getfixturevalue(site)):
        text = " ".join("".join(reader.words).split())
        assert "To cite this page:" in text and page in text and "Licence of the texts: CC BY 4.0." in text
        assert reader.tags.count("h1") == 1 and {"main", "nav", "footer"} <= set(reader.tags)
        assert len(set(reader.ids)) == len(reader.ids)


def test_the_same_content_gives_the_same_bytes(rivonia, tmp_path):
    code = "import sys; from pathlib import Path; from tests.site import made; made.site(Path(sys.argv[1]), Path(sys.argv[2]))"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LANG": "C"}
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code, str(RIVONIA), str(tmp_path / "again")], check=True, env=environment, cwd=root)
    assert made.files(tmp_path / "again") == made.files(rivonia)


def test_another_content_is_another_edition(small, rivonia):
    editions = {re.search(r"edition (\w{8})", (site / "index.html").read_text())[1] for site in (small, rivonia)}
    assert len(editions) == 2


HOSTILE = "< script > {{ 7 * 7 }} {% raw %} <! ' \\\" onload=x &lt;script&gt; ${x} ]]>"
"""What a content may hold that a template, a script or an attribute could take for its own; tags themselves are faults of it."""


def test_no_text_of_a_content_acts(tmp_path):
    name = "figures/zhukhin.yaml"
    changed = {
        name: FILES[name].replace("name: Yuri Zhukhin", f'name: "{HOSTILE}"').replace("At a plenum.", HOSTILE),
        "subject.yaml": FILES["subject.yaml"]
        .replace("title: A test", f'title: "{HOSTILE}"')
        .replace("CC BY 4.0", f'"{HOSTILE}"'),
    }
    folder = made.site(write_content(tmp_path / "content", changed), tmp_path / "site")
    plain = made.site(write_content(tmp_path / "plain"), tmp_path / "other")
    assert list(links_that_lead_nowhere(folder)) == []
    for page, reader in made.pages(folder):
        before = made.PageReader((plain / page).read_text(encoding="utf-8"))
        assert reader.tags.count("script") == before.tags.count("script"), page
        assert "{{ 7 * 7 }}" in "".join(reader.words)
    assert "<" not in (folder / "assets/index.js").read_text(encoding="utf-8")


def test_a_content_of_people_alone_has_no_more_than_people(tmp_path):
    wanted = ("figures/", "sources/", "subject.yaml")
    folder = made.site(
        write_content(tmp_path / "content", {name: None for name in FILES if not name.startswith(wanted)}), tmp_path / "site"
    )
    assert list(links_that_lead_nowhere(folder)) == []
    assert "trials.html" not in made.files(folder)


def test_nothing_of_ours_shows_through_in_the_site_of_another_subject(rivonia):
    for page, reader in made.pages(rivonia):
        text = " ".join(reader.words).lower()
        assert not [word for word in OURS if word in text], page


def test_every_kind_of_record_stands_somewhere():
    assert {*screens.RECORDS, *addresses.GATHERED} >= set(kinds.FOLDERS)


def test_no_page_has_a_name_that_windows_keeps_for_itself():
    assert addresses.own_page("figures", "con") == "figures/con_.html"
    assert addresses.own_page("figures", "conquest") == "figures/conquest.html"


def test_the_library_of_the_search_is_the_one_that_its_note_names():
    package = Path(build.__file__).parent
    note = (package / "README.md").read_text(encoding="utf-8")
    data = (package / "assets/minisearch.js").read_bytes()
    assert hashlib.sha256(data).hexdigest() in note
    assert "Permission is hereby granted, free of charge" in (package / "assets/minisearch.LICENSE.txt").read_text()


def test_the_index_counts_what_it_holds(small):
    text = (small / "assets/index.js").read_text(encoding="utf-8")
    found = json.loads(text.removeprefix("var purgeIndex = ").removesuffix(";\n"))
    index, records = found["index"], found["records"]
    assert index["documentCount"] == len(records) == len(index["fieldLength"])
    terms = dict(index["index"])
    number = next(place for place, one in enumerate(records) if one[2] == "figures/zhukhin.html")
    # The stem of `insurrection`, in the texts (the third field) of a person.
    assert str(number) in terms[found["stems"]["insurrection"]]["2"]
    assert all((small / one[2]).is_file() for one in records)


# The command


def test_the_command_writes_a_site_and_says_how_to_open_it(purge, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = purge("site", "pages")
    assert done.exit_code == 0 and "pages/index.html" in done.stdout
    again = purge("export", "--format", "site", "--output", "other")
    assert again.exit_code == 0
    sites = [
        {path: data for path, data in made.files(tmp_path / name).items() if "purge-export" not in path}
        for name in ("pages", "other")
    ]
    assert sites[0] == sites[1]


def test_nothing_of_the_users_is_replaced(purge, tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    done = purge("site", str(folder))
    assert done.exit_code == 4 and "there is something there already" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    (folder / "mine.txt").unlink()
    assert purge("site", str(folder)).exit_code == 0
    assert purge("site", str(folder)).exit_code == 4
    (folder / "mine.txt").write_text("mine")
    assert purge("site", str(folder), "--force").exit_code == 0
    (folder / "index.html").write_text("mine")
    done = purge("site", str(folder), "--force")
    assert done.exit_code == 4 and "was changed since" in done.stderr
    assert (folder / "index.html").read_text() == (folder / "mine.txt").read_text() == "mine"


def test_a_file_or_a_link_is_no_place_for_a_site(purge, tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for name in ("file", "link", "missing/pages"):
        assert purge("site", str(tmp_path / name)).exit_code == 4
    assert (tmp_path / "file").read_text() == "mine" and not list((tmp_path / "real").iterdir())
    assert sorted(path.name for path in tmp_path.iterdir() if path.name not in ("cache", "content")) == ["file", "link", "real"]


def test_without_jinja_it_is_said_what_to_install(purge, tmp_path, monkeypatch):
    monkeypatch.setattr("purgecli.commands.export.find_spec", lambda name: None)
    done = purge("site", str(tmp_path / "pages"))
    assert done.exit_code == 2 and "pip install 'purgecli[site]'" in done.stderr
    assert not (tmp_path / "pages").exists()


def test_faulty_content_makes_no_site(purge, content, tmp_path):
    (content / "figures/zhukhin.yaml").write_text("id: [")
    assert purge("site", str(tmp_path / "pages")).exit_code == 3
    assert not (tmp_path / "pages").exists()


def test_the_edition_is_that_of_the_records(tmp_path):
    content = write_content(tmp_path / "content")
    with Library((content,), None) as library:
        from purgecli.library import queries
        from purgecli.site import frame

        before = frame.work(library, queries.subject(library)).edition
    (content / "omissions/all.yaml").write_text((content / "omissions/all.yaml").read_text().replace("expected", "feared"))
    with Library((content,), None) as library:
        assert frame.work(library, queries.subject(library)).edition != before
