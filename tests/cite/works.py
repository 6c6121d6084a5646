"""Works made up for the tests of citation styles: one for each case that the manuals treat apart."""

from purgecli.records import Name, Source


def person(text: str) -> Name:
    """`Family, Given`, or a body."""
    family, comma, given = text.partition(", ")
    return Name(family=family, given=given) if comma else Name(literal=text)


def work(id: str, type: str = "book", title: str = "A Title", **fields) -> Source:
    """A source with the people given as texts."""
    for role in ("author", "editor", "translator"):
        if role in fields:
            fields[role] = [person(one) for one in fields[role]]
    return Source(
        id=id, type=type, title=title, good_for="Tests.", seen="text", **{"kind": "synthesis", "language": "en", **fields}
    )


ELEVEN = [f"Author{letter}, {letter}ohn" for letter in "ABCDEFGHIJK"]

WORKS = {
    one.id: one
    for one in (
        work(
            "article", "article-journal", "The Elite of 1917", author=["Getty, J. Arch", "Chase, William"], issued="1978-10",
            container_title="Russian History", volume="5", issue="1", page="106-115", doi="10.1000/rh.1978",
        ),
        work(
            "chapter", "chapter", "The Mechanism of a Mass Crime", author=["Werth, Nicolas"], issued="2003",
            editor=["Gellately, Robert", "Kiernan, Ben"], container_title="The Specter of Genocide", page="215-239",
            publisher="Cambridge University Press", publisher_place="Cambridge",
        ),
        work(
            "edited", title="Documents of the Terror", editor=["Writer, Ann"], issued="1999", publisher="Press", publisher_place="London"
        ),
        work(
            "translation", title="Master of the House", author=["Khlevniuk, Oleg V."], translator=["Favorov, Nora Seligman"],
            issued="2009", publisher="Yale University Press", publisher_place="New Haven",
        ),
        work(
            "later", title="The Great Terror: A Reassessment", author=["Conquest, Robert"], issued="1990", original_date="1968",
            publisher="Oxford University Press", publisher_place="New York",
        ),
        work(
            "page", "webpage", "The Left Opposition", author=["Figes, Orlando"], issued="2014-03-05",
            container_title="Figes on the Revolution", url="https://example.org/left_opposition?a=1&b=2",
        ),
        work("entry", "entry-encyclopedia", "Bukharin, Nikolai", container_title="Encyclopedia", url="https://example.org/b"),
        work(
            "russian", title="Stalin protiv Zinoveva", title_original="Сталин против Зиновьева", author=["Voitikov, Sergei"],
            issued="2014", publisher="Veche", publisher_place="Moscow", language="ru",
        ),
        work("three", title="A Life", author=["Stanchev, Mikhail", "Tortika, Mariia", "Cherniavskii, Georgii"], issued="2003", publisher="Press"),
        work("eleven", title="A Big Book", author=ELEVEN, issued="2001", publisher="Press", publisher_place="Paris"),
        work(
            "newspaper", "article-newspaper", "Stalin as historian", author=["Brandenberger, David"], issued="2020-07-23",
            container_title="Weekly Worker", url="https://example.org/stalin",
        ),
        work(
            "magazine", "article-magazine", "Trotsky as an alternative", author=["Gusev, Aleksei"], issued="2020-07",
            container_title="The Historian",
        ),
        work("body", "report", "Report of Court Proceedings", author=["People's Commissariat of Justice"], issued="1938", publisher="The Commissariat", publisher_place="Moscow"),
        work("edition", title="A Manual", author=["Writer, Ann"], edition="2", issued="2004", publisher="Press", publisher_place="Boston"),
        work("volume", title="Collected Papers", author=["Writer, Ann"], volume="3", issued="2005", publisher="Press", publisher_place="Boston"),
        work(
            "in-volume", "chapter", "Letter to the Congress", author=["Lenin, V. I."], issued="1966", container_title="Collected Works",
            volume="36", page="593-611", publisher="Progress", publisher_place="Moscow",
        ),
        work("undated", title="An Undated Book", author=["Writer, Ann"], publisher="Press", publisher_place="Boston"),
        work("question", "article-journal", "Did Stalin Kill Kirov?", author=["Lenoe, Matthew E."], issued="2002", container_title="The Journal of Modern History", volume="74", issue="2", page="352-380"),
        work(
            "series", title="Enemies", author=["Chase, William J."], issued="2001", publisher="Yale University Press", publisher_place="New Haven",
            collection_title="Annals of Communism", collection_number="12",
        ),
        work("retitled", title="The Revolution Betrayed", author=["Trotsky, Leon"], translator=["Eastman, Max"], issued="1937", original_date="1936", original_title="Chto takoe SSSR", publisher="Doubleday", publisher_place="New York"),
        work("in-journal", "document", "Speech at the Plenum", author=["Bukharin, Nikolai"], original_date="1936-12-04", issued="1995", container_title="Voprosy Istorii", issue="1", page="3-7", kind="primary"),
        work("no-house", title="Dissent within the Party", author=["Writer, Ann"], publisher_place="London", issued="1989"),
        work("bare-chapter", "chapter", "A Chapter", author=["Writer, Ann"], container_title="Essays", issued="1985"),
        work("undated-page", "webpage", "A Page without a Day", container_title="A Site", url="https://example.org/u"),
        work("double-issue", "article-journal", "On Kirov", author=["Writer, Ann"], container_title="J", volume="3", issue="1-2", issued="1999", page="3-9"),
        work("thesis", "thesis", "The Old Guard", author=["Writer, Ann"], genre="PhD diss.", issued="1999", publisher="University of Leeds"),
        work("unprinted", "document", "Letter to Stalin", author=["Bukharin, Nikolai"], original_date="1937-12-10", archive="RGASPI",
             archive_place="Moscow", archive_location="f. 558, op. 11, d. 710, ll. 180-184", kind="primary"),
        work("printed", "document", "Letter to Stalin", author=["Bukharin, Nikolai"], original_date="1937-12-10", issued="1999",
             container_title="The Road to Terror", editor=["Getty, J. Arch", "Naumov, Oleg V."], page="556-560", publisher="Yale University Press",
             publisher_place="New Haven", kind="primary"),
        work("read", "webpage", "Executed Today", container_title="A Site", url="https://example.org/read", accessed="2026-05-03"),
        work("no-volume", "article-journal", "On the Testament", author=["Petrov, P."], container_title="Slavic Review", issued="1991", page="352-380"),
        work("sought", title="A Pamphlet", author=["Writer, Ann"], unfound=["year", "place", "publisher"]),
        work("set", title="Stalin", author=["Kotkin, Stephen"], volume="2", volume_title="Waiting for Hitler", issued="2017", publisher="Penguin", publisher_place="London"),
        work("entry-edition", "entry-encyclopedia", "Kirov, Sergei", container_title="Great Soviet Encyclopedia", edition="3", volume="12", issued="1976", publisher="Macmillan", publisher_place="New York"),
        work("entry-signed", "entry-encyclopedia", "Kirov", author=["Writer, Ann"], container_title="A Dictionary", edition="2", editor=["Editor, Ed"], issued="2001", page="12-14", publisher="Press", publisher_place="Boston"),
        work("entry-undated", "entry-encyclopedia", "Kirov", author=["Writer, Ann"], container_title="A Dictionary", url="https://example.org/d"),
        work("entry-day", "entry-encyclopedia", "Kirov", author=["Writer, Ann"], container_title="A Dictionary", issued="2004-04-28", url="https://example.org/k"),
        work("town-paper", "article-newspaper", "Trial Opens", container_title="The Star", publisher_place="Christchurch", issued="1936-08-19"),
        work("own-town", "article-newspaper", "Trial Opens", container_title="The Pittsburgh Press", publisher_place="Pittsburgh", issued="1936-08-19"),
        work("entry-read", "entry-encyclopedia", "Kirov", container_title="Wikipedia", url="https://example.org/k", accessed="2026-05-03"),
        work("unsigned-press", "article-newspaper", "Verdict in Moscow", container_title="The Times", issued="1938-03-14", page="12"),
        work("unsigned-page", "webpage", "A Chronology", container_title="A Site", issued="2011-04", url="https://example.org/c"),
        work("page-publisher", "webpage", "Privacy Policy", author=["Writer, Ann"], container_title="A Site", publisher="A University", url="https://example.org/c", accessed="2026-05-03"),
        work("issue-only", "article-journal", "On Kirov", author=["Writer, Ann"], container_title="Istochnik", issue="4", issued="1999-07", page="12-20"),
        work("day-only", "article-journal", "On Kirov", author=["Writer, Ann"], container_title="Istochnik", issued="1999-07-03"),
        work("season", "article-journal", "On Kirov", author=["Writer, Ann"], container_title="Istochnik", volume="3", issue="1", issued="1999-22", page="100-107"),
        work("span", "article-journal", "On Kirov", author=["Writer, Ann"], container_title="Istochnik", volume="3", issued="2001-05/2001-06", page="A-12"),
        work("years", title="A Journal of the War", author=["Writer, Ann"], issued="1937/1938", publisher="Press", publisher_place="Boston"),
        work("chapter-volume", "chapter", "On Kirov", author=["Writer, Ann"], container_title="Collected Works", editor=["Editor, Ed"], translator=["Trans, Tom"], edition="2", volume="4", issued="1990", publisher="Press", publisher_place="Boston"),
        work("bare", title="A Book of Nothing", issued="1990"),
        work("helped", title="Works", author=["Writer, Ann"], editor=["Editor, Ed", "Other, Al"], translator=["Trans, Tom"], edition="3", volume="2", issued="2005", publisher="Press", publisher_place="Boston", collection_title="A Series"),
        work("speech", "speech", "Report to the Plenum", author=["Stalin, I. V."], original_date="1937-03-03", issued="1997", container_title="Sochineniia", volume="14", page="151-173", publisher="Pisatel", publisher_place="Moscow", kind="primary"),
        work("web-document", "document", "Order 00447", author=["NKVD"], original_date="1937-07-30", container_title="Istoricheskie materialy", url="https://example.org/447", accessed="2026-05-03", kind="primary"),
        work("review", "review", "The Road to Terror", author=["Writer, Ann"], container_title="Slavic Review", volume="59", issue="2", issued="2000", page="450-452"),
        work("numbered-report", "report", "On the Purges", author=["Writer, Ann"], publisher="Rand", publisher_place="Santa Monica", number="R-12", genre="Research memorandum", issued="1955"),
        work("whole-quoted", "article-journal", "“Enemies of the People”", author=["Writer, Ann"], container_title="J", volume="1", issued="2001", page="3-10"),
        work("end-quoted", "article-journal", "Lenin's 'April Theses'", author=["Writer, Ann"], container_title="J", volume="1", issued="2001", page="3-10"),
        work("book-quoted", title="Yezhov: The Rise of Stalin's \"Iron Fist\"", author=["Getty, J. Arch"], publisher="Press", publisher_place="Boston", issued="2008"),
        work("decade", title="The '30s and '37", author=["Writer, Ann"], publisher="Press", publisher_place="Boston", issued="2003"),
        work("dots", "article-magazine", "He Said Nothing...", author=["Writer, Ann"], container_title="M", issued="2018-10-29"),
        work("book-question", title="Who Killed Kirov?", author=["Knight, Amy"], publisher="Hill and Wang", publisher_place="New York", issued="1999"),
        work("particle", title="Boundaries", author=["van Ree, Erik"], publisher="Press", publisher_place="Boston", issued="2001"),
        work("two-editors", title="New Perspectives", editor=["Getty, J. Arch", "Manning, Roberta T."], publisher="Cambridge University Press", publisher_place="Cambridge", issued="1993"),
        work("quotes", title='The "Bloc" of 1932', author=["Broué, Pierre"], issued="1980", publisher="Press"),
    )
}  # fmt: skip
