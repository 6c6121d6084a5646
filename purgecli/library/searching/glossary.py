"""What a question's words are in the English of the records: of common Russian ones, and of English ones for which those have
another word.

Names need no list: they are romanised (`purgecli.library.searching.stems`).
"""

_WORDS = """
арест: arrested
большевик: bolshevik
вдов: widow
военн: military
генсек, генеральн: general secretary, general
враг, враж: enemy
выслан, высыл, изгнан: deported
голод: famine
горьк: gorky
дело, дела: case, trial, affair
доклад: report, speech
дочь, дочер: daughter
жена, жены, жену: wife
завещани: testament
заговор: plot, conspiracy
закон: law
застрел, самоубий: suicide
исключ: expelled
закры: closed, dissolved, secret
казн: executed, shot
коллективизац: collectivisation
комисси: commission
кулак: kulak
культ: cult
лагер: camp
латыш: latvian
левой, левая, левую, левые: left
личност: personality
маршал: marshal
меньшевик: menshevik
наследник: successor, heir
обществ: society
оппозици: opposition
оправдан: acquitted
отравл: poisoned
паранойя, паранойи: paranoia
пережи: survived
письм: letter
платформ: platform
пленум: plenum
победител: victors
поляк, польск: polish
постановлени: decree, decision
правой, правая, правую, правые, правых: right
преемник: successor
признани: confession
приговор: sentence, verdict
приказ: order
прокурор: prosecutor, procurator
пытк, пытал: torture
раскол, фракци: faction
расстрел: shot, executed
реабилит: rehabilitated
революци: revolution
рабоч: workers
секретн: secret, closed
смерт, умер, сконч: death, died
сменил, заменил: replaced
сослан, ссылк: exile
старых, старые, старый: old
суд, судил: trial, court
сын, сыном: son
съезд: congress
телеграмм: telegram
террор: terror
тюрьм: prison
убийств, убит, убил: murder, killed
фашист: fascist
цик: executive
чекист: cheka
чистк: purge
шпион: spy
"""
_BY_BEGINNING = {
    russian.strip(): english.strip().split(", ")
    for russians, _, english in (line.partition(":") for line in _WORDS.strip().splitlines())
    for russian in russians.split(",")
}
_WHOLE = 4
"""Letters up to which a beginning is a whole word: `сын` is no `сынок`."""


def english(russian: str) -> list[str]:
    """What a Russian word, in lower case, is in English; nothing for one that is not in the list."""
    for beginning, found in _BY_BEGINNING.items():
        if russian == beginning or (len(beginning) >= _WHOLE and russian.startswith(beginning)):
            return found
    return []


_ALIKE = """
american, americans: american, united states
assassination, assassin, assassinate: murder, killed
boss, chief, leader, leaders: chief, leader, head, first secretary
executed, execution, executions, execute, liquidated: executed, shot
exonerated, exonerate, exoneration: rehabilitated, annulled
family, families, relatives: family, wives, wife, relatives
generals, officers: general, commanders, officers, marshal
gensek: general secretary
gorbachev, gorbachov, gorbachyov, perestroika, glasnost: 1987, 1988, 1989, 1990
heir, heirs, successor, successors, succession, succeed, succeeded: succeed, succession, successor, heir, replaced
icepick, icepicks: ice axe
yezhovshchina, ezhovshchina, yezhovschina: terror
attorney, prosecutor, prosecutors, procurator, prosecuted: prosecutor, procurator, prosecuted
purge, purges: purge, terror
recant, recanted, recantation, recantations, capitulate, capitulated, capitulation: recanted, submitted, capitulated, submission
survive, survived, survivor, survivors, survival: survived, survivor
thaw: 1954, 1955, 1956, 1961
"""
_BY_WORD = {
    word.strip(): words.strip().split(", ")
    for asked, _, words in (line.partition(":") for line in _ALIKE.strip().splitlines())
    for word in asked.split(",")
}


def alike(word: str) -> list[str]:
    """The words that records have besides for an English word, in lower case: other ones for the same, or the years of a time."""
    return _BY_WORD.get(word, [])
