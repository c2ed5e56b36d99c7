"""Real mistakes in both directions: what was accepted too much, and what too little."""

import pytest

from cssr_quiz.wording import Likeness, Match, Phrase, Register, Wanted, match

SAME, ACCENTS, TYPO = Likeness.SAME, Likeness.ACCENTS, Likeness.TYPO
REJECTED, UNCLEAR = Likeness.REJECTED, Likeness.UNCLEAR
OTHER, NONE = Likeness.OTHER, Likeness.NONE

NAMES = Register.of(
    {
        "Alexander Dubček": ["Dubček", "Dubcek", "Александр Дубчек"],
        "Tomáš Garrigue Masaryk": ["TGM", "Masaryk"],
        "Jan Masaryk": [],
        "Klement Gottwald": [],
        "Nikita Khrushchev": ["Khruschev", "Chruščov", "Хрущёв"],
        "Edvard Beneš": [],
        "Rudolf Slánský": [],
        "Gustáv Husák": [],
        "Munich Agreement": ["Munich", "Mnichovská dohoda"],
        "Soviet Union": ["USSR"],
        "Warsaw Pact": [],
        "Comecon": ["RVHP", "CMEA"],
        "Carpathian Ruthenia": ["Subcarpathian Rus", "Podkarpatská Rus"],
    }
)
EMPTY = Register.of({})


@pytest.mark.parametrize(
    ("response", "likeness"),
    [
        ("Alexander Dubček", SAME),
        ("  ALEXANDER   dubček. ", SAME),
        ("Dubček", SAME),
        ("Dubcek", ACCENTS),
        ("Dubček, Alexander", SAME),
        ("Dubček Alexander", SAME),
        ("A. Dubček", SAME),
        ("A Dubček", SAME),
        ("Dubček, A.", SAME),
        ("Alex Dubček", SAME),
        ("President Dubček", SAME),
        ("First Secretary A. Dubcek", ACCENTS),
        ("Mr Dubček", SAME),
        ("soudruh Dubček", SAME),
        ("it was Dubček", SAME),
        ("I think it was dubcek!", ACCENTS),
        ("byl to Dubček", SAME),
        ("Дубчек", SAME),
        ("А. Дубчек", SAME),
        ("Dubchek", TYPO),
        ("Dubczek", TYPO),
        ("Alexandr Dubček", TYPO),
        ("Alexander Dubčak", TYPO),
        ("Jan Dubček", NONE),
        ("B. Dubček", NONE),
        ("A. B. C. Husák", NONE),
        ("Alexander", NONE),
        ("Dubček or Husák", NONE),
        ("Dubček, Husák", NONE),
        ("Dubček and Husák", NONE),
        ("not Dubček", NONE),
        ("Dubček 1968", NONE),
        ("Dubčekova vláda", NONE),
        ("Husák", OTHER),
        ("Gustav Husak", OTHER),
    ],
)
def test_a_person_is_known_by_every_way_of_writing_the_name(
    response: str, likeness: Likeness
) -> None:
    assert match(response, Wanted("Alexander Dubček", names=NAMES)).likeness is likeness


@pytest.mark.parametrize(
    ("response", "likeness"),
    [
        ("Masaryk", UNCLEAR),
        ("masarik", UNCLEAR),
        ("President Masaryk", UNCLEAR),
        ("T. G. Masaryk", SAME),
        ("T.G. Masaryk", SAME),
        ("TG Masaryk", SAME),
        ("T. Masaryk", SAME),
        ("Tomáš Masaryk", SAME),
        ("Tomas Masaryk", ACCENTS),
        ("Thomas Masaryk", TYPO),
        ("Masaryk, Tomáš Garrigue", SAME),
        ("Masaryk, T. G.", SAME),
        ("TGM", SAME),
        ("T. G. M.", SAME),
        ("T. M. Masaryk", NONE),
        ("Jan Masaryk", OTHER),
        ("J. Masaryk", OTHER),
        ("Jan Tomáš Masaryk", NONE),
        ("Masaryková", NONE),
    ],
)
def test_a_shared_surname_is_asked_about_and_a_first_name_decides(
    response: str, likeness: Likeness
) -> None:
    wanted = Wanted("Tomáš Garrigue Masaryk", names=NAMES)
    assert match(response, wanted).likeness is likeness


