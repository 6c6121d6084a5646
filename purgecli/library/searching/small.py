"""The words of a question that nobody searches for: question words and the smallest words, English and Russian."""

_ENGLISH = """
a about after all also am an and any anybody anyone are as at be became because become been before being between both
but by came can come could did do does doing down during each ever every for from get give go goes got had happen
happened happens happening has have having he her hers herself him himself his how i if in into is it its itself just
know let like list long look made make many may me more most much must my name named no nor not now of off on one ones
only or other others our out over own people person please said same say says shall she should show so some somebody
someone such tell than that the their them themselves then there these they thing things this those through to too under
until up upon us very was we well went were what whatever when where whether which while who whom whose why will with
would you your yours
"""
_RUSSIAN = """
а без более бы был была были было быть в вам вас ведь весь во вот все всего всех вы где да даже для до его ее если есть
еще же за и из или им их к как какая какие какой какую когда кого кому которая которые который кто куда ли между меня
мне много мог может можно мы на над надо нам нас не него нее ней нет ни них но ну о об однако он она они оно от ото по
под после потом почему при про раз с сам со так также там тебя тем теперь то тогда того тоже только том тот ты у уж уже
чего чем через что чтобы чья чье чьи чей эта эти это этот этого этой зачем сколько ради около случилось стало стал
расскажи покажи год года году годом
"""

SMALL = frozenset((_ENGLISH + _RUSSIAN).split())
