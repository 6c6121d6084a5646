"""An error in a question is not taken for damage of the library, which would be made anew for nothing and hide the error."""

import sqlite3
from contextlib import closing

import pytest

from purgecli.library import labels, queries, store
from purgecli.library.making import Making

WRONG = ["SELECT nothing FROM records", "SELECT * FROM nothing", "SELECT", "SELECT no_such_function(1)", "SELECT ?"]


class Once(Making):
    """Makes one library, and no other."""

    made = 0

    def new(self, *rest):
        self.made += 1
        assert self.made == 1, "made anew"
        return super().new(*rest)


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("sql", WRONG)
def test_a_wrong_question_is_an_error(content, cache, sql, kept):
    library = store.Library((content,), cache if kept else None, making=Once(store.VERSION))
    for _ in range(2):
        with pytest.raises(sqlite3.Error):
            library.rows(sql)
    assert queries.figure(library, "zhukhin").name == "Yuri Zhukhin"


@pytest.mark.parametrize(
    "change", ["DROP TABLE facts", "ALTER TABLE facts RENAME TO facfs", "ALTER TABLE records RENAME COLUMN sort TO sorp"]
)
def test_a_table_that_lost_its_name_is_damage(content, cache, change):
    store.Library((content,), cache).close()
    (path,) = cache.glob("*.sqlite")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(change)
    labels.write(path, (content,))
    with store.Library((content,), cache) as library:
        assert queries.figure_counts(library, [], "fate") == [("executed", 3)]
        assert queries.ids(library, "figures") == ["ivanov-pavel", "ivanov-petr", "zhukhin"]


def test_a_wrong_question_in_an_update_is_an_error(content, cache, monkeypatch):
    store.Library((content,), cache).close()
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("Yuri", "Juri"))
    monkeypatch.setattr("purgecli.library.build.update", lambda _, found, connection: connection.execute("SELECT nothing"))
    with pytest.raises(sqlite3.OperationalError):
        store.Library((content,), cache)