def test_an_unclear_name_gives_the_candidates_in_an_order_that_tells_nothing() -> None:
    both = Match(UNCLEAR, candidates=("Jan Masaryk", "Tomáš Garrigue Masaryk"))
    assert match("Masaryk", Wanted("Jan Masaryk", names=NAMES)) == both
    assert match("Masaryk", Wanted("Tomáš Garrigue Masaryk", names=NAMES)) == both
    third = match("Masaryk", Wanted("Edvard Beneš", names=NAMES))
    assert third == Match(OTHER, candidates=("Tomáš Garrigue Masaryk", "Jan Masaryk"))


def test_a_surname_that_the_question_itself_accepts_is_right() -> None:
    wanted = Wanted("Jan Masaryk", accept=(Phrase("Masaryk", "here the son"),), names=NAMES)
    assert match("Masaryk", wanted) == Match(SAME, "Masaryk", "here the son")


@pytest.mark.parametrize(
    ("response", "likeness"),
    [
        ("Khrushchev", SAME),
        ("Khruschev", SAME),
        ("Chruščov", SAME),
        ("Chruscov", ACCENTS),
        ("Хрущёв", SAME),
        ("Хрущев", ACCENTS),
        ("Nikita Chruščov", SAME),
        ("Н. С. Хрущёв", SAME),
        ("Никита Сергеевич Хрущёв", SAME),
        ("Nikita Sergeyevich Khrushchev", SAME),
        ("N. S. Khrushchev", SAME),
        ("Krushchev", TYPO),
        ("Khrushev", TYPO),
        ("Leonid Khrushchev", NONE),
        ("Brezhnev", NONE),
    ],
)
def test_alphabets_and_conventions_meet(response: str, likeness: Likeness) -> None:
    assert match(response, Wanted("Nikita Khrushchev", names=NAMES)).likeness is likeness


@pytest.mark.parametrize(
    ("key", "response", "likeness"),
    [
        ("Mikhail Gorbachev", "Горбачёв", SAME),
        ("Mikhail Gorbachev", "Михаил Сергеевич Горбачев", SAME),
        ("Mikhail Gorbachev", "Горбочев", TYPO),
        ("Boris Yeltsin", "Ельцин", SAME),
        ("Gustáv Husák", "Гусак", SAME),
        ("Antonín Novotný", "Новотный", SAME),
        ("Хрущёв", "Khrushchev", SAME),
        ("Хрущёв", "Chruschtschow", SAME),
        ("Хрущёв", "Хрущев", ACCENTS),
        ("Пражская весна", "пражская весна", SAME),
        ("Пражская весна", "Prazhskaya vesna", SAME),
        ("Пражская весна", "весна", NONE),
    ],
)
def test_cyrillic_and_latin_are_compared_after_transliteration(
    key: str, response: str, likeness: Likeness
) -> None:
    assert match(response, Wanted(key, names=EMPTY)).likeness is likeness


