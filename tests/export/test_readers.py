"""The exports in the hands of those for whom they are: Datasette opens the database, Frictionless judges the data package."""

import asyncio
import json
import shutil

import pytest

from tests.export.needed import needed


@pytest.fixture(scope="module")
def exported(shipped_library, tmp_path_factory):
    from purgecli.export import datapackage, sqlite_file

    folder = tmp_path_factory.mktemp("exported")
    (folder / "package").mkdir()
    sqlite_file.write(shipped_library, folder, "purge.sqlite")
    datapackage.write(shipped_library, folder / "package", "package")
    return folder


@pytest.fixture(scope="module")
def app():
    """Datasette, before anything is written for it."""
    return needed("datasette.app")


@pytest.fixture(scope="module")
def datasette(app, exported):
    """What Datasette answers to a path, as JSON or, where it is a page, as text."""
    metadata = json.loads((exported / "purge-metadata.json").read_text(encoding="utf-8"))
    served = app.Datasette([str(exported / "purge.sqlite")], metadata=metadata)
    loop = asyncio.new_event_loop()

    def get(path):
        response = loop.run_until_complete(served.client.get(path, follow_redirects=True))
        assert response.status_code == 200, response.text[-500:]
        return response.json() if ".json" in path else response.text

    yield get
    for database in served.databases.values():
        database.close()
    served.executor.shutdown()
    loop.close()


def facets(answer, name):
    found = answer["facet_results"]
    found = found.get("results", found)
    return {one["label"]: one["count"] for one in found[name]["results"]}


def test_datasette_counts_by_the_facets_of_the_metadata(datasette, shipped_library):
    from purgecli.library import queries

    answer = datasette("/purge/figures.json?_extra=facet_results&_size=0")
    assert facets(answer, "manner") == dict(queries.figure_counts(shipped_library, [], "fate"))
    answer = datasette("/purge/members.json?_facet_size=100&_extra=facet_results&_size=0")
    assert facets(answer, "cohort")["Central Committee of August 1917"] == queries.cohort(shipped_library, "cc-1917").total


def test_datasette_shows_titles_licence_units_and_meanings(datasette):
    page = datasette("/purge/sentences?years=10")
    assert ">10&nbsp;yrs</td>" in page
    assert "<dt>outcome</dt><dd>What was decided: death" in page
    assert "Creative Commons Attribution 4.0" in datasette("/purge")
    assert "Stalin&#39;s purge of the Old Bolsheviks" in datasette("/")


def test_datasette_searches_and_follows_keys(datasette):
    answer = datasette("/purge/figures.json?_search=bukharin&_shape=objects")
    assert "bukharin" in [row["id"] for row in answer["rows"]]
    answer = datasette("/purge/texts.json?_search=plenum&_shape=objects")
    assert answer["rows"]
    assert ">Nikolai Bukharin</a>" in datasette("/purge/arrests?figure=bukharin")


@pytest.mark.parametrize("view", ["people", "fates_by_cohort", "who_named_whom", "cited_statements"])
def test_datasette_shows_the_views(datasette, view):
    assert datasette(f"/purge/{view}.json?_size=2&_shape=objects")["rows"]


@pytest.fixture(scope="module")
def frictionless():
    """Frictionless, before anything is written for it."""
    return needed("frictionless")


def test_frictionless_finds_no_fault_in_the_package(frictionless, exported):
    report = frictionless.Package(str(exported / "package/datapackage.json")).validate()
    assert report.valid, [error for task in report.tasks for error in task.errors][:3] or report.errors


def test_frictionless_finds_the_fault_in_a_package_that_has_one(frictionless, exported, tmp_path):
    shutil.copytree(exported / "package", tmp_path / "package")
    path = tmp_path / "package/data/event_figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",lenin", ",nobody", 1), encoding="utf-8", newline="")
    report = frictionless.Package(str(tmp_path / "package/datapackage.json")).validate()
    assert {"foreign-key", "hash-count"} & {error.type for task in report.tasks for error in task.errors}


def test_the_package_says_what_each_column_means_and_under_what_licence(purge, tmp_path):
    assert purge("export", "--format", "datapackage", "--output", str(tmp_path / "package")).exit_code == 0
    package = json.loads((tmp_path / "package/datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"] == [
        {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    fields = [field for resource in package["resources"] for field in resource["schema"]["fields"]]
    assert all(field["description"] and field["type"] for field in fields)
