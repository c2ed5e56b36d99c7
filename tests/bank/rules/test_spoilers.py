"""Answers that stand where a learner reads them before answering."""

from pathlib import Path

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
        ("bank.yaml", "say it otherwise, or write `after: who`"),
        ("other.yaml", "say it otherwise, or write `after: bank/who`"),
    ]
    for each in told:
        path = Path(each.span.path)
        lines = path.read_text("utf-8").splitlines()
        name = each.hint.rpartition("`after: ")[2].strip("`")
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