@pytest.mark.parametrize(
    ("key", "response", "likeness"),
    [
        ("Klement Gottwald", "Gottwald", SAME),
        ("Klement Gottwald", "Gotwald", TYPO),
        ("Klement Gottwald", "Gottwaldov", NONE),
        ("Gottwaldov", "Gottwald", OTHER),
        ("Gottwaldov", "Gottwaldow", TYPO),
        ("Rudolf Slánský", "slansky", ACCENTS),
        ("Edvard Beneš", "Eduard Beneš", TYPO),
        ("Edvard Beneš", "Beneš’", SAME),
        ("Munich Agreement", "the Munich agreement", SAME),
        ("Munich Agreement", "Munich", SAME),
        ("Munich Agreement", "Munich Agrement", TYPO),
        ("Munich Agreement", "mnichovska dohoda", ACCENTS),
        ("Munich Agreement", "Agreement", NONE),
        ("Munich Agreement", "Munich Agreement of 1938", NONE),
        ("Munich Agreement", "no Munich Agreement", NONE),
        ("Soviet Union", "U.S.S.R.", SAME),
        ("Soviet Union", "USSP", NONE),
        ("Soviet Union", "Union", NONE),
        ("Warsaw Pact", "Pact", NONE),
        ("Warsaw Pact", "Warsaw Pakt", TYPO),
        ("Warsaw Pact", "Warsaw Treaty", NONE),
        ("Comecon", "RVHP", SAME),
        ("Comecon", "C.M.E.A.", SAME),
        ("Comecon", "Commecon", TYPO),
        ("Comecon", "RVHB", NONE),
        ("Comecon", "Cominform", NONE),
        ("Carpathian Ruthenia", "Sub-Carpathian Rus", SAME),
        ("Carpathian Ruthenia", "Podkarpatska Rus", ACCENTS),
        ("Carpathian Ruthenia", "Ruthenia", NONE),
        ("Carpathian Ruthenia", "Carpathian Rutenia", TYPO),
    ],
)
def test_a_thing_is_known_by_its_spellings_and_never_by_its_last_word(
    key: str, response: str, likeness: Likeness
) -> None:
    assert match(response, Wanted(key, names=NAMES)).likeness is likeness


@pytest.mark.parametrize(
    ("key", "response", "likeness"),
    [
        ("Karel Kramář", "Kramář", SAME),
        ("Karel Kramář", "Dr. Kramář", SAME),
        ("Karel Kramář", "JUDr. Karel Kramář", SAME),
        ("Karel Kramář", "Karl Kramář", TYPO),
        ("Karel Kramář", "Josef Kramář", NONE),
        ("Karel Kramář", "Karel", NONE),
        ("Antonín Švehla", "Svehla", ACCENTS),
        ("Antonín Švehla", "A. Švehla", SAME),
        ("Antonín Švehla", "B. Švehla", NONE),
        ("Vasil Biľak", "Bilak", ACCENTS),
        ("Stalin", "Comrade Stalin", SAME),
        ("Stalin", "Stain", TYPO),
        ("Prague Spring", "Spring", NONE),
        ("Prague Spring", "Prague", NONE),
        ("Prague Spring", "the Prague spring", SAME),
        ("Prager Frühling", "der Prager Frühling", SAME),
        ("Der Prager Frühling", "Prager Frühling", SAME),
        ("frank exchange of views", "views", NONE),
        ("Velvet Revolution", "Velvet Evolution", NONE),
        ("Charter 77", "charter 77", SAME),
        ("Charter 77", "Chartre 77", TYPO),
        ("Charter 77", "Charter 78", NONE),
        ("Charter 77", "Charter", NONE),
        ("1938", "1939", NONE),
        ("1968", "1986", NONE),
        ("1968", "１９６８", SAME),
        ("1968", "19 68", NONE),
        ("21 August 1968", "20 August 1968", NONE),
        ("21 August 1968", "21 Augst 1968", TYPO),
        ("K231", "K 231", SAME),
        ("K231", "K232", NONE),
        ("World War II", "World War I", NONE),
        ("World War II", "Word War II", TYPO),
        ("Group A", "Group B", NONE),
        ("East Germany", "West Germany", NONE),
        ("North Korea", "South Korea", NONE),
        ("Fifth Congress", "Sixth Congress", NONE),
        ("June 1941", "July 1941", NONE),
        ("UN resolution", "US resolution", NONE),
        ("Destalinisation", "Stalinisation", NONE),
        ("independence", "dependence", NONE),
        ("Emigration", "Immigration", NONE),
        ("Iran", "Iraq", NONE),
        ("NATO", "NAT0", NONE),
        ("Tito", "Tita", NONE),
        ("Munich", "Munch", TYPO),
        ("Munich", "Mnch", NONE),
        ("Czechoslovakia", "Czechoslavakia", TYPO),
        ("Czechoslovakia", "Czekoslavakia", NONE),
        ("Czechoslovakia", "Checkoslovakia", TYPO),
        ("Czechoslovakia", "Czecho-Slovakia", SAME),
        ("Treaty of Moscow", "Treaty fo Moscow", TYPO),
        ("Treaty of Moscow", "Treaty of the Moscow", SAME),
        ("Two Thousand Words", "Ten Thousand Words", NONE),
        ("Bohemia and Moravia", "Bohemia & Moravia", SAME),
        ("Se Sovětským svazem na věčné časy", "se sovetskym svazem na vecne casy!", ACCENTS),
        ("Se Sovětským svazem na věčné časy", "Se Sovětským svazem na večné čase", TYPO),
        ("Se Sovětským svazem na věčné časy", "Se Sovětským svazem", NONE),
        ("*Rudé právo* ", "Rudé právo", SAME),
        ("Rudé právo", "právo", NONE),
    ],
)
def test_a_key_that_no_register_holds_is_judged_by_itself(
    key: str, response: str, likeness: Likeness
) -> None:
    assert match(response, Wanted(key)).likeness is likeness


