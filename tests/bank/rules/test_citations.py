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
    == text.md
    Two foreign ministers signed it on 16 May 1935. It came into force on 8 June. {#a/1}

    The USSR signed the next on December 12th, 1943, and sent 14,700 men. {#a/2}

    ## The putsch of 1948 {#b}

    On 25 February the president gave in. {#b/1}
    """
    assert told("key-not-in-passage") == ["7 a/1", "15 a/1", "18 a/2", "23 b/1"]


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
