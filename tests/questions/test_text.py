"""`answer`: a text to be known."""

from tests.questions.conftest import Asked

from cssr_quiz.interaction import Outcome, judge_line


def test_with_two_wrong_options_it_is_chosen_before_it_is_written(asked: Asked) -> None:
    """
    - id: premier
      prompt: Who was the first prime minister?
      answer: Karel Kramář
      accept: [The first premier: He was., K. K.]
      wrong:
        - Edvard Beneš: He was the foreign minister.
        - Antonín Švehla
    - id: one-wrong
      prompt: Who was the first president?
      answer: Tomáš Garrigue Masaryk
      wrong: Edvard Beneš
    """
    assert asked.problems == []
    assert [form.form for form in asked.forms("premier")] == ["choose", "write"]
    assert [form.form for form in asked.forms("one-wrong")] == ["write"]
    choose, write = asked.forms("premier")
    assert choose.shown == ("Karel Kramář", "Edvard Beneš", "Antonín Švehla")
    assert choose.judge(("Edvard Beneš",)).note == "He was the foreign minister."
    assert judge_line(write, "the first premier").note == "He was."
    assert judge_line(write, "Edvard Beneš").outcome is Outcome.WRONG
    assert judge_line(write, "Edvard Beneš").note == "He was the foreign minister."
    assert asked["premier"].question.answers == ("Karel Kramář", "The first premier", "K. K.")


def test_options_that_equal_the_key_or_each_other_are_told(asked: Asked) -> None:
    """
    - id: premier
      prompt: Who was the first prime minister?
      answer: Karel Kramář
      wrong:
        - karel kramář: The same.
        - Edvard Beneš
        - Edvard Beneš: Again.
    - id: notes
      prompt: Who was it?
      answer: Milan Hodža
      accept: [{a: b, c: d}, {"": e}]
    """
    equal = "(a learner could not tell them apart; delete or reword one)"
    assert asked.problems == [
        "7:7: error[equal-options] `karel kramář` equals `Karel Kramář` in line 5 " + equal,
        "9:7: error[equal-options] `Edvard Beneš` equals `Edvard Beneš` in line 8 " + equal,
        (
            "13:12: error[wrong-kind] expected a text, or one `text: note` "
            "(begin each with `- `; put quotes around a text that holds `: `)"
        ),
        "13:27: error[empty-value] nothing stands here (fill it in or delete the field)",
    ]
    assert asked.by_id == {}


def test_an_option_that_answers_one_other_question_is_taken_for_it(asked: Asked) -> None:
    """
    - id: first
      prompt: Who was the first president?
      answer: Tomáš Garrigue Masaryk
      accept: [Masaryk]
      wrong:
        - Emil Hácha
        - edvard beneš: He was his minister.
        - Milan Hodža
        - Karel Kramář
        - Masaryk
    - {id: second, prompt: Who was the second?, answer: Edvard Beneš}
    - {id: third, prompt: Who was the third?, answer: Emil Hácha}
    - {id: premier, prompt: Who was premier in 1938?, answer: Milan Hodža}
    - {id: again, prompt: Who was it from 1935?, answer: Premier Hodža, accept: [Milan Hodža]}
    """
    choose = asked.forms("first")[0]
    found = {option: choose.judge((option,)) for option in choose.shown}
    assert {option: each.confused for option, each in found.items()} == {
        "Tomáš Garrigue Masaryk": "",
        "Emil Hácha": "b/third",
        "edvard beneš": "b/second",
        "Milan Hodža": "",
        "Karel Kramář": "",
        "Masaryk": "",
    }
    told = "Emil Hácha is the answer to another question: Who was the third?"
    assert found["Emil Hácha"].note == told
    assert found["edvard beneš"].note == "He was his minister."
    assert found["Milan Hodža"].note == ""
    assert found["Emil Hácha"].outcome is Outcome.WRONG


def test_options_that_the_judge_tells_apart_by_a_sign_are_not_equal(asked: Asked) -> None:
    """
    - id: difference
      prompt: What is 3 less 7?
      answer: −4
      wrong: [4, -4, -10]
    - id: limits
      prompt: For which x is the root real?
      answer: x > 5
      wrong: [x < 5, x = 5]
    """
    assert asked.problems == [
        (
            "6:14: error[equal-options] `-4` equals `−4` in line 5 "
            "(a learner could not tell them apart; delete or reword one)"
        )
    ]
    assert judge_line(asked.forms("limits")[-1], "x < 5").outcome is Outcome.WRONG


def test_keys_that_accents_alone_tell_apart_are_two_words(asked: Asked) -> None:
    """
    - {id: beautiful, prompt: beautiful, answer: schön}
    - {id: already, prompt: already, answer: schon}
    - {id: leader, prompt: Who led?, answer: Alexander Dubček}
    - {id: reformer, prompt: Who reformed?, answer: Alexander Dubcek}
    - {id: street, prompt: street, answer: Straße, accept: [STRASSE]}
    - {id: coffee, prompt: coffee house, answer: Café, accept: [Cafe]}
    """
    verdicts = {
        (name, word): asked.forms(name)[-1].judge((word,))
        for name, words in {
            "beautiful": "schön schoen Schön shön schon shon",
            "already": "schon schonn schön",
            "street": "Strasse",
            "coffee": "Café Cafe cafè",
            "leader": "Dubcek",
        }.items()
        for word in words.split()
    }
    assert {each for each, verdict in verdicts.items() if not verdict.right} == {
        ("beautiful", "schon"),
        ("beautiful", "shon"),
        ("already", "schön"),
    }
    assert verdicts["beautiful", "schon"].note == "schon is another word"