@pytest.mark.parametrize("response", ["", " ", "?", "...", "🤷", "nobody knows", "x" * 10_000])
def test_nothing_typed_is_like_nothing(response: str) -> None:
    assert match(response, Wanted("Alexander Dubček", names=NAMES)) == Match(NONE)


def test_a_rejected_text_beats_an_accepted_one_and_tells_its_note() -> None:
    wanted = Wanted(
        "Karel Kramář",
        accept=(Phrase("Kramer"), Phrase("Kramarz", "an old spelling")),
        reject=(Phrase("Kramer", "another name"), Phrase("Edvard Beneš", "the foreign minister")),
        names=NAMES,
    )
    assert match("kramer", wanted) == Match(REJECTED, "", "another name", ("Kramer",))
    assert match("Benes", wanted).note == "the foreign minister"
    assert match("Benesh", wanted).likeness is REJECTED
    assert match("Kramarz", wanted) == Match(SAME, "Kramarz", "an old spelling")


def test_a_text_as_near_to_what_is_rejected_as_to_the_key_is_no_typo() -> None:
    wanted = Wanted("Karel Kramář", reject=(Phrase("Kramer", "another name"),))
    assert match("Kramor", wanted) == Match(NONE)
    assert match("Kramaž", wanted).likeness is TYPO
    assert match("Kramerr", wanted) == Match(REJECTED, "", "another name", ("Kramer",))


def test_a_spelling_can_be_rejected_though_the_register_lists_it() -> None:
    wanted = Wanted("Munich Agreement", reject=(Phrase("Munich", "the treaty"),), names=NAMES)
    assert match("Munich", wanted) == Match(REJECTED, "", "the treaty", ("Munich",))
    assert match("Munnich", wanted) == Match(REJECTED, "", "the treaty", ("Munich",))
    assert match("Munnich Agreement", wanted).likeness is TYPO
    assert match("Mnichovská dohoda", wanted).likeness is SAME


def test_the_key_of_another_question_is_told_and_never_taken_for_a_typo() -> None:
    wanted = Wanted("Slovakia", rivals=("slovakian", "Edvard Beneš"))
    assert match("Slovakian", wanted) == Match(OTHER, candidates=("Slovakian",))
    assert match("Slovakia", wanted).likeness is SAME
    assert match("Slovakja", wanted).likeness is TYPO
    assert match("beneš", wanted) == Match(OTHER, candidates=("Edvard Beneš",))


def test_rivals_make_a_surname_unclear_or_are_the_same_person() -> None:
    wanted = Wanted("Jan Masaryk", rivals=("Tomáš Garrigue Masaryk",))
    assert match("Masaryk", wanted).candidates == ("Jan Masaryk", "Tomáš Garrigue Masaryk")
    assert match("Dubček", Wanted("Alexander Dubček", rivals=("dubcek",))).likeness is SAME
    twice = Wanted("Tomáš Garrigue Masaryk", rivals=("t g masaryk",))
    assert match("Masaryk", twice).likeness is SAME


