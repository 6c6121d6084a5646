"""The kinds of records, a row for each: whatever has to know which there are reads it here.

A new kind is a class in `records`, a blank in `authoring/blanks/`, a view in `views`, a page in `pages/`, a module of commands in
`commands/`, and a row here. Read at each look-up: it imports nothing.
"""

from purgecli.frozen import Fields


class Kind(Fields):
    """What is to be known of a kind of record.

    `plural` is the folder of its files, its name in JSON and, where it has pages, the command that lists it and its module;
    `singular` is the name of its blank and the command that shows one; its class and its view bear that name, in capitals.
    `title` is the field by which a list calls a record, `order` the one by which a list sorts them. `opens` is the command that
    leads to a record of a kind without pages, in which `{days}` stands for options that name its days.

    `numbered`: the records are counted by `number`, from 1 without a gap; `dated`: those of one file stand in order of `date`.
    `within` is the kind of the record that each is a part of, and sorted with. In its document each record tells of those of the
    kinds that it `gathers` that name it, with more than their titles.
    """

    plural: str
    singular: str
    title: str = "name"
    order: str = "id"
    opens: str | None = None
    searched: bool = True
    numbered: bool = False
    dated: bool = False
    within: str | None = None
    gathers: tuple[str, ...] = ()

    @property
    def has_pages(self) -> bool:
        """Whether there are commands that list the records and show one."""
        return self.opens is None


TABLE = (
    Kind("reasons", "reason", title="title", order="number", numbered=True, gathers=("claims",)),
    Kind("passages", "passage", title="text", order="number", numbered=True, searched=False, opens="claims --audit"),
    Kind("claims", "claim", title="statement", order="place", within="passages"),
    Kind("omissions", "omission", title="title", order="number", numbered=True, opens="claims --audit"),
    Kind("scholars", "scholar", order="year", opens="debate"),
    Kind("figures", "figure", order="name", gathers=("trials", "cohorts")),
    Kind("events", "event", title="title", order="date", dated=True, opens="timeline{days}"),
    Kind("trials", "trial", order="opened"),
    Kind("cohorts", "cohort", order="date"),
    Kind("documents", "document", order="date"),
    Kind("sources", "source", title="title"),
)
"""In the order in which a source's page names what cites it, and help lists the commands."""

KINDS = {kind.plural: kind for kind in TABLE}
FOLDERS = tuple(KINDS)
"""The folders of the content."""
SINGULARS = {kind.singular: kind.plural for kind in TABLE}
SEARCHED = tuple(kind.plural for kind in TABLE if kind.searched)
SUBJECT = "subject"
"""What stands for a kind where the one record of `subject.yaml` is meant, which belongs to none."""


def singular(kind: str) -> str:
    """The name of one record of a kind; of the subject, its own."""
    return KINDS[kind].singular if kind in KINDS else kind


def opening(kind: str, record_id: str, earliest: str | None = None, latest: str | None = None) -> str:
    """The command that opens a record: `purge figure bukharin`. The days (`YYYY-MM-DD`) are those of a record that has a date."""
    row = KINDS[kind]
    if row.opens is None:
        return f"purge {row.singular} {record_id}"
    ends = (("--from", earliest), ("--to", latest))
    return "purge " + row.opens.format(days="".join(f" {option} {day}" for option, day in ends if day))
