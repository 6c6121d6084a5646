"""What common Russian words are in the English of the records, so that a Russian question finds an English text.

Names need no list: they are romanised (`purgecli.library.searching.stems`).
"""

_WORDS = """
арест: arrested
большевик: bolshevik
вдов: widow
враг, враж: enemy
выслан, высыл, изгнан: deported
голод: famine
доклад: report, speech
дочь, дочер: daughter
жена, жены, жену: wife
завещани: testament
заговор: plot, conspiracy
закон: law
застрел, самоубий: suicide
исключ: expelled
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
оппозици: opposition
оправдан: acquitted
отравл: poisoned
паранойя, паранойи: paranoia
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
секретн, закрыт: secret, closed
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
