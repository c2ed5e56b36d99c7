"""What ties the banks of a course together: `after`, events, ids, and keys of other questions."""

from pathlib import Path

from tests.bank.conftest import Complaints

from cssr_quiz.bank import Library
from cssr_quiz.interaction import Outcome


def test_after_names_an_id_of_the_bank_of_the_course_or_in_full(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    == course.yaml
    course: places
    == cities.yaml
    bank: cities
    questions:
      - {id: capital, prompt: Which is the capital?, answer: Prague}
      - {id: second, prompt: Which is the second?, answer: Brno, after: capital}
      - id: third
        prompt: Which city lived on coal?
        answer: Ostrava
        after: [second, rivers/moravia, places/rivers/vltava, sceond, rivers/danube]
      - {id: fourth, prompt: Which city brews?, answer: Plzeň, after: moravia}
    == rivers.yaml
    bank: rivers
    questions:
      - {id: vltava, prompt: Which river flows through Prague?, answer: Vltava}
      - {id: moravia, prompt: Which river gave Moravia its name?, answer: Morava}
    """
    assert {placed.question.name: placed.question.after for placed in library.all()} == {
        "places/cities/capital": (),
        "places/cities/second": ("places/cities/capital",),
        "places/cities/third": (
            "places/cities/second",
            "places/rivers/moravia",
            "places/rivers/vltava",
        ),
        "places/cities/fourth": (),
        "places/rivers/vltava": (),
        "places/rivers/moravia": (),
    }
    assert complaints(folder) == [
        (
            "cities.yaml:8:12: warning[unknown-question] `after` names `rivers/danube`, which "
            "is no question here (did you mean `rivers/vltava`?)"
        ),
        (
            "cities.yaml:8:12: warning[unknown-question] `after` names `sceond`, which is no "
            "question here (did you mean `second`?)"
        ),
        (
            "cities.yaml:9:67: warning[unknown-question] `after` names `moravia`, which is no "
            "question here (did you mean `rivers/moravia`?)"
        ),
    ]


def test_circles_of_after_are_told_one_by_one_across_banks(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    == a.yaml
    bank: a
    questions:
      - {id: one, prompt: What is one?, answer: top, after: b/two}
      - {id: self, prompt: What is self?, answer: me, after: self}
      - {id: free, prompt: What is free?, answer: air, after: one}
    == b.yaml
    bank: b
    questions:
      - {id: two, prompt: What is two?, answer: end, after: a/one}
    """
    assert complaints(folder) == [
        (
            "a.yaml:4:58: warning[after-circle] `after` goes in a circle: self → self "
            "(delete one of these `after`)"
        ),
        (
            "b.yaml:3:57: warning[after-circle] `after` goes in a circle: one → two → one "
            "(delete one of these `after`)"
        ),
    ]
    assert len(list(library.all())) == 4


def test_events_of_all_banks_stand_in_order_of_time_and_twice_is_told(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    == a.yaml
    bank: a
    questions:
      - {id: pact, prompt: When was the pact?, date: 1955-05-14, event: Warsaw Pact}
      - {id: undated, prompt: When was the treaty?, date: 1943-12-12}
      - {id: again, prompt: In which year was the pact?, date: 1955, event: Warsaw Pact}
    == b.yaml
    bank: b
    questions:
      - {id: alliance, prompt: When was the alliance?, date: 1935-05-16, event: Alliance}
      - {id: end, prompt: When did the pact end?, date: 1991-07-01, event: Alliance}
    """
    [course] = library.courses
    assert [(event.when.edtf, event.question) for event in course.events] == [
        ("1935-05-16", "b/alliance"),
        ("1955", "a/again"),
        ("1955-05-14", "a/pact"),
        ("1991-07-01", "b/end"),
    ]
    assert complaints(folder) == [
        (
            "a.yaml:5:5: warning[duplicate-event] the event `Warsaw Pact` stands at `a/pact` too "
            "(give each event a name of its own)"
        ),
        (
            "b.yaml:4:5: warning[duplicate-event] the event `Alliance` stands at `b/alliance` too "
            "(give each event a name of its own)"
        ),
    ]


def test_of_two_banks_with_one_id_the_later_is_left_out(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    == a.yaml
    bank: cities
    questions: [{id: capital, prompt: Which is the capital?, answer: Prague}]
    == b.yaml
    bank: cities
    questions: [{id: second, prompt: Which is the second?, answer: Brno}]
    == c.yaml
    bank: cities
    questions: [{id: third, prompt: Which is the third?, answer: Ostrava}]
    """
    assert [placed.name for placed in library.all()] == ["cities/capital"]
    assert complaints(folder) == [
        (
            "b.yaml:1:1: error[duplicate-bank] the bank id `cities` belongs to a.yaml already "
            "(give one of the two another id)"
        ),
        (
            "c.yaml:1:1: error[duplicate-bank] the bank id `cities` belongs to a.yaml already "
            "(give one of the two another id)"
        ),
    ]
    assert [left.path for left in library.left_out] == [
        str(folder / "b.yaml"),
        str(folder / "c.yaml"),
    ]


def test_the_key_of_a_question_in_another_bank_is_recognised(library: Library) -> None:
    """
    == a.yaml
    bank: military
    questions:
      - {id: pact, prompt: Which alliance was military?, answer: Warsaw Pact}
    == b.yaml
    bank: economic
    questions:
      - {id: comecon, prompt: Which bloc was economic?, answer: Comecon}
    """
    verdict = library.by_name["economic/comecon"].forms()[-1].judge(("warsaw pact",))
    assert verdict.outcome is Outcome.WRONG
    assert verdict.confused == "military/pact"
    assert verdict.note == (
        "Warsaw Pact is the answer to another question: Which alliance was military?"
    )
