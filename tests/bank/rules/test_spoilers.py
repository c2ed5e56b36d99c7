"""Answers that stand where a learner reads them before answering."""

from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank.check import check
from cssr_quiz.diagnostics import Level


def test_a_prompt_that_holds_its_answer_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: name, prompt: Who gave the Molotov Line its name?, answer: Molotov}
      - {id: year, prompt: In which year was the putsch of 1948?, date: "1948"}
      - {id: day, prompt: On which day in August 1968 did they come?, date: 1968-08-21}
      - {id: accents, prompt: Who is meant by A. Dubcek?, answer: Alexandr, accept: Dubček}
      - {id: either, prompt: Was it Beneš or Hácha?, answer: Beneš}
      - {id: both-named, prompt: "Of Beneš, Hácha and Tiso: who stayed in Prague?", answer: Hácha,
          wrong: [Beneš, Tiso]}
      - {id: choice, prompt: What did Warsaw give its name?, choices: [right: Warsaw, wrong: Paris]}
      - {id: gap, cloze: "In Prague they marched into [Prague]."}
      - {id: two-gaps, cloze: "[Prague] fell before [Brno]."}
      - {id: part, prompt: Which party was it?, answer: Communist Party}
      - {id: figure, prompt: Which treaty ran for 20 years?, number: 20, unit: years}
      - {id: bare-figure, prompt: Which of the 20 treaties was it?, number: 20}
    """
    assert told("answer-in-prompt") == [
        "3 Molotov",
        "4 1948",
        "6 Who is meant by A. Dubcek?",
        "10 Warsaw",
        '11 "In Prague they marched into [Prague]."',
        "14 20 years",
    ]


def test_a_possessive_in_one_word_gives_its_owner_away(told: Told) -> None:
    """
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - {id: masaryk, prompt: Která ústava prošla za Masarykovy vlády?, answer: Tomáš Masaryk}
      - {id: benes, prompt: Kdo podepsal Benešovy dekrety?, answer: Beneš}
      - {id: dubcek, prompt: Kdo stál za Dubčkovým programem?, answer: Alexander Dubček}
      - {id: svoboda, prompt: Kdo velel Svobodově armádě?, answer: Ludvík Svoboda}
      - {id: alice, prompt: Kdo byl otec Alice Masarykové?, answer: Tomáš Masaryk}
      - {id: alice-1, prompt: Kdo vedl kříž jako Masaryková?, answer: Tomáš Masaryk}
      - {id: other, prompt: Kdo kritizoval Masarykovu vládu?, answer: Antonín Švehla}
      - {id: both, prompt: "Byl to Benešův, nebo Gottwaldův návrh: čí?", answer: Edvard Beneš}
      - {id: hint, prompt: Kdo to byl?, answer: Klement Gottwald, hints: Gottwaldova vláda 1948}
    == de.yaml
    bank: de
    language: de
    questions:
      - {id: stalin, prompt: Wer starb nach Stalins Schlaganfall?, answer: Stalin}
      - {id: josef, prompt: Welches Amt war Stalins erstes?, answer: Josef Stalin}
      - {id: auto, prompt: Wie heißt die Einzahl von Autos?, answer: Auto}
    == sk.yaml
    bank: sk
    language: sk
    questions:
      - {id: stefanik, prompt: Kde stojí Štefánikova mohyla?, answer: Milan Štefánik}
      - {id: tiso, prompt: Kto viedol Tisovu vládu?, answer: Jozef Tiso}
    """
    assert told("answer-in-prompt") == [
        "4 Masarykovy", "5 Benešovy", "6 Dubčkovým", "7 Svobodově",
        "4 Stalins", "5 Stalins",
        "4 Štefánikova", "5 Tisovu",
    ]  # fmt: skip
    assert told("answer-in-hint") == ["12 Gottwaldova"]


def test_a_name_in_another_case_gives_itself_away(told: Told) -> None:
    """
    == cs.yaml
    bank: cs
    language: cs
    names: {Tomáš Garrigue Masaryk: [T. G. Masaryk]}
    questions:
      - {id: under, prompt: Kdo vládl za Masaryka?, answer: Tomáš Garrigue Masaryk}
      - {id: son, prompt: Kdo byl otec Jana Masaryka?, answer: Tomáš Garrigue Masaryk}
      - {id: first, prompt: Kdo byl syn Tomáše Masaryka?, answer: Tomáš Masaryk}
      - {id: book, prompt: Kdo napsal Babičku Boženy Němcové?, answer: Božena Němcová}
      - {id: town, prompt: Který most stojí v Praze?, answer: Praha}
      - {id: pact, prompt: Co skončilo s Varšavskou smlouvou?, answer: Varšavská smlouva}
      - {id: free, prompt: Co je základ svobody?, answer: Svoboda}
      - {id: both, prompt: "Z Masaryka, Beneše a Háchy: kdo zemřel v Lánech?", answer: Masaryk,
          wrong: [Beneš, Hácha]}
      - {id: gap, cloze: "Po pádu Dubčeka nastoupil [Dubček]."}
      - {id: ends, prompt: Kdo vystřídal Novotného? Beneše ne., answer: Antonín Novotný}
    == de.yaml
    bank: de
    language: de
    questions:
      - {id: pact, prompt: Wer trat dem Warschauer Pakte bei?, answer: Warschauer Pakt}
      - {id: plural, prompt: Wie heißt die Einzahl von Autos?, answer: Auto}
    == pl.yaml
    bank: pl
    language: pl
    questions:
      - {id: leader, prompt: Kto rządził po Gomułce?, answer: Gomułka}
      - {id: town, prompt: Co leży w Krakowie?, answer: Kraków}
    == ru.yaml
    bank: ru
    language: ru
    questions:
      - {id: leader, prompt: Кто правил после Хрущёва?, answer: Хрущёв}
      - {id: other, prompt: Кто правил после Брежнева?, answer: Хрущёв}
    == sk.yaml
    bank: sk
    language: sk
    questions:
      - {id: pact, prompt: Čo skončilo po Mníchovskej dohode?, answer: Mníchovská dohoda}
    """
    assert told("answer-in-prompt") == [
        "5 Masaryka", "7 Tomáše Masaryka", "8 Boženy Němcové", "9 Praze", "10 Varšavskou smlouvou",
        '14 "Po pádu Dubčeka nastoupil [Dubček]."', "15 Novotného",
        "4 Warschauer Pakte",
        "4 Gomułce", "5 Krakowie",
        "4 Хрущёва",
        "4 Mníchovskej dohode",
    ]  # fmt: skip


def test_one_of_several_answers_in_the_prompt_or_a_hint_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: prompt, prompt: Which states fought when Iran met Iraq?, answers: [Iraq, Iran]}
      - id: hint
        prompt: Which gases make up most of the air?
        answers: [nitrogen, oxygen]
        hints: [Both are invisible., One of them is oxygen.]
      - {id: fine, prompt: Name two planets., answers: [Mars, Venus], hints: They are near.}
    """
    assert told("answer-in-prompt") == ["3 Iraq"]
    assert told("answer-in-hint") == ["7 oxygen"]


