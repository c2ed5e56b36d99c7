"""A bank's head, what it takes from its course, and all that a question may say."""

from pathlib import Path

from tests.bank.conftest import Complaints

from cssr_quiz import question as of_question
from cssr_quiz.bank import Bank, Library, Source
from cssr_quiz.dates import When
from cssr_quiz.question import Cite


def _banks(library: Library) -> list[Bank]:
    return [bank for course in library.courses for bank in course.banks]


def test_a_bank_takes_from_its_course_what_it_does_not_say(folder: Path, library: Library) -> None:
    """
    == course.yaml
    course: history
    title: History
    language: cs
    span: 1918
    text: history.md
    source: {title: A History, url: "https://example.org", license: CC0, authors: A. B.}
    names:
      Alexander Dubček: [Dubček]
      Warsaw Pact: Warsaw Treaty
    == first.yaml
    bank: first
    questions: [{id: a, prompt: Who led the spring?, answer: Alexander Dubček}]
    == second.yaml
    bank: second
    title: The second
    language: EN
    span: 1938
    text: other.md
    source: {title: Another, revision: "7"}
    names:
      Warsaw Pact: [The Pact]
    questions: [{id: b, prompt: Who led the spring?, answer: Alexander Dubček}]
    """
    first, second = _banks(library)
    assert (first.title, first.setting.language, first.text) == (
        "first",
        "cs",
        folder / "history.md",
    )
    assert first.setting.span == When.of(1918)
    assert first.source == Source("A History", "https://example.org", "A. B.", "CC0")
    assert library.courses[0].source == first.source
    assert (second.title, second.setting.language) == ("The second", "en")
    assert second.text == folder / "other.md"
    assert second.setting.span == When.of(1938)
    assert second.source == Source("Another", revision="7")
    assert "Dubček" in second.setting.names.spellings("Alexander Dubček")
    assert "The Pact" in second.setting.names.spellings("Warsaw Pact")
    assert "Warsaw Treaty" not in second.setting.names.spellings("Warsaw Pact")


def test_a_question_keeps_all_that_stands_in_its_fields(library: Library) -> None:
    """
    bank: treaties
    questions:
      - id: alliance-1935
        rev: 2
        prompt: >
          When was the Czechoslovak–Soviet
          Treaty of Alliance signed?
        date: 1935-05-16
        event: Alliance with the USSR
        topic: interwar
        tags: [treaty, "1930s"]
        hints:
          - In the middle of the decade.
          - In May.
        why: It followed the Franco-Soviet pact.
        cite: [interwar/2, {passage: interwar/3, quote: leaned on it}]
        after: alliance-1924
        disputed: Some count from ratification.
        tests: {right: 16 May 1935, wrong: [1936, 2 May 1935]}
      - id: alliance-1924
        prompt: Is 1924 right?
        truth: no
    """
    question = library.by_name["treaties/alliance-1935"].question
    assert question.prompt == ("When was the Czechoslovak–Soviet Treaty of Alliance signed?")
    assert (question.rev, question.topic, question.tags) == (2, "interwar", ("treaty", "1930s"))
    assert question.hints == ("In the middle of the decade.", "In May.")
    assert question.why == "It followed the Franco-Soviet pact."
    assert question.cites == (Cite("interwar/2"), Cite("interwar/3", "leaned on it"))
    assert question.after == ("treaties/alliance-1924",)
    assert question.disputed == "Some count from ratification."
    assert question.tests == of_question.Tests(("16 May 1935",), ("1936", "2 May 1935"))
    assert question.event is not None
    assert question.event.when == When.of(1935, 5, 16)
    assert library.by_name["treaties/alliance-1924"].question.body.key_text == "False"
    assert library.by_name["treaties/alliance-1924"].topic == "treaties"
    assert library.problems == ()


def test_scalars_stay_the_text_that_stands_in_the_file(library: Library) -> None:
    """
    bank: scalars
    questions:
      - {id: "007", prompt: 1938, answer: no}
      - {id: "null", prompt: 1:30, answer: 1.10}
      - {id: 1e3, prompt: "~", answer: 0x1F}
      - {id: yes, prompt: 1968-08-21, answer: "  a   b  "}
    """
    assert [
        (placed.name, placed.question.prompt, placed.question.body.key_text)
        for placed in library.all()
    ] == [
        ("scalars/007", "1938", "no"),
        ("scalars/null", "1:30", "1.10"),
        ("scalars/1e3", "~", "0x1F"),
        ("scalars/yes", "1968-08-21", "a b"),
    ]


