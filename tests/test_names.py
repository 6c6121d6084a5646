"""Names under every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purgecli import names

SPELLINGS = {
    "Бухарин": "Bukharin BUKHARIN Buharin Boukharine Bucharin Bujarin Bukharín",
    "Троцкий": "Trotsky Trotski Trotzki Trotskii Trotskiy Trockij Trocki Trotskij Trótski",
    "Зиновьев": "Zinoviev Sinowjew Zinov'ev Zinov’ev Zinovieff Zinowiew Zinovjev Zinóviev Zinovyev",
    "Каменев": "Kamenev Kameneff Kamenew Kamieniew Kaménev",
    "Пятаков": "Pyatakov Piatakov Pjatakow Piatakow Pâtakov Pyatakoff",
    "Орджоникидзе": "Ordzhonikidze Orjonikidze Ordschonikidse Ordjonikidzé Ordżonikidze Ordžonikidze",
    "Преображенский": "Preobrazhensky Preobrajensky Preobraschenski Preobraženskij Preobrazhenskii Preobrażeński",
    "Шляпников": "Shlyapnikov Chliapnikov Schljapnikow Szlapnikow Shliapnikov Šljapnikov Šlâpnikov",
    "Рютин": "Ryutin Riutin Rioutine Rjutin Rûtin",
    "Енукидзе": "Yenukidze Enukidze Jenukidse Ienukidze Enoukidzé",
    "Ягода": "Yagoda Jagoda Iagoda Âgoda",
    "Антонов-Овсеенко": "Antonov-Ovseenko Antonov-Ovseyenko Antonow-Owssejenko Antonov-Ovséenko",
    "Коллонтай": "Kollontai Kollontay Kollontaï Kolontaj",
    "Раковский": "Rakovsky Rakovski Rakowski Rakovskii Racovsky",
    "Сокольников": "Sokolnikov Sokolnikow Sokol'nikov Sokolnikoff",
    "Джугашвили": "Dzhugashvili Djugashvili Jughashvili Dschugaschwili",
    "Рыков": "Rykov Rykow Rykoff",
    "Бубнов": "Bubnov Boubnov Bubnow",
    "Ленин": "Lenin Lénine",
    "Крестинский": "Krestinsky Krestinski Krestinskij Krestinskii",
}


@pytest.mark.parametrize(("russian", "spelling"), [(name, one) for name, all_ in SPELLINGS.items() for one in all_.split()])
def test_spellings_sound_alike(russian, spelling):
    assert names.sound_keys(russian) & names.sound_keys(spelling)


def test_different_people_sound_different():
    keys = [next(iter(names.sound_keys(name))) for name in SPELLINGS]
    assert len(set(keys)) == len(keys)


def test_person_forms():
    assert names.person_forms("Николай Иванович Бухарин") == {
        "Бухарин", "Николай Бухарин", "Н Бухарин", "Николай Иванович Бухарин", "Николай И Бухарин", "Н Иванович Бухарин", "Н И Бухарин",
    }  # fmt: skip
    assert "Ovseenko" in names.person_forms("Vladimir Antonov-Ovseenko")
    assert names.person_forms("Lenin") == {"Lenin"}
    assert "Jan Maria Piotr Nowak" in names.person_forms("Jan Maria Piotr Nowak")


def test_plain_letters_are_those_below_the_accents():
    assert names.plain_letters("Čáslav Žižka, Łódź") == "caslav zizka lodz"


@pytest.mark.parametrize("apostrophe", ["'", "`", '"', "’", "ʹ"])
def test_an_apostrophe_is_no_letter_and_parts_no_word(apostrophe):
    assert names.plain_letters(f"Zinov{apostrophe}ev") == "zinovev"


def test_the_order_of_words_does_not_matter():
    assert names.plain_key("Bukharin, Nikolai") == names.plain_key("nikolai BUKHARIN")
    assert names.plain_key("Николай Бухарин") == "bukharin nikolai"


@given(st.text(max_size=300))
def test_any_text_has_bounded_keys(text):
    assert names.plain_key(text).isascii()
    assert len(names.sound_keys(text)) <= 200
    assert all(key.isascii() for key in names.sound_keys(text))


def test_a_word_of_ambiguous_letters_has_few_readings():
    assert len(names.sound_keys("cjcjcjcjcjcjcjcj " * 6)) <= 200
    assert len(names.sound_keys("chachacha chachache chachacho")) == 200
    assert len(names.sound_keys("achachachachacha")) == 2**4


def test_no_more_of_a_text_is_looked_at_than_a_name_has():
    assert names.plain_key("a" * 130) == "a" * 120
    assert names.sound_keys("ab" * 65) == names.sound_keys("ab" * 60)