@pytest.mark.parametrize(
    ("key", "response", "spelling"),
    [
        ("Alexander Dubček", "dubcek", "Dubček"),
        ("Alexander Dubček", "a. dubcek", "Alexander Dubček"),
        ("Nikita Khrushchev", "Khrushev", "Khrushchev"),
        ("Nikita Khrushchev", "Chruscov", "Chruščov"),
        ("Munich Agreement", "Munich Agrement", "Munich Agreement"),
        ("Carpathian Ruthenia", "Podkarpatska Rus", "Podkarpatská Rus"),
    ],
)
def test_the_right_spelling_is_shown(key: str, response: str, spelling: str) -> None:
    assert match(response, Wanted(key, names=NAMES)).spelling == spelling


def test_a_text_as_near_to_a_short_name_as_to_the_key_is_no_typo() -> None:
    assert match("Beri", Wanted("Beria")).likeness is TYPO
    assert match("Beri", Wanted("Beria", rivals=("bern",))) == Match(NONE)
    assert match("Beri", Wanted("Beria", reject=(Phrase("Bern"),))) == Match(NONE)


def test_a_key_written_with_initials_is_the_person_of_the_register() -> None:
    wanted = Wanted("T. G. Masaryk", names=NAMES)
    assert match("Tomáš Garrigue Masaryk", wanted).likeness is SAME
    assert match("Tomáš Masaryk", wanted).likeness is SAME
    assert match("Masaryk", wanted).likeness is UNCLEAR
    assert match("Jan Masaryk", wanted).likeness is OTHER


@pytest.mark.parametrize(
    ("response", "likeness"),
    [
        ("Stalin", SAME),
        ("J. V. Stalin", SAME),
        ("J. Stalin", SAME),
        ("Joseph Vissarionovich Stalin", SAME),
        ("Marshal Stalin", SAME),
        ("Vasily Stalin", NONE),
        ("Jan Stalin", NONE),
        ("V. Stalin", NONE),
        ("Stalingrad", NONE),
    ],
)
def test_initials_in_the_register_let_no_other_first_name_in(
    response: str, likeness: Likeness
) -> None:
    names = Register.of({"Joseph Stalin": ["J. V. Stalin", "Josif Stalin"]})
    assert match(response, Wanted("Joseph Stalin", names=names)).likeness is likeness


def test_a_surname_as_the_key_is_right_whoever_bears_it() -> None:
    wanted = Wanted("Masaryk", names=NAMES)
    assert match("masaryk", wanted).likeness is SAME
    assert match("President Masaryk", wanted).likeness is SAME
    assert match("Masarik", wanted).likeness is TYPO


@pytest.mark.parametrize("remark", ["and Munich", "or Munich", "a Munich", "oder Munich", "Munich"])
def test_a_remark_that_adds_another_answer_makes_it_unclear(remark: str) -> None:
    found = match(f"Comecon ({remark})", Wanted("Comecon", names=NAMES))
    assert found == Match(UNCLEAR, candidates=("Comecon", "Munich"))


@pytest.mark.parametrize(
    ("key", "response", "likeness"),
    [
        ("France", "Frances", NONE),
        ("Poland", "Roland", NONE),
        ("Miloš Jakeš", "James", NONE),
        ("France", "Frnace", TYPO),
        ("Miloš Jakeš", "Jakesh", TYPO),
        ("Catherine", "Katherine", TYPO),
        ("Joan of Arc", "Jean of Arc", TYPO),
    ],
)
def test_a_first_name_is_no_slip_of_what_is_none(
    key: str, response: str, likeness: Likeness
) -> None:
    assert match(response, Wanted(key, names=EMPTY)).likeness is likeness


@pytest.mark.parametrize(
    ("key", "response", "likeness"),
    [
        ("C++", "c++", SAME),
        ("C++", "(C++)", SAME),
        ("C++", "C", NONE),
        ("C++", "C#", NONE),
        ("F#", "F", NONE),
        ("F", "F#", NONE),
        ("Edvard Beneš", "Beneš#", SAME),
    ],
)
def test_a_sign_makes_another_thing_of_a_letter_alone(
    key: str, response: str, likeness: Likeness
) -> None:
    assert match(response, Wanted(key, names=EMPTY)).likeness is likeness
