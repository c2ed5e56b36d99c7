"""Keys that cannot be right, wrong options that would be, and keys in one place too often."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank import load
from cssr_quiz.bank.rules.keys import _decides_at_once, _is_read_back
from cssr_quiz.bank.rules.subject import subjects_of
from cssr_quiz.dates import When, parse
from cssr_quiz.interaction import Choose, DateKey, Outcome, TextKey

BUILT_IN = Path(__file__).parents[3] / "quizzes"
GALLERY = Path(__file__).parents[2] / "gallery"


def test_a_key_that_is_rejected_or_cannot_be_typed_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: rejected, prompt: Who?, answer: Alexander Dubček, reject: Alexander Dubček}
      - {id: signs, prompt: What?, answer: "?!"}
      - {id: gap, cloze: "They cried [?!]."}
      - {id: fine, prompt: Who?, answer: the Kremlin, reject: Kremlins}
      - {id: same-but-for-article, prompt: Who?, answer: the Kremlin, reject: Kremlin}
      - {id: day, prompt: When?, date: 1968-08-21}
      - {id: count, prompt: How many?, number: 14.7, unit: million}
    """
    assert told("key-not-right") == [
        "3 Alexander Dubček",
        '4 "?!"',
        '5 "They cried [?!]."',
        "7 the Kremlin",
    ]


def test_a_text_that_is_accepted_and_rejected_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: both, prompt: Who?, answer: A. Dubček, accept: [Dubček, Sasha], reject: [Tito, dubcek]}
      - {id: only-wrong, prompt: Who?, answer: A. Dubček, accept: Dubček, wrong: Dubček}
      - {id: fine, prompt: Who?, answer: A. Dubček, accept: Dubček, reject: Dubčák}
    """
    assert told("key-not-right") == ["3 Dubček", "4 Dubček"]


def test_a_key_is_taken_for_right_at_once_only_where_judging_agrees() -> None:
    seen = 0
    for course in load([BUILT_IN, GALLERY]).courses:
        for bank in course.banks:
            for subject in subjects_of(bank):
                for key in (subject.typed, *subject.gaps):
                    if isinstance(key, TextKey) and _decides_at_once(key.wanted):
                        seen += 1
                        assert key.judge(key.text).outcome is Outcome.CORRECT, key.text
    assert seen > 50


def test_options_that_are_marked_right_are_judged_so() -> None:
    forms = [form for placed in load([BUILT_IN, GALLERY]).all() for form in placed.forms()]
    chosen = [form for form in forms if isinstance(form, Choose)]
    assert len(chosen) > 50
    for form in chosen:
        assert form.judge(form.key).outcome is Outcome.CORRECT, form.key


@pytest.mark.no_cover  # every day of a year in five languages: slow under measurement
@pytest.mark.parametrize("language", ["en", "cs", "sk", "ru", "de-AT"])
def test_a_plain_date_is_taken_for_right_at_once_and_judging_agrees(language: str) -> None:
    days = [date(1936, 1, 1) + timedelta(number) for number in range(366)]
    whens = [When.of(day.year, day.month, day.day) for day in days]
    whens += [When.of(year, month) for year in (1000, 1936, 2199) for month in range(13)]
    for span in (None, parse("1918/1992")):
        for key in (DateKey(when, language, span) for when in whens):
            assert _is_read_back(key)
            assert key.judge(key.text).outcome is Outcome.CORRECT, key.text


@pytest.mark.parametrize(
    "edtf", ["0999", "1967~", "196X", "1944-21", "1944/1945", "1900-01-02 (Julian)"]
)
def test_a_date_that_is_not_plain_or_in_another_language_is_judged(edtf: str) -> None:
    assert not _is_read_back(DateKey(parse(edtf)))
    assert not _is_read_back(DateKey(parse("1935-05-16"), "fr"))


def test_a_response_that_its_author_calls_wrong_and_the_key_takes_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: leader
        prompt: Who led it?
        answer: Alexander Dubček
        tests: {wrong: [Gustáv Husák, Dubček]}
      - id: day
        prompt: When?
        date: 1968-08-21
        tests: {wrong: [21 August 1968]}
      - id: fine
        prompt: Who signed it?
        answer: Gustáv Husák
        tests: {right: [Gustáv Husák], wrong: [Dubček]}
    """
    assert told("failed-test") == ["6 Dubček", "10 21 August 1968"]


def test_a_wrong_option_that_is_another_word_for_the_right_one_is_told(told: Told) -> None:
    """
    bank: bank
    names:
      Soviet Union: [USSR, SSSR]
      Jan Masaryk: [Masaryk]
      Tomáš Garrigue Masaryk: [Masaryk, TGM]
    questions:
      - {id: register, prompt: Who?, answer: Soviet Union, wrong: [Germany, USSR]}
      - {id: choices, prompt: Who?, choices: [right: USSR, wrong: SSSR, wrong: Poland]}
      - {id: accepted, prompt: Who?, answer: Edvard Beneš, accept: the man, wrong: [Man, A]}
      - {id: initial, prompt: Who?, answer: Alexander Dubček, wrong: [A. Dubček, B]}
      - {id: two-people, prompt: Who?, answer: Jan Masaryk, wrong: [Tomáš Garrigue Masaryk, X]}
      - {id: germanies, prompt: Who?, answer: East Germany, wrong: [West Germany, Germany]}
      - {id: signs, prompt: Which?, choices: [right: "#", wrong: //, wrong: "--"]}
      - {id: accents, prompt: Co se píše?, choices: [right: byt, wrong: být]}
      - {id: languages, prompt: Whose?, answer: C++, wrong: [C, "C#"]}
    """
    assert told("wrong-is-right") == [
        "7 USSR",
        "8 SSSR",
        "9 Man",
        "10 A. Dubček",
    ]