def test_a_question_without_an_id_is_named_by_prompt_and_key(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    bank: cities
    questions:
      - prompt: Which city is the capital?
        answer: Prague
      - prompt: Which city is the capital?
        answer: Praha
      - prompt: Which city is the capital?
        answer: Prague
    """
    first, second = (placed.name for placed in library.all())
    assert first.startswith("cities/q-")
    assert second.startswith("cities/q-")
    assert first != second
    advice = (
        "warning[no-id] this question has no id: with another key, or asking something "
        "else, it starts anew (add `id:` with a short name that never changes, or let "
        "`cssr-quiz fmt` write it)"
    )
    assert complaints(folder) == [
        f"bank.yaml:3:5: {advice}",
        f"bank.yaml:5:5: {advice}",
        (
            "bank.yaml:5:13: warning[near-duplicate] this asks nearly the same as the question in "
            "line 3 (delete one, or ask for something else)"
        ),
        (
            "bank.yaml:7:5: error[duplicate-question] this question equals the one in line 3 "
            "(delete one of them)"
        ),
        f"bank.yaml:7:5: {advice}",
    ]


def test_what_stands_around_a_syntax_error_is_checked_too(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    titel: Cities
    questions:
      - id: capital
        prompt: Which city is the capital?
      - id: second
        prompt: Which is the second city?
        answr: Brno
      - id: third
        prompt: "Which city lived on coal?
        answer: Ostrava
      - id: fourth
        prompt: Which city has a spa?
        date: never
    """
    assert library.courses == ()
    assert complaints(folder) == [
        (
            "bank.yaml:1:1: error[missing-field] a bank needs the field `bank` (add `bank:`, the "
            "bank's id, unique in its course)"
        ),
        "bank.yaml:1:1: error[unknown-field] unknown field `titel` (did you mean `title`?)",
        (
            "bank.yaml:3:5: error[no-key] this question has no answer key (add one of: answer, "
            "answers, date, number, choices, truth, order, match, cloze)"
        ),
        "bank.yaml:7:5: error[unknown-field] unknown field `answr` (did you mean `answer`?)",
        (
            "bank.yaml:9:13: error[lost-quote] the quote that opens here is never closed "
            "(add the same quote at the end)"
        ),
        (
            "bank.yaml:13:11: error[bad-date] `never` is no date: expected a date such as "
            "`1935-05-16`, `May 1935`, `1934` or `1944-09/1945-05`"
        ),
    ]


def test_of_what_was_not_read_to_its_end_nothing_is_said_to_be_missing(
    folder: Path, complaints: Complaints
) -> None:
    """It is read up to a question in the middle: an unknown field is told of that one as well."""
    bank = "titel: Cities\nquestions:\n" + "  - idd: a\n    prompt: b: c\n" * 200
    (folder / "bank.yaml").write_text(bank, "utf-8")
    places, codes = zip(
        *(each.split("] ")[0].split(": error[") for each in complaints(folder)), strict=True
    )
    unknown = [place for place, code in zip(places, codes, strict=True) if code == "unknown-field"]
    lacking = [place for place, code in zip(places, codes, strict=True) if code == "no-key"]
    assert "missing-field" not in codes
    assert (unknown[0], unknown[-1]) == ("bank.yaml:1:1", "bank.yaml:201:5")
    assert (lacking[0], lacking[-1]) == ("bank.yaml:3:5", "bank.yaml:199:5")


def test_a_course_in_a_file_of_another_name_is_told_as_that(
    folder: Path, complaints: Complaints
) -> None:
    """
    course: history
    == course.yml
    course: history
    title: History
    == both.yaml
    course: history
    questions: []
    """
    way_out = "(call it `course.yaml`, and lay it beside the banks)"
    told = f"missing-field] this file tells of a course, and is no bank {way_out}"
    assert complaints(folder) == [
        f"bank.yaml:1:1: error[{told}",
        (
            "both.yaml:1:1: error[missing-field] a bank needs the field `bank` "
            "(add `bank:`, the bank's id, unique in its course)"
        ),
        "both.yaml:1:1: error[unknown-field] unknown field `course` (did you mean `source`?)",
        f"course.yml:1:1: error[{told}",
    ]