def test_a_word_that_is_asked_for_by_itself_gives_nothing_away(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: plural, prompt: What is the plural of "sheep"?, answer: sheep}
      - {id: dum, prompt: Wie heißt der Plural von „Mädchen“?, answer: Mädchen}
      - {id: beside, prompt: Which "sheep" among sheep is it?, answer: sheep}
      - {id: longer, prompt: Who gave "The Molotov Line" its name?, answer: Molotov}
      - {id: hint, prompt: What is it?, answer: sheep, hints: It is a "sheep".}
    """
    assert told("answer-in-prompt") == ["5 sheep", "6 Molotov"]
    assert told("answer-in-hint") == ["7 sheep"]


def test_behind_an_article_the_word_itself_is_looked_for(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: article
        prompt: Which gland is the pancreas?
        choices: [right: The pancreas, wrong: The liver, wrong: The skin]
      - {id: name, prompt: Which king of old was he?, answer: The King}
    """
    assert told("answer-in-prompt") == ["4 Which gland is the pancreas?"]


def test_a_key_of_signs_alone_gives_nothing_away(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: signs
        prompt: How does a long and loud scream look in a comic strip?
        answer: "?!?!?!"
        hints: It has no letters.
      - {id: gap, cloze: "It looks so, [?!?!?!] and so."}
    """
    assert told("answer-in-prompt") == []
    assert told("answer-in-hint") == []
    assert told("answer-elsewhere") == []


def test_a_hint_that_says_the_answer_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: premier
        prompt: Who was the first prime minister?
        answer: Karel Kramář
        hints:
          - His wife was Russian.
          - The villa of Karel Kramář is still there.
      - id: day
        prompt: When did the troops come?
        date: 1968-08-21
        hints: It was in August 1968, on the day after the 20th.
      - id: one-of-two
        prompt: Who was the first foreign minister?
        answer: Edvard Beneš
        hints: It was Karel Kramář or Edvard Beneš.
    """
    assert told("answer-in-hint") == ["8 Karel Kramář"]


def test_another_prompt_that_says_question_and_answer_is_told(told: Told) -> None:
    """
    == course.yaml
    course: course
    == bank.yaml
    bank: bank
    questions:
      - id: who
        prompt: Which Soviet leader condemned the crimes of Stalin?
        answer: Nikita Khrushchev
      - id: when
        prompt: When did the Soviet leader Nikita Khrushchev condemn the crimes of Stalin?
        date: 1956-02-25
      - id: merely-named
        prompt: Where was Nikita Khrushchev born?
        answer: Kalinovka
    == other.yaml
    bank: other
    questions:
      - id: day
        prompt: What crimes of Stalin did the Soviet leader condemn on 25 February 1956?
        answer: the purges
    """
    assert told("answer-elsewhere") == ["7 Nikita Khrushchev", "4 25 February 1956"]


def test_a_prompt_that_names_something_else_as_well_gives_nothing_away(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: who
        prompt: Which Soviet leader condemned the crimes of Stalin?
        answer: Nikita Khrushchev
      - id: either
        prompt: When did the Soviet leader Malenkov or Nikita Khrushchev condemn Stalin's crimes?
        date: 1956-02-25
    """
    assert told("answer-elsewhere") == []


@pytest.mark.parametrize(("prompts", "found"), [(12, 12), (13, 0)])
def test_an_answer_that_stands_in_too_many_prompts_tells_nothing(
    tmp_path: Path, prompts: int, found: int
) -> None:
    lines = [
        "bank: bank\nquestions:\n  - id: who",
        "    prompt: Which Soviet leader condemned the crimes of Stalin?",
        "    answer: Nikita Khrushchev",
    ]
    for number in range(prompts):
        lines += [
            f"  - id: when-{number}",
            "    prompt: When did the Soviet leader Nikita Khrushchev condemn the crimes of Stalin",
            f"      for the {number}th time?",
            f"    number: {number + 50}",
        ]
    (tmp_path / "bank.yaml").write_text("\n".join(lines), "utf-8")
    codes = [each.code for each in check([tmp_path]).problems]
    assert codes.count("answer-elsewhere") == found


def test_the_way_out_names_the_question_as_after_needs_it(folder: Path) -> None:
    """
    == course.yaml
    course: course
    == bank.yaml
    bank: bank
    questions:
      - id: who
        prompt: Which Soviet leader condemned the crimes of Stalin?
        answer: Nikita Khrushchev
      - id: when
        prompt: When did the Soviet leader Nikita Khrushchev condemn the crimes of Stalin?
        date: 1956-02-25
    == other.yaml
    bank: other
    questions:
      - id: congress
        prompt: Where did the Soviet leader Nikita Khrushchev condemn the crimes of Stalin?
        answer: Moscow
    """
    told = [each for each in check([folder]).problems if each.code == "answer-elsewhere"]
    assert [(Path(each.span.path).name, each.hint) for each in told] == [
        ("bank.yaml", "say it otherwise, or add `after: who` to ask it later"),
        ("other.yaml", "say it otherwise, or add `after: bank/who` to ask it later"),
    ]
    for each in told:
        path = Path(each.span.path)
        lines = path.read_text("utf-8").splitlines()
        name = each.hint.partition("`after: ")[2].partition("`")[0]
        lines.insert(each.span.line, f"    after: {name}")
        path.write_text("\n".join(lines), "utf-8")
    assert [each.code for each in check([folder]).problems if each.level > Level.ADVICE] == []


def test_a_question_that_comes_later_may_say_it(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: who
        prompt: Which Soviet leader condemned the crimes of Stalin?
        answer: Nikita Khrushchev
      - id: between
        prompt: Where was it?
        answer: in Moscow
        after: who
      - id: when
        prompt: When did the Soviet leader Nikita Khrushchev condemn the crimes of Stalin?
        date: 1956-02-25
        after: between
    """
    assert told("answer-elsewhere") == []


def test_what_is_judged_right_gives_the_answer_away_as_the_key_does(told: Told) -> None:
    """
    bank: bank
    names:
      Gustáv Husák: [Husák]
      Comecon: [RVHP, Council for Mutual Economic Assistance]
    questions:
      - {id: surname, prompt: Who followed in 1969?, answer: Gustáv Husák, hints: [Think of Husák.]}
      - {id: unlisted, prompt: Who wrote the Fučík report?, answer: Julius Fučík}
      - {id: spelling, prompt: What did the RVHP call itself in English?, answer: Comecon}
      - {id: capitals, prompt: Which bloc was economic?, answer: Comecon, hints: "It is R.V.H.P."}
      - {id: article, prompt: Which body had Charter men in it?, answer: the Charter}
      - {id: option, prompt: Who lived in the Hácha villa?, choices: [right: Emil Hácha, Zeno]}
      - id: date
        prompt: When was the accord signed?
        date: 1970-05-06
        hints: [Spring of 1970., "It bears the date of May 6th, 1970."]
      - {id: decade, prompt: Which decade began with the coups of the 1950s?, date: 195X}
      - {id: unit, prompt: For how many years did the five-year plan run?, number: 5, unit: years}
      - {id: grouped, prompt: "How many of the 14,700 came home?", number: 14700}
      - {id: lone, prompt: How many armies came in?, number: 5, hints: [There were 5.]}
      - {id: gap, cloze: "The accord of [6 May 1970] is of May 6, 1970.", hints: [A new one.]}
      - {id: gap-hint, cloze: "The [Brezhnev] doctrine", hints: [It bears the name of Brezhnev.]}
      - {id: gap-unit, cloze: "The alliance was made for [20] years, by a 20-year treaty."}
    """
    assert told("answer-in-prompt") == [
        "7 Fučík",
        "8 RVHP",
        "10 Which body had Charter men in it?",
        "11 Hácha",
        "16 the 1950s",
        "17 five",
        '18 "How many of the 14,700 came home?"',
        '20 "The accord of [6 May 1970] is of May 6, 1970."',
        '22 "The alliance was made for [20] years, by a 20-year treaty."',
    ]
    assert told("answer-in-hint") == [
        "6 Husák",
        '9 "It is R.V.H.P."',
        "15 May 6th, 1970",
        "19 5",
        "21 Brezhnev",
    ]


def test_what_is_like_the_answer_and_would_not_be_right_gives_nothing_away(told: Told) -> None:
    """
    bank: bank
    names:
      Tomáš Garrigue Masaryk: [T. G. Masaryk]
      Jan Masaryk: []
    questions:
      - {id: two-of-that-name, prompt: Which Masaryk was foreign minister?, answer: Jan Masaryk}
      - {id: relative, prompt: Whose father was Josef Kolář?, answer: Petr Kolář}
      - {id: common-word, prompt: Who was called the king of Šumava?, answer: Josef King}
      - {id: thing, prompt: Which pact was the eastern one?, answer: Warsaw Pact}
      - {id: both, prompt: "Of Tiso and Hácha, who ruled in Prague?", answer: Emil Hácha,
          wrong: [Jozef Tiso, Karel Čapek]}
      - {id: part-of-date, prompt: When was it signed?, date: 1970-05-06, hints: [In May 1970.]}
      - {id: other-unit, prompt: How long did the plan for 5 towns run?, number: 5, unit: years}
      - {id: two-figures, prompt: How many armies came in?, number: 5, hints: [More than 4 of 5.]}
      - {id: about, prompt: When was the reform of 1967?, date: 1967~}
    """
    assert told("answer-in-prompt") == []
    assert told("answer-in-hint") == []


def test_gaps_surnames_and_numbers_are_protected_from_other_questions(told: Told) -> None:
    """
    bank: bank
    names:
      Antonín Zápotocký: [Zápotocký]
    questions:
      - {id: gap, cloze: "The strike of workers in Plzeň in June 1953 was led from [Škoda]."}
      - {id: tells-gap, prompt: What did the workers of Škoda ask for in the strike of June 1953?,
          answer: the old money}
      - {id: gap-date, cloze: "The currency reform cost savers their money on [1 June 1953]."}
      - {id: other-notation, answer: riots,
          prompt: "What followed the currency reform of June 1st, 1953 that cost savers money?"}
      - {id: twin, cloze: "In the [1920s] about 160 airmen trained in Lipetsk for the army."}
      - {id: twin-too, cloze: "In the 1920s about [160] airmen trained in Lipetsk for the army."}
      - {id: who, prompt: Which president promised in a speech that the currency was firm?,
          answer: Antonín Zápotocký}
      - {id: tells-surname, answer: the radio,
          prompt: What carried the speech in which Zápotocký promised that the currency was firm?}
    """
    assert told("answer-elsewhere") == [
        "6 Škoda",
        '10 "What followed the currency reform of June 1st, 1953 that cost savers money?"',
        "11 160",
        "12 the 1920s",
        "16 Zápotocký",
    ]


def test_a_name_alone_and_a_person_of_that_surname_give_nothing_away_elsewhere(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: who, prompt: Which minister fell from a window in March 1948?,
          answer: Petr Masaryk}
      - {id: merely-named, prompt: Where did Masaryk study?, answer: Brno}
      - {id: brother, answer: an engineer,
          prompt: "Who was Herbert Masaryk, whose brother fell from a window in March 1948?"}
      - {id: gap, cloze: "The [Lada] was built from 1970."}
      - {id: few-words, prompt: Where was the Lada built?, answer: Togliatti}
    """
    assert told("answer-elsewhere") == []


def test_a_name_in_another_case_or_made_possessive_gives_the_answer_elsewhere_away(
    told: Told,
) -> None:
    """
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - {id: secret, prompt: Kdo vyhlásil washingtonskou deklaraci?, answer: Tomáš Masaryk}
      - {id: case, prompt: Proč stálo u Masaryka vyhlásit washingtonskou deklaraci?, answer: X1}
      - {id: owner, prompt: Co vyhlásil Masarykův spis washingtonskou deklaraci?, answer: X2}
      - {id: son, prompt: Co vyhlásil otec Jana Masaryka o washingtonské deklaraci?, answer: X3}
      - id: hedged
        prompt: "Z Masaryka a Háchy: kdo přiměl Beneš vyhlásit washingtonskou deklaraci?"
        answer: Edvard Beneš
        wrong: [Masaryk, Hácha]
      - {id: place, prompt: Která dohoda připojila pohraničí k Německu?, answer: Mnichovská dohoda}
      - {id: after, prompt: Kdo po Mnichovské dohodě připojil pohraničí k Německu?, answer: X4}
    """
    assert told("answer-elsewhere") == [
        "5 Proč stálo u Masaryka vyhlásit washingtonskou deklaraci?",
        "6 Co vyhlásil Masarykův spis washingtonskou deklaraci?",
        "13 Kdo po Mnichovské dohodě připojil pohraničí k Německu?",
    ]


def test_a_name_that_changes_within_its_stem_or_loses_its_ending_is_told(told: Told) -> None:
    """
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - {id: horse, prompt: Komu patřil štít Bílého koně?, answer: Bílý kůň}
      - {id: ruin, prompt: Co leží blízko u Plzni podobných Radčic?, answer: Plzeň}
      - {id: beer, prompt: Kde se u Plzně vaří?, answer: Plzeň}
      - {id: from, prompt: Odkud se do Pardubic jezdí?, answer: Pardubice}
      - {id: in, prompt: Kde se v Pardubicích jezdí?, answer: Pardubice}
      - {id: nothing, prompt: Nic tam není; kde to je?, answer: Nice}
    """
    assert told("answer-in-prompt") == [
        "4 Bílého koně",
        "5 Plzni",
        "6 Plzně",
        "7 Pardubic",
        "8 Pardubicích",
    ]


def test_a_date_of_the_first_millennium_in_another_notation_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: day, prompt: "July 5th, 863: when did they come?", date: 0863-07-05}
      - {id: men, prompt: When did 863 men come?, date: 0863-07-05}
      - {id: other, prompt: "July 6th, 863: when did the others come?", date: 0863-07-05}
    """
    assert told("answer-in-prompt") == ["3 July 5th, 863"]


def test_a_name_of_three_letters_gives_the_answer_away_and_other_short_words_do_not(
    told: Told,
) -> None:
    """
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - {id: god, prompt: Komu podle písně patří boží bojovníci?, answer: Bůh,
          hints: Zpívali s Boha pomocí.}
      - {id: rome, prompt: Které město vyplenili Vandalové roku 455?, answer: Řím}
      - {id: year, prompt: Kdo vyplenil Říma chrámy a město i s Vandaly?, answer: Genserich}
      - {id: hus, prompt: Který kazatel zemřel v Kostnici?, answer: Jan Hus}
      - {id: died, prompt: Kdo zemřel rok po smrti kazatele Husa v Kostnici?, answer: Jeroným}
      - {id: goose, prompt: Kdo pekl husu v Kostnici pro kazatele?, answer: X1}
      - {id: river, prompt: Která řeka teče Brnem?, answer: Brno}
    == en.yaml
    bank: en
    questions:
      - {id: verb, prompt: 'Complete: You ___ go home now.', answer: Can}
      - {id: other, prompt: 'Complete: You can go home ___ dark.', answer: after}
      - {id: the, prompt: Which word stands before Thames in the text?, answer: The}
      - {id: police, prompt: Which secret police did Andropov lead?, answer: KGB}
      - {id: letters, prompt: "KGB secret police, led by Andropov: what did it do?", answer: X2}
    """
    assert told("answer-in-hint") == ["5 Boha"]
    assert told("answer-in-prompt") == ["11 Brnem"]
    assert told("answer-elsewhere") == [
        "7 Kdo vyplenil Říma chrámy a město i s Vandaly?",
        "9 Kdo zemřel rok po smrti kazatele Husa v Kostnici?",
        "7 KGB",
    ]