def test_what_is_accepted_here_and_asked_there_is_told(told: Told) -> None:
    """
    bank: bank
    names:
      Warsaw Pact: [Warsaw Treaty]
    questions:
      - {id: tgm, prompt: Who was president?, answer: Tomáš Masaryk, accept: [TGM, Masaryk]}
      - {id: jan, prompt: Who was foreign minister?, answer: Jan Masaryk}
      - {id: deal, prompt: Which deal gave borderlands away?, answer: Munich Pact, accept: Munich}
      - {id: city, prompt: Where was the deal on the borderlands made?, answer: Munich}
      - {id: who, prompt: Which government asked for it?, answer: Czechoslovakia, accept: Munich}
      - {id: pact, prompt: Which pact was military?, answer: Warsaw Pact, accept: Warsaw Treaty}
      - {id: treaty, prompt: Which military pact was signed?, answer: Warsaw Treaty}
    """
    assert told("shared-accept") == ["5 Masaryk", "7 Munich"]


def _fixed(rights: str) -> str:
    rows = []
    for number, right in enumerate(rights):
        options = ["first", "second"]
        options[int(right)] = f"right: {options[int(right)]}"
        rows.append(
            f"  - {{id: q{number}, prompt: Is it {number}?, choices: [{', '.join(options)}], "
            "fixed: true}\n"
        )
    return "bank: bank\nquestions:\n" + "".join(rows)


def test_keys_in_one_place_are_told_when_chance_would_not_do_so(tmp_path: Path, told: Told) -> None:
    bank = tmp_path / "bank.yaml"
    found = {}
    for rights in ("1111111111", "1111111110", "111111111", "0101010101"):
        bank.write_text(_fixed(rights), "utf-8")
        found[rights] = len(told("key-positions"))
    # Nine of ten would happen by chance once in fifty times; nine are too few to tell.
    assert found == {"1111111111": 1, "1111111110": 0, "111111111": 0, "0101010101": 0}


@pytest.mark.parametrize("places", [2, 3, 4, 5, 6])
def test_keys_in_the_last_place_are_told_of_two_to_six_options(
    places: int, tmp_path: Path, told: Told
) -> None:
    options = [*(f"{number} of them" for number in range(1, places)), "right: all of it"]
    rows = [
        f"  - {{id: q{number}, prompt: Is it {number}?, choices: [{', '.join(options)}], "
        "fixed: true}\n"
        for number in range(5 * places)
    ]
    (tmp_path / "bank.yaml").write_text("bank: bank\nquestions:\n" + "".join(rows), "utf-8")
    assert len(told("key-positions")) == 1


def test_options_that_are_shuffled_have_no_places(tmp_path: Path, told: Told) -> None:
    shuffled = _fixed("1111111111").replace(", fixed: true", "")
    (tmp_path / "bank.yaml").write_text(shuffled, "utf-8")
    assert told("key-positions") == []


def test_dates_outside_the_span_are_told(told: Told) -> None:
    """
    bank: bank
    span: 1918/1992
    questions:
      - {id: before, prompt: When?, date: 1835-05-16}
      - {id: after, prompt: When?, date: 1993-01-01}
      - {id: edge, prompt: When?, date: 1914-07/1918-11}
      - {id: inside, prompt: When?, date: 1992}
      - {id: gap, cloze: "It was signed on [16 May 1835]."}
    """
    assert told("date-outside-span") == ["4 1835-05-16", "5 1993-01-01", "8 16 May 1835"]


def test_right_options_pairs_and_far_rivals_outside_the_span_are_told(told: Told) -> None:
    """
    bank: bank
    span: 1918/1992
    questions:
      - id: choice
        prompt: When was the alliance signed?
        choices: [right: 1835, wrong: 1934, wrong: 1735]
      - id: day
        prompt: The alliance was signed on
        choices: [right: 16 May 1835, wrong: 2 May 1835]
      - id: rivals
        prompt: When was the alliance signed?
        date: 1935-05-16
        near:
          - 1835-05-02: That is the Franco-Soviet pact.
          - 1914: That is the Great War.
          - 2043: That is to come.
      - id: years
        prompt: In which year was each founded?
        match: {Comecon: 1949, Warsaw Pact: 1855, Cominform: 1947}
        extra: [1755]
      - id: happenings
        prompt: What happened when?
        match: {1968: the Spring, 1869: the end of the Spring, 1989: the Velvet Revolution}
    """
    assert told("date-outside-span") == [
        "6 1835", "9 16 May 1835", "14 1835-05-02", "16 2043", "19 1855", "23 1869"
    ]  # fmt: skip


def test_numbers_that_look_like_years_are_no_dates_outside_the_span(told: Told) -> None:
    """
    bank: bank
    span: 1918/1992
    questions:
      - {id: many, prompt: How many tanks came?, choices: [right: 2000, wrong: 1950, wrong: 5000]}
      - {id: other, prompt: When did it end?, choices: [right: 1989, wrong: 1848]}
      - {id: high, prompt: How high is each?, match: {Sněžka: 1603, Praděd: 1491, Lysá: 1323}}
      - {id: mixed, prompt: What is what?, match: {a: 1949, b: 1950, c: 1500, d: a village}}
    """
    assert told("date-outside-span") == []
