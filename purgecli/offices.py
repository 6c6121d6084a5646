"""Who somebody was in three words: the highest office held, by the order of the Soviet party and state.

`_RANKS` is that order, the highest first. A post that one person holds stands above a seat among many of the same level: the
first secretary of a region was nearly always a member of the Central Committee too, and the region says more. An office that no
rule knows (another subject has others) comes after all that one does, in the order of the dossier; of somebody who held none, the
dossier's first sentence says what it says first.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple


class Office(NamedTuple):
    """An office: in about three words, and as the dossier has it."""

    short: str
    title: str


_COUNTRY = r"(?: of (?:the )?(?:USSR|RSFSR|Soviet Russia))?(?=$|[,;]| \()"
"""The end of the title of an office of the whole country, not of a republic."""
_FIELD = r"(?:the )?((?:(?!, | of ).)+?)"
"""What a commissariat or a ministry is for."""
_SOMEWHERE = r"(?:of|in) (?:the )?(.+?)(?: region| territory| SSR| Autonomous.*)?(?=$|,| \()"
"""Of what republic or region."""

_RANKS: tuple[tuple[str, str], ...] = (
    (r"General Secretary(?: of the Central Committee.*)?$", "General Secretary"),
    (r"First Secretary of the Central Committee$", "First Secretary"),
    (r"Chairman(?: of the|,) Council of (?:People's Commissars|Ministers)(?! of the RSFSR)" + _COUNTRY, "head of government"),
    (r"(?:Full member|Member) of the (?:Politburo|Presidium of the Central Committee)(?! of the .*Party)", "Politburo member"),
    (r"Chairman of the (?:Presidium of the Supreme Soviet|All-Russian Central Executive Committee)(?! of the RSFSR)" + _COUNTRY,
     "head of state"),
    (r"People's Commissar (?:for|of) (?:Internal Affairs|the Interior) of the USSR", "head of the NKVD"),
    (r"Chairman of the (?:Cheka|GPU|OGPU)(?=$|,| and OGPU| again)", "head of the secret police"),
    (r"Candidate member of the (?:Politburo|Presidium of the Central Committee)(?! of the .*Party)", "Politburo candidate"),
    (r"(?:Responsible )?Secretary of the Central Committee(?: of the RSDLP)?(?=$|[,;]| and member of the Orgburo)",
     "Central Committee secretary"),
    (r"Member of the (?:Orgburo and secretary|Secretariat) of the Central Committee", "Central Committee secretary"),
    (r"(?:Chairman|Head) of the (?:Executive Committee of the )?(?:Comintern|Communist International)", "head of the Comintern"),
    (r"(?:Chairman|Head) of the Central Control Commission", "head of party control"),
    (r"Procurator(?: General)? of the USSR", "procurator of the USSR"),
    (r"(?:President|Chairman) of the Military Collegium of the Supreme Court of the USSR", "president, Military Collegium"),
    (r"Chairman of the Supreme Court of the USSR", "president, Supreme Court"),
    (rf"People's Commissars? (?:for|of) {_FIELD}{_COUNTRY}", "commissar for <0>"),
    (rf"People's Commissar, then Minister (?:for|of) {_FIELD}{_COUNTRY}", "commissar for <0>"),
    (rf"Minister (?:for|of) {_FIELD}{_COUNTRY}", "minister of <0>"),
    (r"(?:A chairman|One of the chairmen) of the Central Executive Committee of the USSR", "chairman, Soviet executive"),
    (r"Chairman(?: of the|,) (?:State Planning (?:Commission|Committee)|Gosplan)(?: of the USSR)?$", "head of Gosplan"),
    (rf"Chairman(?: of the|,) Supreme (?:Economic Council|Council of (?:the )?National Economy){_COUNTRY}",
     "head of the economy"),
    (r"(?:General secretary|General Secretary|Chairman).* (?:Central Council of Trade Unions|trade unions' central council)",
     "head of trade unions"),
    (r"(?:First )?[Dd]eputy [Cc]hairman(?: of the|,) Council of (?:People's Commissars|Ministers)" + _COUNTRY,
     "deputy head of government"),
    (r"(?:Chairman|Head)(?: of the|,) (?:Council of (?:People's Commissars(?: \(Ministers\))?|Ministers)|.* Government) "
     + _SOMEWHERE, "premier, {0}"),
    (r"(?:First|General|General, from \d+ First) [Ss]ecretary(?: of the|,) Communist Party(?: \(Bolsheviks\))? of (\w+)",
     "First Secretary, {0}"),
    (r"First secretary of the Central Committee of the Georgian party", "First Secretary, Georgia"),
    (r"First (?:or general |\(general\) )?secretary of the Central Committee of the Komsomol", "head of the Komsomol"),
    (r"Chairman of the (?:Central Executive Committee|Presidium of the Supreme Soviet) " + _SOMEWHERE, "president, {0}"),
    (r"First [Ss]ecretary(?: of the|,) (.+?)(?:,| \(|'s| and| regional| territorial| provincial| city| party| committee| bureau)",
     "{0} party secretary"),
    (r"(?:Supreme )?Commander-in-Chief|Chief of (?:the General )?[Ss]taff of the Red Army", "head of the army"),
    (r"Chairman of the (Petrograd|Leningrad|Moscow)\b.*[Ss]oviet", "head of {0} Soviet"),
    (r"Commander of the (\S+(?: \S+)??)(?:,.*?)? military district", "{0} district commander"),
    (r"Commander of the (\S+(?: \S+)??)(?:,.*?)? [Ff]ront", "{0} Front commander"),
    (r"Member of the (?:Orgburo|Organisational Bureau)", "Orgburo member"),
    (r"(?:Member of the|Candidate member and full member of the|Co-opted to the) Central Committee(?! of (?!the RSDLP))",
     "Central Committee member"),
    (r"Candidate member of the Central Committee(?! of (?!the RSDLP))", "Central Committee candidate"),
    (r"(?:First )?[Dd]eputy [Pp]eople's [Cc]ommissar (?:for|of) " + _FIELD + r"(?=$|[,;]| of| \(| and head)",
     "deputy commissar, <0>"),
    (r"(?:Chairman|Head) of the (?:Cheka|O?GPU|NKVD|state security)[^,]*? " + _SOMEWHERE, "police chief, {0}"),
    (r"(?:Soviet |Trade delegate, then )?(?:[Ee]nvoy|[Aa]mbassador|Plenipotentiary|[Rr]epresentative)\b(?! of the Cheka)"
     r".*? (?:in|to) (.+?)(?=$|,| \()", "envoy in {0}"),
    (rf"People's Commissar (?:for|of) {_FIELD} {_SOMEWHERE}", "commissar, {1}"),
    (r"[Mm]ember of the (?:presidium of the |Presidium of the )?Central Control Commission", "Control Commission member"),
    (r"(?:First )?[Dd]eputy [Cc]hairman of the (Cheka|GPU|OGPU)", "deputy head, {0}"),
    (r"(?:Secretary|Member) of the (?:Central Committee|Politburo) of the Communist Party (?:\(Bolsheviks\) )?of (\w+)",
     "party leader, {0}"),
    (r"(?:Secretary|Member) of the (?:Central Committee|Politburo) of the (\w+)(?: Communist)? [Pp]arty", "{0} party leader"),
    (r"(?:Chief )?[Ee]ditor of (?:the journal |the newspaper )?(.+?)(?=$|,| \()", "editor of {0}"),
    (r"Member of the editorial board of (.+?)(?=$|,| \()", "editor at {0}"),
)  # fmt: skip
"""(pattern of a title's beginning, the words for it), the highest first; `{0}` is what the pattern's first group found, `<0>` the
same in small letters."""

_ASIDE = re.compile(r" \([^)]*\)|, (?:again|(?:second|third|first) time|earlier term|by co-optation|\d+th.*|elected.*|after .*)$")
"""What a title says besides the office: `(full)`, `again`, `17th Congress`."""
_SMALL = frozenset(("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"))
_OPENING = frozenset(("at", "by", "for", "from", "in", "of", "on", "to", "with"))
"""Words after which stands what something is part of."""
_COMMISSARIAT = re.compile(r"(?:people's )?commissariat (?:for|of) ((?:(?! (?:of|in|at) |,).)+)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r" \([^)]*\)")
_MOST_WORDS = 4
"""Words of an identity that are taken at most."""
_ENOUGH_WORDS = 5
"""Words of a title after which what it is the office *of* or *for* may be left out."""


def highest(titles: Iterable[str]) -> Office | None:
    """The highest of some offices, given by their titles in the order of the dossier; None for none."""
    found = [(*ranked(title), place, title) for place, title in enumerate(titles)]
    if not found:
        return None
    _, short, _, title = min(found, key=lambda one: (one[0], one[2]))
    return Office(short, _ASIDE.sub("", title))


def in_short(titles: Iterable[str], identity: str) -> Office:
    """Who somebody was: the highest office, or what the first words of `identity` say of one who held none, without a title."""
    return highest(titles) or Office(_first_words(identity), "")


def ranked(title: str) -> tuple[int, str]:
    """The rank of an office and the words for it."""
    for rank, (pattern, short) in enumerate(_RANKS):
        if found := re.match(pattern, title):
            groups = [group or "" for group in found.groups()]
            words = short.replace("<0>", groups[0].strip().lower()).format(*groups) if groups else short
            return rank, words[0].upper() + words[1:]
    return len(_RANKS), _shortened(title)


def _shortened(title: str) -> str:
    """An office that no rule knows: without what it is part of, where it would take many words to say."""
    plain = _IN_BRACKETS.sub("", title).replace("the Council of People's Commissars", "Sovnarkom")
    plain = _COMMISSARIAT.sub(lambda found: f"{found[1].lower()} commissariat", plain)
    words = re.split(r"[,;]| and (?:of|personal) ", plain, maxsplit=1)[0].split()
    ends = (place for place, word in enumerate(words) if place >= _ENOUGH_WORDS and word in _OPENING)
    return _ended(words[: next(ends, None)])


def _ended(words: list[str]) -> str:
    """Words without the small ones at their end, which say nothing there."""
    while len(words) > 1 and words[-1].casefold() in _SMALL:
        words = words[:-1]
    return " ".join(words)


def _first_words(text: str) -> str:
    """The beginning of a phrase, as far as it says something by itself."""
    return _ended(re.split(r"[,;.(]|\b(?:and|who|whose|later)\b", text, maxsplit=1)[0].split()[:_MOST_WORDS])
