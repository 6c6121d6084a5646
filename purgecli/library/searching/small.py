"""The words of a question that nobody searches for: question words and the smallest words, English and Russian."""

import re

_ENGLISH = """
a about actually after all also am an and any anybody anyone are arent as at be became because become been before being between
both but by came can cant come could couldnt date dates define definition describe description did didnt differ difference
differences distinction do does doesnt doing dont down during each ever every explain explained explanation for from get give go
goes got had happen happened happening happens has have having he her hers herself him himself his how i if in into is isnt it
its itself just know let like list long look made make many may me meaning more most much must my name named no nor not now of
off on one ones only or other others our out over own people person please really role said same say says shall she should show
significance so some somebody someone such tell than that the their them themselves then there these they thing things this
those through to too under until up upon us very was wasnt we well went were werent what whatever when where whether which while
who whom whose why will with would wouldnt you your yours
"""
_RUSSIAN = """
а без более бы был была были было быть в вам вас ведь весь во вот все всего всех вы где да даже для до его ее если есть
еще же за и из или им их к как какая какие какой какую когда кого кому которая которые который кто куда ли между меня
мне много мог может можно мы на над надо нам нас не него нее ней нет ни них но ну о об однако он она они оно от ото по
под после потом почему при про раз с сам со так также там тебя тем теперь то тогда того тоже только том тот ты у уж уже
чего чем через что чтобы чья чье чьи чей эта эти это этот этого этой зачем сколько ради около случилось стало стал
расскажи покажи год года году годом такой такая такое такие
"""

SMALL = frozenset((_ENGLISH + _RUSSIAN).split())

_WILL = re.compile(r"(?i)(?<=['’]s )will\b|\blast will\b(?: and testament\b)?")


_KIN = re.compile(r"(?i)\b(?:my |our )?(?:great[- ]?)*grand(?:father|mother|parent)s?\b(?=\W+\w)")
_ABOUT = re.compile(r"(?i)\bold bolsheviks?\b|\bстар\w+ большевик\w*|\bpurge[ds]?\b")


def weighty(text: str) -> str:
    """A question in which the `will` that somebody left is no small word any more, but a testament, and without the forebear of
    whoever asks."""
    return _KIN.sub(" ", _WILL.sub("testament", text))


def narrower(text: str) -> str:
    """A question without the words that say whom and what all of this is about; as it is, where nothing else is left."""
    rest = _ABOUT.sub(" ", text)
    return rest if any(word not in SMALL for word in rest.casefold().split()) else text
