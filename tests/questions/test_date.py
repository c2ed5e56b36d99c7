"""`date`: a date, chosen among its neighbours and then written."""

from random import Random

import pytest
from tests.questions.conftest import Asked

from cssr_quiz.dates import Endpoint, Season, When
from cssr_quiz.dates.value import LAST_YEAR
from cssr_quiz.events import Event, Events
from cssr_quiz.interaction import judge_line
from cssr_quiz.questions import date as module
from cssr_quiz.questions.date import DateBody


def test_it_is_chosen_among_dates_as_exact_that_lie_near(asked: Asked) -> None:
    """
    - id: alliance
      prompt: When was the alliance signed?
      date: 1935-05-16
      event: Alliance
      near:
        - 1935-05-02: That is the Franco-Soviet pact.
        - 16 May 1945
    - {id: pact, prompt: When was the pact?, date: 1955-05-14, event: Warsaw Pact}
    - {id: year, prompt: In which year?, date: 1955, event: The year of the pact}
    - {id: comecon, prompt: When was Comecon founded?, date: 1949-01-25, event: Comecon}
    """
    assert asked.problems == []
    choose, write = asked.forms("alliance")
    assert choose.shown == ("16 May 1935", "2 May 1935", "16 May 1945", "25 January 1949")
    assert choose.key == ("16 May 1935",)
    assert choose.judge(("2 May 1935",)).note == "That is the Franco-Soviet pact."
    assert choose.judge(("25 January 1949",)).note == "That was another event: Comecon."
    assert judge_line(write, "2. 5. 1935").note == "That is the Franco-Soviet pact."
    assert judge_line(write, "16.5.1935").right


def test_options_never_overlap_the_key(asked: Asked) -> None:
    """
    - {id: year, prompt: In which year was the pact?, date: 1955, event: Year}
    - {id: day, prompt: On which day was the pact?, date: 1955-05-14, event: Day}
    - {id: other, prompt: When was Comecon founded?, date: 1949-01-25, event: Comecon}
    - {id: third, prompt: When did it end?, date: 1991-07-01, event: End}
    - {id: alone, prompt: When was it?, date: 1967~}
    """
    choose = asked.forms("year")[0]
    assert choose.shown == ("1955", "1949", "1991")
    assert [form.form for form in asked.forms("alone")] == ["write"]


def test_dates_that_cannot_be_are_told_where_they_stand(asked: Asked) -> None:
    """
    - id: day
      prompt: When was it?
      date: 1938-02-30
    - id: near
      prompt: When was it?
      date: 1938
      near:
        - 1939: Too late.
        - sometime
        - 13/13/1939: Never.
    - id: both
      prompt: When was it?
      date: 3/4/1938
      near: {1938: a, 1939: b}
    """
    expected = "expected a date such as `1935-05-16`, `May 1935`, `1934` or `1944-09/1945-05`"
    assert asked.problems == [
        "5:9: error[bad-date] `1938-02-30` is no date: February 1938 has 28 days",
        f"11:7: error[bad-date] `sometime` is no date: {expected}",
        "12:7: error[bad-date] `13/13/1939` is no date: there is no month 13",
        (
            "15:9: error[bad-date] `3/4/1938` can be 3 April 1938 or 4 March 1938: "
            "expected `1938-04-03` or `1938-03-04`"
        ),
        (
            "16:9: error[wrong-kind] expected a text, or one `text: note` "
            "(begin each with `- `; put quotes around a text that holds `: `)"
        ),
    ]


@pytest.mark.no_cover  # hundreds of events some hundred times: slow under measurement
def test_looking_at_near_years_first_finds_what_looking_at_all_would(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = Random(3)

    def drawn() -> When:
        year = rng.choice((rng.randint(1900, 1999), rng.randint(1100, 2100)))
        month, day = rng.randint(1, 12), rng.randint(1, 28)
        decade = Endpoint(year // 10 * 10, whole_decade=True)
        spring = Endpoint(year, season=Season.SPRING)
        points = (Endpoint(year, month, day), Endpoint(year, month), Endpoint(year), spring, decade)
        return rng.choice((*map(When, points), When(Endpoint(year), Endpoint(year + 2))))

    for _ in range(400):
        many = range(rng.choice((0, 2, 5, 90, 900)))
        events = Events.of(Event(f"q{number}", f"event {number}", drawn()) for number in many)
        body = DateBody(drawn(), tuple((drawn(), "") for _ in range(rng.randint(0, 1))))
        found = body._rivals(events, "event 1")
        with monkeypatch.context() as patch:
            patch.setattr(module, "REACHES", (366 * LAST_YEAR,))
            assert body._rivals(events, "event 1") == found


@pytest.mark.parametrize(
    ("line", "picked"),
    [
        ("16.5.1935", "16 May 1935"),
        ("May 2nd, 1935", "2 May 1935"),
        ("1935-06-01", "1 June 1935"),
        ("3", "1 June 1935"),
    ],
)
def test_a_date_typed_where_dates_stand_to_be_picked_picks_one(
    asked: Asked, line: str, picked: str
) -> None:
    """
    - id: alliance
      prompt: When was the alliance signed?
      date: 1935-05-16
      near: [1935-05-02, 1935-06-01]
    """
    choose = asked.forms("alliance")[0]
    assert choose.read(line) == (picked,)
    told = {"1938": "1938", "28.10.1918": "28 October 1918", "2. 6. 1935": "2 June 1935"}
    for other, said in told.items():
        note = f"{said} is none of these; pick one by its number, 1 to 3"
        assert judge_line(choose, other).note == note
    assert judge_line(choose, "9").note == "there is no number 9; type 1 to 3"
    assert judge_line(choose, "idk").note == "type a number from 1 to 3"


def test_an_option_that_is_the_date_of_one_other_event_is_taken_for_it(asked: Asked) -> None:
    """
    - id: alliance
      prompt: When was the alliance signed?
      date: 1935-05-16
      event: Alliance signed
      near: [1935-05-02: The pact with France., 1935-06-01]
    - {id: pact, prompt: When was the pact signed?, date: 1935-05-02, event: Pact signed}
    - {id: fair, prompt: When was the fair?, date: 1935-06-01, event: Fair}
    - {id: vote, prompt: When was the vote?, date: 1935-05-19, event: Vote}
    - {id: flood, prompt: When was the flood?, date: 1935-05-19, event: Flood}
    """
    choose = asked.forms("alliance")[0]
    found = {option: choose.judge((option,)) for option in choose.shown}
    assert {option: (each.confused, each.note) for option, each in found.items()} == {
        "16 May 1935": ("", ""),
        "2 May 1935": ("b/pact", "The pact with France."),
        "1 June 1935": ("b/fair", "That was another event: Fair."),
        "19 May 1935": ("", "That was another event: Flood."),
    }


def test_an_option_told_as_a_year_is_taken_for_the_only_event_of_that_year(asked: Asked) -> None:
    """
    - {id: state, prompt: When was the state founded?, date: 1918, event: State founded}
    - {id: league, prompt: When was the league founded?, date: 1920-01-10, event: League founded}
    - {id: treaty, prompt: When was the treaty signed?, date: 1921-12-30, event: Treaty signed}
    - {id: vote, prompt: When was the vote?, date: 1921-02-03, event: Vote}
    """
    choose = asked.forms("state")[0]
    assert choose.judge(("1920",)).confused == "b/league"
    assert choose.judge(("1921",)).confused == ""
