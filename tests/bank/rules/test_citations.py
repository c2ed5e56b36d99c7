"""Citations, and what a question owes its learner besides a key."""

from tests.bank.rules.conftest import Told


def test_a_key_that_no_cited_passage_holds_is_told(told: Told) -> None:
    """
    bank: bank
    text: text.md
    names:
      Soviet Union: [USSR, Sovětský svaz]
    questions:
      - {id: day, prompt: When?, date: 1935-05-16, cite: a/1}
      - {id: wrong-day, prompt: When?, date: 1935-05-18, cite: a/1}
      - {id: notation, prompt: When?, date: 1943-12-12, cite: a/2}
      - {id: month-of-a-day, prompt: When?, date: 1943-12, cite: a/2}
      - {id: year, prompt: When?, date: 1935, cite: a/1}
      - {id: two-passages, prompt: When?, date: 1943-12-12, cite: [a/1, a/2]}
      - {id: year-apart, prompt: When?, date: 1935-06-08, cite: a/1}
      - {id: spelling, prompt: With whom?, answer: Soviet Union, cite: a/2}
      - {id: inflected, prompt: Who?, answer: foreign minister, cite: a/1}
      - {id: nowhere, prompt: Who?, answer: Karel Kramář, cite: a/1}
      - {id: sentence, prompt: Why?, answer: because nobody wanted to help them, cite: a/1}
      - {id: count, prompt: How many?, number: 14700, cite: a/2}
      - {id: wrong-count, prompt: How many?, number: 14800, cite: a/2}
      - {id: small-count, prompt: How many?, number: 3, cite: a/2}
      - {id: choice, prompt: Who?, choices: [right: nobody, wrong: all], cite: a/1}
      - {id: accepted, prompt: With whom?, answer: Moscow, accept: the USSR, cite: a/2}
      - {id: year-above, prompt: When?, date: 1948-02-25, cite: b/1}
      - {id: another-year-above, prompt: When?, date: 1947-02-25, cite: b/1}
      - {id: end-of-a-span, prompt: When?, date: 1880-04-10, cite: c/1}
      - {id: inside-a-span, prompt: When?, date: 1881-04-10, cite: c/1}
    == text.md
    Two foreign ministers signed it on 16 May 1935. It came into force on 8 June. {#a/1}

    The USSR signed the next on December 12th, 1943, and sent 14,700 men. {#a/2}

    ## The putsch of 1948 {#b}

    On 25 February the president gave in. {#b/1}

    Frances Perkins (April 10, 1880 – May 14, 1965) was a minister. {#c/1}
    """
    assert told("key-not-in-passage") == ["7 a/1", "15 a/1", "18 a/2", "23 b/1", "25 c/1"]


def test_a_key_told_by_another_date_stands_in_the_passage(told: Told) -> None:
    """
    bank: bank
    text: text.md
    questions:
      - {id: told, prompt: When?, date: 1935-10, cite: a/1}
      - {id: after, prompt: When?, date: 1937, cite: a/1}
      - {id: wrong, prompt: When?, date: 1935-11, cite: a/1}
      - {id: czech, prompt: When?, date: 1935-10, cite: a/2}
    == text.md
    It was signed on 16 May 1935. That October it came into force; two years later it lapsed. {#a/1}

    Podepsali ji roku 1935, v platnost vstoupila v onom roce pak na podzim. {#a/2}
    """
    assert told("key-not-in-passage") == ["6 a/1", "7 a/2"]


def test_a_name_that_is_right_and_a_gap_ought_to_stand_in_the_passage(told: Told) -> None:
    """
    bank: bank
    text: text.md
    names:
      Soviet Union: [USSR]
    questions:
      - {id: option, prompt: Where?, choices: [right: Helsinki, wrong: Oslo], cite: a/1}
      - {id: option-there, prompt: Where?, choices: [right: Oslo, wrong: Helsinki], cite: a/1}
      - {id: spelling, prompt: Who?, choices: [right: Soviet Union, wrong: Norway], cite: a/1}
      - {id: own-words, prompt: Why?, choices: [right: For the sake of peace, wrong: A], cite: a/1}
      - {id: number, prompt: How many?, choices: [right: Three, wrong: Four], cite: a/1}
      - {id: nobody, prompt: Who?, choices: [right: Nobody, wrong: All], cite: a/1}
      - {id: several, prompt: Who?, choices: [right: Helsinki, right: Paris, wrong: A], cite: a/1}
      - {id: gaps, cloze: "The [USSR] met the West in [Oslo] on [3 May 1971].", cite: a/1}
      - {id: gap-name, cloze: "The [USSR] met the West in [Vienna].", cite: a/1}
      - {id: gap-date, cloze: "The USSR met the West in [June 1971].", cite: a/1}
      - {id: gap-number, cloze: "They spent [250] days there.", cite: a/1}
      - {id: gap-word, cloze: "They [met] there.", cite: a/1}
    == text.md
    The USSR and the West talked in Oslo on 3 May 1971, and 120 days from then on. {#a/1}
    """
    assert told("key-not-in-passage") == ["6 a/1", "14 a/1", "15 a/1", "16 a/1"]


def test_quotes_and_anchors_are_held_against_the_text(told: Told) -> None:
    """
    bank: bank
    text: text.md
    questions:
      - {id: stands, prompt: When?, date: 1935, cite: {passage: a/1, quote: signed in Prague}}
      - {id: stale, prompt: When?, date: 1935, cite: {passage: a/1, quote: signed in Moscow}}
      - {id: unknown, prompt: When?, date: 1935, cite: [a/1, a/11]}
    == text.md
    It was *signed* in Prague in 1935. {#a/1}
    """
    assert told("stale-quote") == ["5 signed in Moscow"]
    assert told("unknown-passage") == ["6 a/11"]


def test_without_a_study_text_there_is_nothing_to_cite(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: day, prompt: When?, date: 1935, cite: a/1}
    """
    assert told("unknown-passage") == ["3 a/1"]


def test_what_says_nothing_after_the_response_is_told(told: Told) -> None:
    """
    bank: bank
    text: text.md
    questions:
      - {id: nothing, prompt: When?, date: 1935}
      - {id: why, prompt: When?, date: 1935, why: It followed the pact with France., cite: a/1}
      - {id: notes, prompt: Who?, answer: A, wrong: [B: He was not., C]}
    == text.md
    It was signed in 1935, by A. {#a/1}
    """
    assert [each.split()[0] for each in told("no-why")] == ["4"]
    assert [each.split()[0] for each in told("no-cite")] == ["4", "6"]


def test_without_a_study_text_nothing_need_be_cited(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: nothing, prompt: When?, date: 1935}
    """
    assert told("no-cite") == []
